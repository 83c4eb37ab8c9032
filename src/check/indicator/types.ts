/** What the indicator grammar reads out of a text. Offsets are UTF-16 into the raw text, hard breaks included. */

/** A stretch of one text, end exclusive. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** A piece of a text with hard breaks joined away, and the stretches of raw text it was joined from. */
export interface Part {
  readonly text: string;
  readonly spans: readonly TextSpan[];
}

/** An ordinal as written, its mark included (“1、”, “（1）”), and the number it stands for. */
export interface OrdinalPart extends Part {
  readonly number: number;
}

/** A category as written (“11-数量指标”), split into code, in half-width digits and empty where there is none, and name. */
export interface CategoryPart extends Part {
  readonly code: string;
  readonly name: string;
}

/**
 * A mark of the grammar between two parts.
 * `field` follows level 1, level 2, the name and the cycle value; `label` is the colon after a value label; `end` closes the indicator.
 */
export interface Separator {
  readonly kind: "field" | "label" | "end";
  /**
   * What stands there, with hard breaks joined away and its spaces kept: "；", "; ", "："; "，" or "；；" where it is not what
   * should. Empty, with one empty span, where the mark is missing. An indicator that ends with its line or the cell needs no
   * mark, and has no `end` separator then.
   */
  readonly text: string;
  readonly spans: readonly TextSpan[];
}

export type IndicatorNote =
  "no-number" | "no-level2" | "no-name" | "no-cycle" | "no-annual" | "empty-cycle" | "empty-annual";

/** One indicator of a packed cell. A part that is not written is null. */
export interface ParsedIndicator {
  /** Where the indicator stands, its end mark included; a line end after it is not. */
  readonly span: TextSpan;
  readonly ordinal: OrdinalPart | null;
  /** In a grammar that files indicators under headings, both classes stand in the heading, outside of `span`. */
  readonly level1: CategoryPart | null;
  readonly level2: CategoryPart | null;
  readonly name: Part | null;
  /** The value after 实施周期指标值：; an empty part where the label stands alone, null where there is no label. */
  readonly cycle: Part | null;
  /** The value after 年度指标值：, likewise. */
  readonly annual: Part | null;
  /** In reading order. */
  readonly separators: readonly Separator[];
  readonly notes: readonly IndicatorNote[];
}

/**
 * How a cell writes its indicators. `coded`: 1、1-产出指标；11-数量指标；name；年度指标值：… `bracketed`: 【产出指标-数量指标】 above
 * 指标1：name（target）. `prose`: 设1条数量指标：name and target in running text. `labelled`: 数量指标：name and target；质量指标：…, with
 * a colon, a stroke or a line end behind each class. Labels may stand under headings in brackets; such a cell is a bracketed one.
 * `plain`: names and targets alone, 培训人数≥60人；….
 */
export type Grammar = "coded" | "bracketed" | "prose" | "labelled" | "plain";

/** The heading of a class, with the indicators that stand under it. */
export interface ClassHeading {
  /** The heading with its brackets or its colon. */
  readonly span: TextSpan;
  /** The classes that this heading states itself; null where it states none of that level. */
  readonly level1: CategoryPart | null;
  readonly level2: CategoryPart | null;
  /** Place of its first indicator in the cell, from 0, and how many there are. */
  readonly first: number;
  readonly count: number;
}

/** A goal that stands in the cell before the indicators. */
export interface ParsedGoal extends Part {
  /** True for the goal of all years where the cell has one for the year besides. */
  readonly isWhole: boolean;
}

export interface ParsedCell {
  readonly text: string;
  readonly grammar: Grammar;
  readonly indicators: readonly ParsedIndicator[];
  /** Text that belongs to no indicator: before the first, between two, after the last, or after a value that is already complete. */
  readonly strays: readonly Part[];
  /** The headings of classes, in reading order; none in the coded grammar. */
  readonly headings: readonly ClassHeading[];
  /** The goals that the cell states; none in the coded grammar. */
  readonly goals: readonly ParsedGoal[];
  /** Parts of the form that hold no indicators, headings included: goals, 【项目概况】, the narrative around a prose list. */
  readonly sections: readonly TextSpan[];
}

/** ≈ stands for 约, 左右 and their like. */
export type Operator = "≥" | "≤" | ">" | "<" | "=" | "≈";

/** An operator as written before or after a number. 不晚于 and 前 of a deadline are none. */
export interface OperatorMark {
  readonly operator: Operator;
  /** The characters: “≥”, “不少于”, “及以下”. */
  readonly written: string;
  readonly place: "before" | "after";
  /** True where it is written in words. */
  readonly inWords: boolean;
  readonly span: TextSpan;
}

/**
 * A number as written and as a plain decimal string: “1,234.50” → “1234.50”, “三” → “3”, “5万” → “50000”.
 * “百分之五” is the number “五” with the unit %, whose span is the “百分之” before it.
 */
export interface NumberPart {
  readonly decimal: string;
  readonly written: string;
  readonly span: TextSpan;
}

export interface UnitPart {
  /** The unit word without brackets. */
  readonly unit: string;
  readonly inBrackets: boolean;
  /** The characters, brackets included. */
  readonly span: TextSpan;
}

/** A title bracket before a number, where a sign belongs. */
export interface MistypedSign extends TextSpan {
  /** What is meant, the likeliest first: ≥ before >, ≤ before <. */
  readonly meant: readonly [Operator, Operator];
}

interface TargetBase {
  /** The value's text as given to `parseTarget`. All spans of a target count its characters. */
  readonly text: string;
  /** Title brackets typed for signs, as in 》60人, where there are any. Apart from them the target reads as one without a sign. */
  readonly mistyped?: readonly MistypedSign[];
}

export interface Quantity extends TargetBase {
  readonly kind: "quantity";
  /** What the marks come to; “=” where there is none. Null where they contradict each other. */
  readonly operator: Operator | null;
  readonly marks: readonly OperatorMark[];
  readonly number: NumberPart;
  readonly unit: UnitPart | null;
  /** Set where a column of its own says which way is better, so that the number needs no mark. */
  readonly isDirected?: true;
}

export interface Range extends TargetBase {
  readonly kind: "range";
  readonly marks: readonly OperatorMark[];
  readonly from: NumberPart;
  readonly to: NumberPart;
  readonly unit: UnitPart | null;
}

export interface Frequency extends TargetBase {
  readonly kind: "frequency";
  /** 年, 半年, 季度, 月, 周 or 日. */
  readonly every: string;
  readonly operator: Operator | null;
  readonly marks: readonly OperatorMark[];
  readonly number: NumberPart;
  readonly unit: UnitPart | null;
}

export interface Deadline extends TargetBase {
  readonly kind: "deadline";
  readonly marks: readonly OperatorMark[];
}

/** 优/良/中/差 and the like. */
export interface Graded extends TargetBase {
  readonly kind: "graded";
  readonly grades: readonly string[];
}

/** “定性：…”, and the text after the mark. */
export interface Qualitative extends TargetBase {
  readonly kind: "qualitative";
  readonly said: string;
}

/** 待单位补充..., XX, ≥n人: nobody has filled it in yet. 无 alone, too, which only the indicator's name can make a target. */
export interface Placeholder extends TargetBase {
  readonly kind: "placeholder";
  readonly span: TextSpan;
}

/** Any other text; `number` is the first number in it, where there is one, `marks` are the operators at all its numbers. */
export interface FreeText extends TargetBase {
  readonly kind: "text";
  readonly number: NumberPart | null;
  readonly marks: readonly OperatorMark[];
}

export interface EmptyTarget extends TargetBase {
  readonly kind: "empty";
}

export type Target =
  Quantity | Range | Frequency | Deadline | Graded | Qualitative | Placeholder | FreeText | EmptyTarget;

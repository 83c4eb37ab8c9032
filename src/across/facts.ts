import type { Acceptance } from "../check/accepted/acceptance";
import type { Severity } from "../check/finding";
import type { Operator } from "../check/indicator/types";
import type { Better } from "../check/standard/measures";

/**
 * What the rules across files know of a file: plain data, as small as the rules allow, which goes through a line of jsonl. Parts that
 * say nothing are left out.
 */
export interface FileFacts {
  readonly projects: readonly ProjectFacts[];
  /** Rules across files that the file's settings give another severity than the usual one. */
  readonly severities?: Readonly<Record<string, Severity | "off">>;
  /** Findings of these rules that the workbook has accepted. */
  readonly accepted?: readonly Acceptance[];
}

/** A table of goals, or one that says what came of them. */
export type FormKind = "plan" | "evaluation";

export interface ProjectFacts {
  readonly sheet: string;
  /** The cell of its name; other cells are on the same sheet. */
  readonly cell: string;
  readonly name: string;
  /** 项目编码 */
  readonly code?: string;
  readonly kind: FormKind;
  readonly year?: number;
  readonly department?: string;
  readonly unit?: string;
  /** Stands for the characters of its goals; left out where it has none. */
  readonly goals?: string;
  readonly budget?: BudgetFacts;
  readonly indicators: readonly IndicatorFacts[];
}

/** The year's budget, in 元. */
export interface BudgetFacts {
  readonly cell: string;
  readonly yuan: string;
  /** How far rounding may have moved it. */
  readonly allowance: string;
  /** As it is written, with its unit. */
  readonly text: string;
  /** Of a self-evaluation that states the budget of the year's end alone. */
  readonly isAdjusted?: true;
}

export interface IndicatorFacts {
  readonly cell: string;
  /** Counts from 1 within its project. */
  readonly position: number;
  /** Without what a template left in it. */
  readonly name: string;
  /** Code of the class of level 2, else of level 1, where it states one that is known. */
  readonly filed?: string;
  /** The library's name for it, where the library knows it. */
  readonly library?: string;
  readonly annual?: TargetFacts;
  readonly cycle?: TargetFacts;
  /** 全年实际完成值, in self-evaluations. */
  readonly actual?: ActualFacts;
}

export interface ActualFacts {
  readonly cell: string;
  readonly text: string;
  /** The number that it is, where it is one. */
  readonly measure?: Pick<TargetMeasure, "value" | "unit">;
}

export interface TargetFacts {
  readonly cell: string;
  readonly text: string;
  /** What it asks for, where that is one number. */
  readonly measure?: TargetMeasure;
}

/** A number in a plain unit: 不少于1.2万人 is ≥ 12000 人. */
export interface TargetMeasure {
  readonly sign: Operator;
  readonly value: string;
  readonly unit?: string;
  /** Of a frequency: 年, 月 and the like. */
  readonly every?: string;
  /** Which side of the number asks for more; left out where that is not certain. */
  readonly better?: Better;
}

/** What a target says, however it is written. */
export function saidBy(target: TargetFacts | undefined): string {
  if (target === undefined) return "";
  const { measure, text } = target;
  return measure === undefined
    ? text.replace(/\s/g, "")
    : [measure.sign, measure.value, measure.unit ?? "", measure.every ?? ""].join("|");
}

/** What a target says to the letter. */
export const writtenIn = (target: TargetFacts | undefined): string => target?.text.replace(/\s/g, "") ?? "";

import type { Amount } from "../money/amount";
import type { ParsedCell, Target } from "../indicator/types";
import type { Located, Span } from "../sheet/located";
import type { CellRange, RowHandle } from "../sheet/snapshot";
import type { Edition } from "../standard/editions";

/**
 * How a table is laid out: L0 is the packed list, L12 the export of one indicator a row, `list` the flat list of Yunnan; `mapped` is
 * read by the columns the user named. The others are forms of one project each, by what was found of them: L1 to L5, the goals of a
 * whole `department`, a `self-evaluation`, any other `form`. A layout describes what was read and is no condition for it.
 */
export type Layout =
  "L0" | "L1" | "L2" | "L3" | "L4" | "L5" | "L12" | "list" | "mapped" | "self-evaluation" | "department" | "form";

/** Layouts of one form a project: the projects of several sheets are one table. */
export const FORMS: readonly Layout[] = ["L1", "L2", "L3", "L4", "L5", "self-evaluation", "department", "form"];

/**
 * An amount's part in its row: 总计 = 财政拨款 + 财政专户拨款 + 其他资金. `fund` is any other kind of money that adds to the total,
 * `of-which` one that is listed but not with all of its like, so that nothing adds up.
 */
export type MoneyRole = "total" | "fiscal" | "special-account" | "carried-over" | "other" | "fund" | "of-which";

/** What an amount is for: the budget year, or the project's whole period. A sum has its parts in one period. */
export type MoneyPeriod = "annual" | "whole";

/** A column of amounts, or a labelled cell of a form; the first of a table is the annual total, if there is one. */
export interface MoneyColumn {
  readonly role: MoneyRole;
  readonly period: MoneyPeriod;
  /** The header's label, hard breaks joined away. In a form of one sheet a project: that of the first sheet. */
  readonly label: Located<string>;
}

export type MoneyUnit = "万元" | "元";

export type RowKind = "total" | "unit" | "subtotal" | "project" | "header" | "note" | "blank";

/** An amount and its cell. */
export interface AmountCell {
  readonly amount: Amount;
  readonly column: MoneyColumn;
  readonly span: Span;
  /** The formula with its leading =, or null. */
  readonly formula: string | null;
}

export interface TableRow {
  readonly sheet: string;
  readonly row: RowHandle;
  readonly kind: RowKind;
  /** Hard breaks joined away, surrounding spaces left out. */
  readonly name: Located<string>;
  /**
   * One a money column, in the order of `BudgetTable.moneyColumns`; a form has those its sheet states. Empty for headers, notes and
   * blank rows.
   */
  readonly amounts: readonly AmountCell[];
  /** In forms, whose funds nest: the sums among the amounts. Absent in lists, where a row's total is the sum of its parts by their roles. */
  readonly amountSums?: readonly AmountSum[];
}

/** A category as an indicator states it; `code` is empty in layouts without codes. */
export interface StatedCategory {
  readonly code: string;
  readonly name: string;
}

/** One performance indicator, wherever its parts stand. A part that is not written is null. */
export interface Indicator {
  /** Counts from 1 within its project. */
  readonly position: number;
  readonly ordinal: Located<number> | null;
  readonly level1: Located<StatedCategory> | null;
  readonly level2: Located<StatedCategory> | null;
  readonly name: Located<string> | null;
  /** 实施周期指标值 */
  readonly cycle: Located<Target> | null;
  /** 年度指标值 */
  readonly annual: Located<Target> | null;
  /** The cell beside the target that is there for its unit, where it states one; the target may have another of its own. */
  readonly unitCell?: Located<string>;
  /** 分值, 权重; null where the layout has none. */
  readonly weight: AmountCell | null;
  /** What came of it, in 自评表; null in tables of goals alone. */
  readonly outcome: IndicatorOutcome | null;
  /** An empty span at the indicator's end, where a missing part would go. */
  readonly end: Span;
}

/** What a 自评表 says of an indicator besides its target. A part is null where the form has no column for it. */
export interface IndicatorOutcome {
  /** 全年实际完成值; of an empty cell a target of kind `empty`. One cell merged over several rows speaks for each of them. */
  readonly actual: Located<Target> | null;
  /** 得分; merged over several rows it is that of the first of them, and null below. */
  readonly score: AmountCell | null;
  /** 偏差原因分析及改进措施; empty where nothing is written. */
  readonly reason: Located<string> | null;
}

/** A row of 预算执行情况: how the year's money was spent. A part is null where the form has no cell for it. */
export interface ExecutionRow {
  readonly label: Located<string>;
  /** 年度资金总额; only its weight and score count, those of the funds below it are copies. */
  readonly isTotal: boolean;
  /** 年初预算数 */
  readonly initialBudget: AmountCell | null;
  /** 全年预算数（A）, 调整后预算数 */
  readonly budget: AmountCell | null;
  /** 全年执行数（B） */
  readonly spent: AmountCell | null;
  /** 执行率（B/A） as the cell shows it */
  readonly rate: AmountCell | null;
  /** 分值 */
  readonly weight: AmountCell | null;
  /** 得分 */
  readonly score: AmountCell | null;
}

/** A row 总分 or 合计 below the indicators. */
export interface ScoreTotal {
  readonly label: Located<string>;
  readonly weight: AmountCell | null;
  readonly score: AmountCell | null;
}

/** A class that says what its indicators are worth together: 产出指标（50分）, 产出指标（40-50）分. */
export interface ClassWeight {
  /** The class as its cell prints it, without breaks: 产出指标（40分）. */
  readonly label: string;
  /** The characters that say so: （40分）. */
  readonly text: Located<string>;
  readonly least: number;
  readonly most: number;
  /** Positions of the indicators filed under it. */
  readonly indicators: readonly number[];
  /** What spending the budget is worth, where that row is filed under the class as well. */
  readonly execution?: AmountCell | null;
}

/** The packed 绩效指标 cell of a project. */
export interface IndicatorCell {
  readonly text: string;
  /** What it says; parsed when it is asked for. */
  readonly parsed: ParsedCell;
  /** The whole text. */
  readonly span: Span;
  /** The classes that its column states for indicators that state none themselves; null in columns of all classes. */
  readonly under: {
    readonly level1: Located<StatedCategory> | null;
    readonly level2: Located<StatedCategory> | null;
    /** The columns of all classes, its own among them. */
    readonly columns?: readonly Pick<NonNullable<IndicatorCell["under"]>, "level1" | "level2">[];
  } | null;
}

/**
 * A stated amount of a row and what it should be the sum of. Forms nest them: （一）财政拨款小计 is a part of the total and has parts of
 * its own.
 */
export interface AmountSum {
  readonly stated: AmountCell;
  readonly parts: readonly AmountCell[];
  /** Amounts beside the parts whose labels nobody knows: they may belong to the sum or not. */
  readonly unknown: readonly AmountCell[];
  /** Whether the parts are all there are: 其他资金 or every numbered 小计 is printed. A lone 其中：财政拨款 is not all. */
  readonly isAll: boolean;
}

/** A goal text; an empty one where the cell is blank. */
export interface Goal extends Located<string> {
  readonly period: MoneyPeriod;
}

export interface Project extends TableRow {
  readonly kind: "project";
  /** Counts from 1 through the table. */
  readonly number: number;
  /**
   * The same object for as long as the cells the project was read from stay the same: what rests on them alone may be remembered by
   * it. The project itself also changes its number and its unit with the rows above.
   */
  readonly identity?: object;
  /** The name of the unit it stands under, or null. */
  readonly unit: string | null;
  /** 项目编码, as digits and letters; absent where no label announces one, or what stands there cannot be believed. */
  readonly code?: Located<string>;
  /** In forms, of which each names its own: the department; absent where the table's is that of all its projects. */
  readonly department?: string | null;
  /** The goal of the budget year first, that of the whole period after it; none where the layout has no such cells. */
  readonly goals: readonly Goal[];
  /** The packed cells: one a project as a rule, several where it goes over several rows, none in layouts with one cell a part. */
  readonly cells: readonly IndicatorCell[];
  readonly indicators: readonly Indicator[];
  /** The cells the indicators stand in, each whole and once: the packed cell, or one a part. Offsets count the raw text. */
  readonly indicatorCells: readonly Span[];
  /** An empty span where an indicator that is missing would go. */
  readonly indicatorsEnd: Span;
  /** Absent where the layout says nothing of these. */
  readonly execution?: readonly ExecutionRow[];
  readonly scoreTotals?: readonly ScoreTotal[];
  readonly classWeights?: readonly ClassWeight[];
  /** What all indicators are worth by the heading beside them: 绩效指标（80分）. */
  readonly indicatorsWeight?: Pick<ClassWeight, "least" | "most"> | null;
  /** Labels beside amounts that nobody knows. */
  readonly unknownFunds?: readonly Located<string>[];
}

/** Rows of kind project carry what a project has besides. */
export const isProject = (row: TableRow): row is Project => row.kind === "project";

/** A stated sum and the rows it should be the sum of. */
export interface SumNode {
  readonly row: TableRow;
  readonly parts: readonly SumNode[];
}

/** What a table is judged by, whatever list of classes is in use. */
export interface TableBasis {
  readonly edition: Edition;
  /** Whether it prints codes before its classes: 11-数量指标. */
  readonly codes: boolean;
}

/** What a rule about one project or one row may know of the whole table: few facts, so that an edit elsewhere leaves its answer standing. */
export interface TableFacts {
  readonly layout: Layout;
  /** The table's year, or null where neither the title nor the profile names one. */
  readonly year: number | null;
  readonly basis: TableBasis;
  readonly moneyUnit: MoneyUnit | null;
  /** The decimals the table prints its amounts with: the precision they were rounded to. */
  readonly moneyDecimals: number;
  /** Whether any indicator of the table has a target for the whole period, and one for the year. */
  readonly hasTargets: { readonly cycle: boolean; readonly annual: boolean };
  /** Whether any part of a row's total is filled in, so that rows can be added up. */
  readonly hasRowParts: boolean;
  /** The header cell of the 绩效指标 column, or of the indicators' names. */
  readonly indicatorHeader: Located<string>;
}

/** A stretch of a sheet that holds a table, or one form of a table of several. */
export interface TablePart {
  readonly sheet: string;
  /** By zero-based sheet row and column, where it stood when it was read. */
  readonly range: CellRange;
  /** The numbers of its projects; all of the table's unless said. */
  readonly projects?: readonly number[];
  readonly seen: PartSeen;
}

/** Where a project's name stands: beside or under a label, in the title, or nowhere but in the sheet's name. */
export type NameSource = "label" | "title" | "sheet";

/** What a reader saw of a part besides its rows: which places are there, whatever is written in them. */
export interface PartSeen {
  readonly nameFrom: NameSource;
  /** As the part itself states them. */
  readonly year: number | null;
  readonly moneyUnit: MoneyUnit | null;
  readonly hasGoal: boolean;
  readonly hasTotal: boolean;
  readonly hasDepartment: boolean;
  /** Whether it says whose money it is, besides the department. */
  readonly hasUnit: boolean;
  /** Whether there are places for classes; null where the cells of indicators tell. */
  readonly levels: { readonly level1: boolean; readonly level2: boolean } | null;
  /** Labels that nobody knows. */
  readonly unknownLabels: readonly string[];
  /** Labels that stand twice where one counts. */
  readonly repeatedLabels: readonly string[];
}

export interface BudgetTable extends TableFacts {
  readonly sheets: readonly string[];
  readonly title: Located<string> | null;
  readonly department: Located<string> | null;
  readonly moneyColumns: readonly MoneyColumn[];
  /**
   * The rows of the header, the first one's before those repeated by page breaks: one entry a header, its name cell. In forms: the
   * label before each project's name.
   */
  readonly headers: readonly Located<string>[];
  /** From the header down, in reading order; headers repeated by page breaks are of kind `header` too. */
  readonly rows: readonly TableRow[];
  /** The header cell of the project name column, or the label before the project's name. */
  readonly nameHeader: Located<string>;
  readonly projects: readonly Project[];
  /** Rows that state a sum with their parts, level by level: 合计 → units → 小计 → projects. */
  readonly sums: readonly SumNode[];
  /** Where it stands. */
  readonly parts: readonly TablePart[];
}

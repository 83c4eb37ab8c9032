import type { Amount } from "../money/amount";
import type { ParsedCell, Target } from "../indicator/types";
import type { Located, Span } from "../sheet/located";

/** Money columns of the packed list, by their part in 总计 = 财政拨款 + 财政专户拨款 + 其他资金. */
export type MoneyColumnRole = "total" | "fiscal" | "special-account" | "other";

export interface MoneyColumn {
  readonly role: MoneyColumnRole;
  readonly column: number;
  /** The header's label, hard breaks joined away. */
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
  readonly row: number;
  readonly kind: RowKind;
  /** Hard breaks joined away, surrounding spaces left out. */
  readonly name: Located<string>;
  /** One a money column, in the order of `BudgetTable.moneyColumns`. Empty for headers, notes and blank rows. */
  readonly amounts: readonly AmountCell[];
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
  /** An empty span at the indicator's end, where a missing part would go. */
  readonly end: Span;
}

/** The packed 绩效指标 cell of a project. */
export interface IndicatorCell {
  readonly parsed: ParsedCell;
  /** The whole text. */
  readonly span: Span;
}

export interface Project extends TableRow {
  readonly kind: "project";
  /** Counts from 1 through the table. */
  readonly number: number;
  /** The name of the unit it stands under, or null. */
  readonly unit: string | null;
  /** Null where the layout has no goal column; an empty text where the cell is blank. */
  readonly goal: Located<string> | null;
  /** Null in layouts that do not pack their indicators into one cell. */
  readonly cell: IndicatorCell | null;
  readonly indicators: readonly Indicator[];
  /** An empty span where an indicator that is missing would go. */
  readonly indicatorsEnd: Span;
}

/** Rows of kind project carry what a project has besides. */
export const isProject = (row: TableRow): row is Project => row.kind === "project";

/** A stated sum and the rows it should be the sum of. */
export interface SumNode {
  readonly row: TableRow;
  readonly parts: readonly SumNode[];
}

export interface BudgetTable {
  readonly layout: "L0";
  readonly sheets: readonly string[];
  readonly title: Located<string> | null;
  readonly department: Located<string> | null;
  /** The table's year, or null where the title names none. */
  readonly year: number | null;
  readonly moneyUnit: MoneyUnit | null;
  readonly moneyColumns: readonly MoneyColumn[];
  /** The decimals the table prints its amounts with: the precision they were rounded to. */
  readonly moneyDecimals: number;
  /** From the header down, in reading order; headers repeated by page breaks are of kind `header` too. */
  readonly rows: readonly TableRow[];
  /** The header cell of the 绩效指标 column. */
  readonly indicatorHeader: Located<string>;
  /** The header cell of the project name column. */
  readonly nameHeader: Located<string>;
  readonly projects: readonly Project[];
  /** Rows that state a sum with their parts, level by level: 合计 → units → 小计 → projects. */
  readonly sums: readonly SumNode[];
}

import type { Layout } from "../types";

/** What a labelled cell of a form announces. */
export type Field =
  | "name"
  | "department"
  | "unit"
  | MoneyField
  | GoalField
  | BlockField
  | "other-label"
  /** A line under the indicators: nothing below it is one. */
  | "end"
  /** 合计, 总分: a row among the indicators that is none, or a sum among funds. */
  | "sum";

export type MoneyField =
  | "annual-total"
  | "whole-total"
  | "fiscal"
  | "special-account"
  | "carried-over"
  | "other"
  | "fund"
  /** 自有资金, which lists its own parts below it. */
  | "own-funds"
  | "part-of-own-funds"
  /** Headings over columns of amounts. */
  | "first-budget"
  | "present-budget"
  | "spent"
  /** Headings of a list of funds: their names, and their amounts. */
  | "fund-names"
  | "fund-amounts";

/** `expected-goal` stands where goals are set beside what came of them; `goal` heads goals, or is the only one. */
export type GoalField = "annual-goal" | "whole-goal" | "expected-goal" | "goal";

/** The label beside a block of indicators that says which targets they are. */
export type BlockField = "annual-block" | "whole-block";

export type FieldLabels = { readonly [F in Field]?: readonly string[] };

/** What a column of a form's indicators holds. */
export type ColumnRole =
  | "level1"
  | "level2"
  | "name"
  /** 指标内容: the name where no other column is. */
  | "content"
  | "sign"
  | "value"
  | "annual-value"
  | "whole-value"
  | "unit"
  | "weight";

/** What forms are told apart by. */
export interface FormMarks {
  /** The labels above the indicators, bare of spaces, colons and brackets. */
  readonly labels: ReadonlySet<string>;
  readonly fields: ReadonlySet<Field>;
  readonly columns: ReadonlySet<ColumnRole>;
  /** Blocks of indicators side by side. */
  readonly sideBySide: number;
}

/** A form of one sheet a project: its own labels, beside those all forms share, and how it is told apart from the others. */
export interface Form {
  readonly layout: Layout;
  readonly labels: FieldLabels;
  readonly isThis: (marks: FormMarks) => boolean;
}

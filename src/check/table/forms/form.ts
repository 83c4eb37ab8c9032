/** What a labelled cell of a form announces. */
export type Field =
  | "name"
  /** 一级项目名称, beside the 二级项目名称 that is the project. */
  | "programme"
  /** 资金名称: the project's name where nothing else is. */
  | "name-of-funds"
  /** 项目编码 */
  | "code"
  | "department"
  | "unit"
  /** 填报单位: who fills the form in. */
  | "filing-unit"
  /** 部门（单位）名称 of a whole department, which then stands for the project. */
  | "whole"
  /** 预算年度 */
  | "year"
  | MoneyField
  | GoalField
  | BlockField
  /** Headings of what the execution of the budget is worth. */
  | "execution-rate"
  | "points"
  | "score"
  /** A label that is known and not looked at. */
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
  /** Money that is no part of the total, such as 上级资金 beside 年度本级预算金额. */
  | "outside-fund"
  /** 专项债券用作资本金: a part of the capital, which the bonds beside it may hold as well. */
  | "of-capital"
  /** Headings over columns of amounts. */
  | "first-budget"
  | "present-budget"
  | "arrived"
  | "spent"
  | "past-amounts"
  /** Headings of a list of funds: their names, and their amounts. */
  | "fund-names"
  | "fund-amounts"
  /** 项目资金, over all amounts or beside the only one. */
  | "money-heading";

/** The fields that are parts of a total. */
export const PART_FIELDS: ReadonlySet<Field> = new Set<MoneyField>([
  "fiscal",
  "special-account",
  "carried-over",
  "other",
  "fund",
  "own-funds",
  "part-of-own-funds",
  "outside-fund",
  "of-capital",
]);

/**
 * `expected-goal` stands where goals are set beside what came of them, which is `goal-outcome`; `goal` heads goals, or is the only
 * one.
 */
export type GoalField = "annual-goal" | "whole-goal" | "expected-goal" | "goal" | "goal-outcome";

const GOAL_FIELDS: ReadonlySet<Field> = new Set<GoalField>([
  "annual-goal",
  "whole-goal",
  "expected-goal",
  "goal",
  "goal-outcome",
]);

/** Texts that people write beside their label: money, years and labels in them are none of the form's. */
export const isWrittenText = (field: Field | null): boolean => isGoalField(field) || field === "end";

export const isGoalField = (field: Field | null): field is GoalField => field !== null && GOAL_FIELDS.has(field);

/** The label beside a block of indicators that says which targets they are. */
export type BlockField = "annual-block" | "whole-block";

/** What a column of a form's indicators holds. */
export type ColumnRole =
  /** 绩效指标: the name where another column holds the class, else a heading. */
  | "indicators"
  | "level1"
  | "level2"
  | "name"
  /** 指标内容: the name where no other column is. */
  | "content"
  | "sign"
  | "value"
  | "annual-value"
  | "whole-value"
  /** The column of the names, where their cells hold the targets as well and no column does. */
  | "target-in-name"
  /** 优, the target among the grades 优 良 中 差. */
  | "best-grade"
  | "other-grade"
  | "unit"
  | "weight"
  | "actual"
  | "score"
  | "reason"
  /** A column that is known and not looked at. */
  | "remark";

import type { ListRole } from "./list-roles";
import type { ColumnRole, Field } from "../forms/form";

/**
 * What a label announces, by where it stands: beside or over a value of a form, over a column of a form's indicators, or over a column
 * of a list. A label that announces nothing in a place is absent there.
 */
export interface Meaning {
  readonly field?: Field;
  readonly column?: ColumnRole;
  readonly list?: ListRole;
}

/** The roles labels are filed under, and what each means in every place it may stand in. */
export const MEANINGS = {
  // The project
  name: { field: "name", list: "name" },
  /** 一级项目名称 where a 二级项目名称 stands as well. */
  programme: { field: "programme" },
  /** Names the project only where nothing else does. */
  "name-of-funds": { field: "name-of-funds" },
  code: { field: "code", list: "code" },
  department: { field: "department" },
  unit: { field: "unit", list: "unit" },
  /** Who fills the form in: the unit where no other is named. */
  "filing-unit": { field: "filing-unit", list: "unit" },
  /** The name of a whole department or unit whose goals these are. */
  whole: { field: "whole" },

  year: { field: "year" },

  // Goals
  goal: { field: "annual-goal", list: "goal" },
  /** Heads the goals of a form, or is its only one. */
  "goal-heading": { field: "goal", list: "goal" },
  /** The same in a form; in a list the goal of the whole period. */
  "overall-goal": { field: "goal", list: "whole-goal" },
  "whole-goal": { field: "whole-goal", list: "whole-goal" },
  "expected-goal": { field: "expected-goal" },
  /** What came of a goal, never the goal. */
  "goal-outcome": { field: "goal-outcome" },

  // Money
  total: { field: "annual-total", list: "total" },
  "whole-total": { field: "whole-total", list: "whole-total" },
  fiscal: { field: "fiscal", list: "fiscal" },
  "special-account": { field: "special-account", list: "special-account" },
  "carried-over": { field: "carried-over", list: "carried-over" },
  other: { field: "other", list: "other" },
  fund: { field: "fund", list: "fund" },
  /** 单位资金: all money of the unit's own, the rest beside the public funds. */
  "unit-fund": { field: "other", list: "fund" },
  "own-funds": { field: "own-funds", list: "fund" },
  "part-of-own-funds": { field: "part-of-own-funds", list: "fund" },
  /** Money that is no part of the total beside it. */
  "outside-fund": { field: "outside-fund" },
  "fund-names": { field: "fund-names" },
  /** Heads the amounts of funds in a form; the amount of a project in a list. */
  "fund-amounts": { field: "fund-amounts", list: "total" },
  /** Amounts of other years beside those of this one. */
  "past-amounts": { field: "past-amounts" },
  "first-budget": { field: "first-budget", list: "total" },
  "present-budget": { field: "present-budget", list: "total" },
  /** What arrived of the budget, of which some forms say how much was spent. */
  arrived: { field: "arrived" },
  spent: { field: "spent" },
  "execution-rate": { field: "execution-rate" },
  /** 项目资金 heads the amounts of a form, or is its only one; in a list it is the amount. */
  "money-heading": { field: "money-heading", list: "total" },
  sum: { field: "sum", list: "total" },
  /** Heads a block of a form, or stands beside its only amount; over a column of a list it is the amount. */
  "amount-in-lists": { field: "money-heading", list: "total" },

  // Indicators
  indicators: { field: "other-label", column: "indicators", list: "indicators" },
  "annual-block": { field: "annual-block" },
  "whole-block": { field: "whole-block" },
  level1: { column: "level1", list: "level1" },
  level2: { column: "level2", list: "level2" },
  indicator: { column: "name", list: "indicator" },
  content: { column: "content", list: "indicator" },
  /** 指标: names the indicators of a form where no other column does, heads them else. */
  "lone-indicator": { field: "other-label", column: "content", list: "indicators" },
  sign: { column: "sign", list: "sign" },
  value: { column: "value", list: "annual" },
  annual: { field: "other-label", column: "annual-value", list: "annual" },
  cycle: { column: "whole-value", list: "cycle" },
  /** Under 指标值, whose target a column holds. */
  "of-year": { column: "annual-value" },
  "of-cycle": { column: "whole-value" },
  /** 优: the grade that is the target, where 良, 中 and 差 stand beside it. */
  "best-grade": { column: "best-grade" },
  "other-grade": { column: "other-grade" },
  measure: { column: "unit", list: "measure" },
  weight: { field: "points", column: "weight", list: "weight" },
  actual: { field: "other-label", column: "actual", list: "actual" },
  score: { field: "score", column: "score", list: "score" },
  reason: { field: "other-label", column: "reason", list: "reason" },
  "is-annual": { list: "is-annual" },
  /** Columns that are carried along and not judged. */
  remark: { field: "other-label", column: "remark" },

  // The form
  end: { field: "end" },
  /** A label of something that is not looked at: never a value. */
  known: { field: "other-label" },
} satisfies Readonly<Record<string, Meaning>>;

export type LabelRole = keyof typeof MEANINGS;

/** The roles of a column in a list: of one indicator a row, or, with `indicators`, of packed cells. */
export const LIST_ROLES = [
  "unit",
  "code",
  "name",
  "goal",
  "whole-goal",
  "total",
  "whole-total",
  "fiscal",
  "special-account",
  "carried-over",
  "other",
  "fund",
  "indicators",
  "level1",
  "level2",
  "indicator",
  "sign",
  "annual",
  "cycle",
  "measure",
  "weight",
  "is-annual",
  "actual",
  "score",
  "reason",
] as const;

/**
 * What a column of a list holds. `goal`, `total` and `annual` are those of the budget year, `whole-goal`, `whole-total` and `cycle`
 * those of the whole period; `indicator` is the indicator's name, `is-annual` tells which period a row's target is for; `actual`, `score` and `reason` stand in
 * self-evaluations.
 */
export type ListRole = (typeof LIST_ROLES)[number];

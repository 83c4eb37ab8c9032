import type { LabelRole } from "./roles";

/** The roles an office may add labels of its own to, in the order people are shown them. */
export const OWN_LABEL_ROLES = [
  ...(["name", "code", "department", "unit", "year", "goal", "whole-goal", "goal-outcome"] as const),
  ...(["total", "whole-total", "fiscal", "special-account", "carried-over", "other", "fund"] as const),
  ...([
    "indicators",
    "level1",
    "level2",
    "indicator",
    "sign",
    "value",
    "annual",
    "cycle",
    "measure",
    "weight",
  ] as const),
  ...(["actual", "score", "reason", "known"] as const),
] satisfies readonly LabelRole[];

export type OwnLabelRole = (typeof OWN_LABEL_ROLES)[number];

/** Labels an office adds, by what they announce. */
export type OwnLabels = Readonly<Partial<Record<OwnLabelRole, readonly string[]>>>;

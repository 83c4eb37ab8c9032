import type { LabelRole } from "./roles";
import { LABELS } from "./words";

const FUND_ROLES: readonly LabelRole[] = [
  "fiscal",
  "special-account",
  "carried-over",
  "other",
  "fund",
  "unit-fund",
  "own-funds",
  "part-of-own-funds",
];

/** The labels of funds as forms print them. */
export const FUND_LABELS: readonly string[] = FUND_ROLES.flatMap((role) =>
  Object.values(LABELS[role]).flatMap((labels) => labels.split(" ")),
);

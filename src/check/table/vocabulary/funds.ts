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

/** Words by which a label names a fund that is in no list. */
export const FUND_WORDS = /资金|财政|拨款|补助|补贴|奖补|自筹|债券|基金|公益金|投资|配套|贷款|融资|捐/;

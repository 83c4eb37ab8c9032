import type { AcrossRule } from "../rule";
import { copiedIndicatorSet } from "./copied-indicator-set";
import { droppedSinceLastYear } from "./dropped-since-last-year";
import { oneThingTwoNames } from "./one-thing-two-names";
import { sameAsLastYear } from "./same-as-last-year";
import { selfevalDiffersFromPlan } from "./selfeval-differs-from-plan";
import { targetBelowLastYear } from "./target-below-last-year";

/** The rules across files, in the order of their ids in `ACROSS_SEVERITIES`. */
export const ACROSS_RULES: readonly AcrossRule[] = [
  copiedIndicatorSet,
  oneThingTwoNames,
  selfevalDiffersFromPlan,
  sameAsLastYear,
  targetBelowLastYear,
  droppedSinceLastYear,
];

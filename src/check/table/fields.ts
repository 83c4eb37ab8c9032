import type { Target } from "../indicator/types";
import type { Located } from "../sheet/located";
import type { Indicator } from "./types";

/** The parts of an indicator a person writes: its name and its two targets. */
export type IndicatorField = "name" | "cycle" | "annual";

export type TargetField = "cycle" | "annual";

export const TARGET_FIELDS: readonly TargetField[] = ["cycle", "annual"];

/** The targets an indicator has, cycle before annual. */
export function targetsOf(indicator: Indicator): { field: TargetField; target: Located<Target> }[] {
  const { cycle, annual } = indicator;
  const targets: { field: TargetField; target: Located<Target> }[] = [];
  if (cycle !== null) targets.push({ field: "cycle", target: cycle });
  if (annual !== null) targets.push({ field: "annual", target: annual });
  return targets;
}

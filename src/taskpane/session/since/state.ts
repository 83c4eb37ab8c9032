import type { Baseline } from "../../../check/baseline/baseline";
import type { Comparison } from "../../../check/baseline/compare";
import type { PaneChoices } from "../choices";

/** What is known of the time since an earlier check. */
export interface Since {
  /** A baseline that the workbook could not keep; it lasts as long as the pane. Null where there is none such. */
  readonly held: Baseline | null;
  /** Of the findings of the result, in their order; null where nothing is remembered. */
  readonly comparison: Comparison | null;
}

export const NO_SINCE: Since = { held: null, comparison: null };

/** The baseline that is compared with. */
export const baselineOf = ({
  since,
  choices,
}: {
  readonly since: Since;
  readonly choices: Pick<PaneChoices, "baseline">;
}): Baseline => since.held ?? choices.baseline.baseline;

/** A change of what is remembered, to be taken back. */
export interface SinceStep {
  readonly kind: "since";
  readonly before: Baseline;
  readonly after: Baseline;
}

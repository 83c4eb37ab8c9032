import { NO_BASELINE, type Baseline } from "../check/baseline/baseline";

/** What a workbook remembers of earlier checks, as its store holds it. */
export interface BaselineReading {
  readonly baseline: Baseline;
  /** Whether there is something that could not be read: a newer version may have put it there. It is not written over. */
  readonly isUnread: boolean;
}

export const NOTHING_REMEMBERED: BaselineReading = { baseline: NO_BASELINE, isUnread: false };

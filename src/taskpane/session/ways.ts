import type { ListedFinding } from "../../check/finding";

/** A way to mend a finding, and with it those alike where there are several keys. */
export interface ListedWay {
  /** The entry of the finding's picklist; null for its own fix. */
  readonly label: string | null;
  /** The finding's own first. */
  readonly keys: readonly string[];
  /** What the findings will be; null where that is worked out when it is asked for. */
  readonly outcome: ListedOutcome | null;
}

/** One way for findings alike: the entry of a picklist, of the finding with this key and of all that are alike it. */
export interface WayOfAll {
  readonly key: string;
  readonly label: string | null;
}

/** What the findings will be after a change: how many are gone and new, and which new ones are warnings or errors. */
export interface ListedOutcome {
  readonly gone: number;
  readonly added: number;
  readonly faults: readonly ListedFinding[];
}

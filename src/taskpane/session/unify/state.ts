import type { SheetSnapshot } from "../../../check/sheet/snapshot";
import type { PaneChoices } from "../choices";
import type { KeptNames } from "./library";
import type { Picks } from "./picks";
import type { GatheredNames, ListedCluster, PlannedUnify } from "./types";

/** The table that is checked, or every sheet of the workbook that is not hidden. */
export type UnifyScope = "table" | "workbook";

/** What is under way. `all` is 0 where it is not known how much there is to do. */
export interface UnifyWork {
  /** Rows read, or projects whose names are gathered, or what a change comes to. */
  readonly phase: "reading" | "gathering" | "planning";
  readonly done: number;
  readonly all: number;
}

/** Clusters before and after, to be looked at before anything is written. */
export interface UnifyPreview {
  readonly clusters: readonly ListedCluster[];
  readonly plan: PlannedUnify;
  /** What the library would come to; null for phrases, and where the library cannot be written. */
  readonly library: KeptNames | null;
}

/** The view 统一措辞. */
export interface Unifying {
  readonly scope: UnifyScope;
  readonly work: UnifyWork | null;
  /** The user has stopped the gathering: it starts again only when the user asks for it. */
  readonly isStopped: boolean;
  /** What the names were gathered from, and with. */
  readonly sheets: readonly SheetSnapshot[];
  readonly checkedWith: PaneChoices["check"] | null;
  readonly gathered: GatheredNames | null;
  /** Cells have changed since. */
  readonly isStale: boolean;
  readonly picks: Picks;
  readonly preview: UnifyPreview | null;
}

export const NOT_UNIFYING: Unifying = {
  ...{ scope: "table", work: null, isStopped: false, sheets: [], checkedWith: null, gathered: null, isStale: false },
  ...{ picks: new Map(), preview: null },
};

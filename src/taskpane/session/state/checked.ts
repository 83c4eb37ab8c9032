import { NOTHING_ACCEPTED, type AcceptedBy } from "../../../check/accepted/acceptance";
import type { ListedResult } from "../../../check/result";
import type { SheetSnapshot } from "../../../check/sheet/snapshot";
import type { Selection, SheetChange } from "../../../host/host";
import type { PaneChoices } from "../choices";
import { NO_COLUMNS, type FindingColumns } from "../findings/columns";

/** What changed since the read that the result rests on. */
export type Changed = readonly SheetChange[];

/** What was read and found, and what has happened to it since. */
export interface CheckedSlice {
  /** The sheets the result is about, as they were read, in the order of the workbook. They are several where a table has one sheet a project. */
  readonly sheets: readonly SheetSnapshot[];
  /** The one of them that is open, or was open last. */
  readonly snapshot: SheetSnapshot | null;
  readonly result: ListedResult | null;
  /** Of the result's findings. */
  readonly columns: FindingColumns;
  /** Tells those of them that were accepted from those that are open. */
  readonly accepted: AcceptedBy;
  /** What the result was checked with. */
  readonly checkedWith: PaneChoices["check"] | null;
  readonly changed: Changed;
  /** Changes seen while a check runs: it may have read the cells before them. */
  readonly changedMeanwhile: Changed;
  /** Each sheet with a table as it was first checked since the pane was started, by its name. */
  readonly firstRead: ReadonlyMap<string, SheetSnapshot>;
  readonly selection: Selection | null;
  /** Keys of the findings that stand in the selected cells. */
  readonly marked: ReadonlySet<string>;
}

export const INITIAL_CHECKED: CheckedSlice = {
  sheets: [],
  snapshot: null,
  result: null,
  columns: NO_COLUMNS,
  accepted: NOTHING_ACCEPTED,
  checkedWith: null,
  changed: [],
  changedMeanwhile: [],
  firstRead: new Map(),
  selection: null,
  marked: new Set(),
};

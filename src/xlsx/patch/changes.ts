import type { CellChange } from "./cells";
import type { ConditionChanges } from "./conditions";
import type { CustomXmlChanges } from "./custom-xml";
import type { CellMark } from "./marks";
import type { FileSheet } from "./new-sheet";
import type { SheetNotes } from "./notes";
import type { CellResult } from "./results";

/** What is to change in a sheet. */
export interface SheetChanges {
  readonly name: string;
  readonly cells?: readonly CellChange[];
  /** Of formulas that stay. */
  readonly results?: readonly CellResult[];
  readonly marks?: readonly CellMark[];
  /** Not together with `marks`, which come behind those that stay. */
  readonly conditions?: ConditionChanges;
  /** Notes for cells that have none. */
  readonly notes?: SheetNotes;
}

export interface WorkbookChanges {
  readonly sheets?: readonly SheetChanges[];
  /** Names of sheets to be taken out, which nothing else may lean on: see `removalObstacles`. */
  readonly removedSheets?: readonly string[];
  /** Sheets to come after the others. */
  readonly newSheets?: readonly FileSheet[];
  readonly customXml?: CustomXmlChanges;
}

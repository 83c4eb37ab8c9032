import type { CellRange, CellValue } from "../check/sheet/snapshot";
import type { WorkbookSheet } from "../xlsx/workbook";
import type { GridXmlParts } from "./custom-xml";

/**
 * What the emulated host needs of a spreadsheet. The browser's workbench gives it Univer, the tests a grid in memory;
 * the engine sees no difference. Rows and columns are zero-based.
 */
export interface Grid {
  /** What add-ins and other programs keep in the workbook beside its cells. */
  readonly customXml: GridXmlParts;
  sheets(): readonly GridSheet[];
  /** Id of the active sheet. */
  activeSheet(): string;
  activate(sheet: string): void;
  /** The selected areas of the active sheet, the last one made first. */
  selection(): readonly CellRange[];
  /** Selects on the active sheet and scrolls there. */
  select(range: CellRange): void;
  /** Cells that hold something or carry a format; null for an empty sheet. */
  usedRange(sheet: string): CellRange | null;
  read(sheet: string, range: CellRange): GridCells;
  merges(sheet: string): readonly CellRange[];
  hiddenRows(sheet: string): readonly number[];
  /** Cells of a protected sheet that may be written all the same. A grid without it has none. */
  unlocked?(sheet: string): readonly CellRange[];
  /** Whether the user is typing in a cell now; the host refuses every call meanwhile, as Excel does. */
  isEditing?(): boolean;
  /**
   * Writes a block as a user's typing would: a text that begins with = becomes a formula, one that spells a number a number,
   * unless the cell's format is "@": there every text stays a text, and a number becomes one. Null leaves a cell as it is, "" clears
   * its content and keeps its format. One undo step.
   */
  write(sheet: string, range: CellRange, values: readonly (readonly CellValue[])[]): void;
  /** Sets number formats. What the cells hold stays what it is: a text in "@" stays a text under any later format. */
  setFormats(sheet: string, range: CellRange, formats: readonly (readonly string[])[]): void;
  /**
   * Calls back for every change, whoever made it. A change made through this interface is reported before the call that made it
   * returns: that is how the host tells an add-in's own writes. Returns the unsubscriber.
   */
  subscribe(listener: (event: GridEvent) => void): () => void;
}

/** What a grid takes of a workbook file. */
export interface GridFile {
  readonly sheets: readonly WorkbookSheet[];
  /** The documents of its custom XML parts; those that cannot be read are left out. */
  readonly customXml: readonly string[];
}

export interface GridSheet {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  readonly isProtected: boolean;
}

/** Four tables of the same shape. */
export interface GridCells {
  readonly values: readonly (readonly CellValue[])[];
  readonly texts: readonly (readonly string[])[];
  readonly formulas: readonly (readonly (string | null)[])[];
  readonly formats: readonly (readonly string[])[];
}

export type GridEvent =
  | {
      readonly type: "changed";
      readonly sheet: string;
      readonly change: "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted";
      readonly range: CellRange;
    }
  | { readonly type: "selected"; readonly sheet: string; readonly ranges: readonly CellRange[] }
  | { readonly type: "activated"; readonly sheet: string }
  | { readonly type: "added"; readonly sheet: string }
  | { readonly type: "deleted"; readonly sheet: string };

import type { CellRange, CellValue } from "../check/sheet/snapshot";

/**
 * What the emulated host needs of a spreadsheet. The browser's workbench gives it Univer, the tests a grid in memory;
 * the engine sees no difference. Rows and columns are zero-based.
 */
export interface Grid {
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
  /**
   * Writes a block as a user's typing would: a text that begins with = becomes a formula, one that spells a number a number,
   * unless the cell's format is "@". Null leaves a cell as it is, "" clears it. One undo step.
   */
  write(sheet: string, range: CellRange, values: readonly (readonly CellValue[])[]): void;
  setFormats(sheet: string, range: CellRange, formats: readonly (readonly string[])[]): void;
  /** Calls back for every change, whoever made it. Returns the unsubscriber. */
  subscribe(listener: (event: GridEvent) => void): () => void;
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

import type { CellRange, CellValue } from "../check/sheet/snapshot";
import type { CellLook, WorkbookSheet } from "../xlsx/workbook";
import type { Condition } from "../xlsx/conditions/condition";
import type { CellProtection, ProtectedCells, SheetProtection } from "./cell-protection";
import type { GridComments } from "./comments";
import type { GridCondition } from "./conditions";
import type { GridXmlParts } from "./custom-xml";
import type { GridFilters } from "./filters";
import type { GridEvent } from "./grid-event";
import type { GridNames } from "./names";
import type { GridSettings } from "./settings";
import type { GridTables } from "./tables";
import type { Shift } from "./shift";
import type { GridRule, GridValidation } from "./validation";

export type { GridEvent } from "./grid-event";

/**
 * What the emulated host needs of a spreadsheet. The browser's workbench gives it Univer, the tests a grid in memory;
 * the engine sees no difference. Rows and columns are zero-based.
 */
export interface Grid {
  /** What add-ins and other programs keep in the workbook beside its cells. */
  readonly customXml: GridXmlParts;
  readonly comments: GridComments;
  readonly filters: GridFilters;
  readonly names: GridNames;
  readonly settings: GridSettings;
  readonly tables: GridTables;
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
  /** Cells that a formula beside them fills have its values. */
  read(sheet: string, range: CellRange): GridCells;
  /** The ranges that formulas fill, each with its formula's own cell first. A grid without it knows none. */
  spills?(sheet: string): readonly CellRange[];
  /** How cells look, null for the plain look. */
  looks(sheet: string, range: CellRange): readonly (readonly (CellLook | null)[])[];
  /** Pixels by column, 0 for a hidden one. A grid without it does not tell. */
  columnWidths?(sheet: string): readonly number[];
  /** Pixels of a row as it is shown, hidden or not. */
  rowHeight(sheet: string, row: number): number;
  /** Pixels by row, of those whose height was set; the others have the height that fits. */
  setHeights(sheet: string): ReadonlyMap<number, number>;
  /** Null for the height that fits. */
  setRowHeight(sheet: string, top: number, bottom: number, pixels: number | null): void;
  merges(sheet: string): readonly CellRange[];
  hiddenRows(sheet: string): readonly number[];
  /** How a sheet is protected; null where it is not. */
  protection(sheet: string): SheetProtection | null;
  setProtection(sheet: string, protection: SheetProtection | null): void;
  /** Which cells are not locked, and which hide their formula, whether or not the sheet is protected now. */
  protectedCells(sheet: string): ProtectedCells;
  setCellProtection(sheet: string, range: CellRange, protection: CellProtection): void;
  /** Whether the user is typing in a cell now; the host refuses every call meanwhile, as Excel does. */
  isEditing?(): boolean;
  /** A grid without it works its formulas out at once. */
  readonly calculation?: Calculation;
  /** Empties the list of steps that the user can undo. A grid without it keeps none. */
  clearUndo?(): void;
  /**
   * Writes a block as a user's typing would: a text that begins with = becomes a formula, one that spells a number a number,
   * unless the cell's format is "@": there every text stays a text, and a number becomes one. Null leaves a cell as it is, "" clears
   * its content and keeps its format. One undo step.
   */
  write(sheet: string, range: CellRange, values: readonly (readonly CellValue[])[]): void;
  /** Sets number formats. What the cells hold stays what it is: a text in "@" stays a text under any later format. */
  setFormats(sheet: string, range: CellRange, formats: readonly (readonly string[])[]): void;
  /** Sets what its options name, and leaves the rest of the cells' look. */
  setLook(sheet: string, range: CellRange, look: GridLook): void;
  setColumnWidth(sheet: string, left: number, right: number, pixels: number): void;
  /** What stays in view when the sheet is scrolled; null for nothing. */
  frozen(sheet: string): GridPanes | null;
  setFrozen(sheet: string, panes: GridPanes | null): void;
  /**
   * Lets cells come or go and moves the others, with all that belongs to them: looks, merges, lists, the heights of rows, and the
   * references of every formula in the workbook. New cells look like those before them. One undo step.
   */
  shiftCells(sheet: string, shift: Shift): void;
  /** Makes one cell of a rectangle; what its other cells hold is lost. */
  merge(sheet: string, range: CellRange): void;
  /** What cells let be typed; no cell stands in two. */
  validations(sheet: string): readonly GridValidation[];
  /** Puts a rule on a range in the place of all that is there; null only takes away. */
  setValidation(sheet: string, range: CellRange, rule: GridRule | null): void;
  /** The conditional formats of a sheet, the first to apply first. */
  conditions(sheet: string): readonly GridCondition[];
  /** Puts these in the place of all that there are. One undo step. */
  setConditions(sheet: string, conditions: readonly GridCondition[]): void;
  /** Adds an empty sheet behind the others and gives its id; the active sheet stays. */
  addSheet(name: string): string;
  /** If it is the active one, another becomes active. */
  removeSheet(sheet: string): void;
  renameSheet(sheet: string, name: string): void;
  /** Moves a sheet to a place among all, counted from 0. */
  moveSheet(sheet: string, position: number): void;
  setVisibility(sheet: string, visibility: GridVisibility): void;
  /**
   * Calls back for every change, whoever made it. A change made through this interface is reported before the call that made it
   * returns: that is how the host tells an add-in's own writes. Returns the unsubscriber.
   */
  subscribe(listener: (event: GridEvent) => void): () => void;
}

/** The working out of formulas. */
export interface Calculation {
  /** Whether some are still to be worked out. */
  isDue(): boolean;
  /** Resolves when none is. */
  ended(): Promise<void>;
}

/** What a grid takes of a workbook file. */
export interface GridFile {
  readonly sheets: readonly WorkbookSheet[];
  /** The documents of its custom XML parts; those that cannot be read are left out. */
  readonly customXml: readonly string[];
  /** Its conditional formats by the name of their sheet, the first to apply first. */
  readonly conditions?: ReadonlyMap<string, readonly Condition[]>;
}

/** A very hidden sheet is shown by programs alone: the user's list of hidden sheets leaves it out. */
export type GridVisibility = "visible" | "hidden" | "very-hidden";

export interface GridLook {
  readonly bold?: boolean;
  readonly wrap?: boolean;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  /** Colours are #RRGGBB; null takes one away. */
  readonly color?: string | null;
  readonly fill?: string | null;
  /** Points. */
  readonly size?: number;
}

/** How many rows at the top and columns at the left stay in view. */
export interface GridPanes {
  readonly rows: number;
  readonly columns: number;
}

export interface GridSheet {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  /** Of a sheet that is not visible. */
  readonly veryHidden?: boolean;
  readonly isProtected: boolean;
}

/** Four tables of the same shape. */
export interface GridCells {
  readonly values: readonly (readonly CellValue[])[];
  readonly texts: readonly (readonly string[])[];
  readonly formulas: readonly (readonly (string | null)[])[];
  readonly formats: readonly (readonly string[])[];
}

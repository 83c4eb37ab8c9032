import type { CellRange, SheetSnapshot } from "../check/sheet/snapshot";
import type { CellWrite } from "../check/finding";
import type { Store, StoreReading } from "../store/store";

/** What the product needs of a spreadsheet program to read cells, write them and listen for changes. */
export interface SpreadsheetHost {
  /** The program's display language as a BCP 47 tag, such as zh-CN. */
  readonly language: string;
  readActiveSheet(options?: ReadOptions): Promise<SheetSnapshot>;
  /** Reads every sheet that is not hidden. */
  readVisibleSheets(options?: ReadOptions): Promise<SheetsReading>;
  /** Names of the sheets that are not hidden, in the order of the workbook. */
  sheetNames(): Promise<readonly string[]>;
  /** Names of all sheets, hidden ones too. */
  allSheetNames(): Promise<readonly string[]>;
  /** Opens a sheet as the user left it. Rejects with HostError "sheet-gone" where there is none of that name. */
  activate(sheet: string): Promise<void>;
  /** Activates the sheet and selects the range. */
  select(sheet: string, range: CellRange): Promise<void>;
  /**
   * Writes each group whole or not at all: only if every cell of it still holds what is expected, is no formula and is not protected.
   * Groups do not wait for each other, and no cell may stand in two.
   */
  write(groups: readonly WriteGroup[], options?: WriteOptions): Promise<WriteOutcome>;
  /** Reads what is stored in the workbook. Rejects with StoreError where that cannot be read. */
  readStore(): Promise<StoreReading>;
  /**
   * Replaces what is stored in the workbook by `next`, only if that still is `expected`, the store of the last reading; else
   * rejects with HostError "store-changed" and leaves it alone, so that it can be read afresh. Rejects with StoreError where what is
   * there cannot be read, or `next` cannot be written, and with HostError "not-kept" where the program took it and has it not.
   */
  writeStore(next: Store, expected: Store | null): Promise<void>;
  /** Calls back after the user or another program changed cells or deleted a sheet, and never for this port's own writes. Resolves to the unsubscriber. */
  onChange(listener: (change: SheetChange) => void): Promise<Unsubscribe>;
  /** Calls back when the selection moves or another sheet is activated. */
  onSelection(listener: (selection: Selection) => void): Promise<Unsubscribe>;
  /** The current selection, where no event has reported it yet. Rejects where no cells are selected, as with a chart selected. */
  readSelection(): Promise<Selection>;
}

export interface SheetsReading {
  /** In the order of the workbook. */
  readonly sheets: readonly SheetSnapshot[];
  /** Name of the active one. */
  readonly active: string;
  /** How many are left out because the user has hidden them; what a program keeps out of the user's reach is not counted. */
  readonly hidden: number;
}

export interface ReadOptions {
  /** Rows read so far, of all. */
  readonly onProgress?: (rowsRead: number, rowCount: number) => void;
  readonly signal?: AbortSignal;
  /** What is known of a sheet already, so that less needs to be read of it. The answer is the same as without. */
  readonly since?: ReadSince;
}

/** A sheet as it was read before, and all cells that were changed since. Rows and columns were neither inserted nor deleted. */
export interface ReadSince {
  readonly sheet: SheetSnapshot;
  readonly changed: readonly CellRange[];
}

export type Unsubscribe = () => Promise<void>;

/** Cells that belong together: one finding's fix, or one step of undo. */
export interface WriteGroup {
  readonly id: string;
  readonly writes: readonly CellWrite[];
}

export interface WriteOptions {
  /** Cells seen to so far, of all: written or refused. */
  readonly onProgress?: (cells: number, cellCount: number) => void;
  /** Once it is aborted no further group is begun; those that are left are refused as "stopped". */
  readonly signal?: AbortSignal;
}

export type RefusalReason = "changed" | "formula" | "protected" | "gone" | "too-long" | "failed" | "stopped";

export interface Refusal {
  readonly group: WriteGroup;
  readonly reason: RefusalReason;
  /** The first cell that stood in the way. */
  readonly write: CellWrite;
}

export interface WriteOutcome {
  readonly written: readonly WriteGroup[];
  readonly refused: readonly Refusal[];
  /** Puts back what the written groups replaced, guarded by what was written. Same order and ids as `written`. */
  readonly undo: readonly WriteGroup[];
}

export interface SheetChange {
  readonly sheet: string;
  /** Null where rows or columns moved, the sheet is gone or the place is not known: read afresh. */
  readonly range: CellRange | null;
}

export interface Selection {
  readonly sheet: string;
  /** Null where more than one area is selected. */
  readonly range: CellRange | null;
}

export type HostErrorCode =
  | "editing-cell" // the user is typing in a cell
  | "protected"
  | "too-large" // even one row exceeds what the program hands over
  | "cancelled"
  | "sheet-gone"
  | "session-lost"
  | "half-written" // a write broke off and could not be put back; the message names the cells
  | "marks-left" // marks were begun, or half taken away, and could not be put right; the message names the sheets
  | "store-changed" // the store in the workbook was changed by another program or user
  | "not-kept" // the program accepted it and does not have it
  | "unsupported" // the program lacks a needed requirement set
  | "unknown";

/** A failure of the spreadsheet program, told apart by what the user can do about it. */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = "HostError";
  }
}

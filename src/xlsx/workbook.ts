import type { FileNote } from "../check/sheet/file-note";
import type { SheetSnapshot } from "../check/sheet/snapshot";

/** One sheet of a workbook file: what a check sees, and what a grid needs besides to show it. */
export interface WorkbookSheet {
  readonly snapshot: SheetSnapshot;
  readonly visible: boolean;
  readonly isProtected: boolean;
  /** Pixels, by zero-based sheet column; undefined for the default width, 0 for a hidden column. */
  readonly columnWidths: readonly (number | undefined)[];
  /** Pixels, by zero-based sheet row; undefined for the height that fits. */
  readonly rowHeights: readonly (number | undefined)[];
  /** Number formats, "General" where there is none. Same shape as the snapshot's values. */
  readonly formats: readonly (readonly string[])[];
  /** How cells look, same shape as the values; null for the plain look. Absent where the file's kind does not tell (.xls, .xlsb, .ods, .csv). */
  readonly looks?: readonly (readonly (CellLook | null)[])[];
}

/** The part of a cell's format that a reader of the table would miss. Colours are #rrggbb, sizes points. */
export interface CellLook {
  readonly wrap?: boolean;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly bold?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly borders?: readonly ("top" | "right" | "bottom" | "left")[];
  /** It may be edited while its sheet is protected. */
  readonly unlocked?: true;
}

/** A workbook file that was read. */
export interface WorkbookFile {
  readonly sheets: readonly WorkbookSheet[];
  readonly notes: readonly FileNote[];
}

export type WorkbookErrorCode =
  | "not-a-workbook" // the bytes are no spreadsheet this product reads
  | "web-archive" // 单个文件网页: a web page in one file, as Excel saves it to .mht
  | "encrypted" // a password stands before the content
  | "broken" // a spreadsheet, but cut off or damaged
  | "unknown-encoding" // an old workbook that does not say how its texts are written, and no encoding fits
  | "too-large" // beyond what is safe to unpack: see LIMITS
  | "no-sheets";

/** Why a file could not be read, told apart by what its owner can do about it. */
export class WorkbookError extends Error {
  constructor(
    readonly code: WorkbookErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = "WorkbookError";
  }
}

/**
 * A small file can unpack to more than a machine holds, by chance (a stray blank in the last row) or on purpose.
 * Twenty thousand rows of packed indicators unpack to about 20 MB and 140,000 cells.
 */
export const LIMITS = {
  /** Bytes of all the parts read, unpacked. */
  unpackedBytes: 256 * 1024 * 1024,
  /** Bytes of all the custom XML parts read, unpacked. Excel on the web takes 5 MB a request. */
  customXmlBytes: 32 * 1024 * 1024,
  /** Cells that are stored in a sheet, blank ones with a format among them: as many as are read in some fifteen seconds and 700 MB. */
  storedCells: 3_000_000,
  /** Characters of the formulas of a sheet that are written once for many cells, as they read in each: a small file can ask for any number. */
  sharedFormulas: 16_000_000,
  /** Rows of a sheet that hold something: with each as a project of its own, a check of more takes over a gigabyte. */
  rows: 200_000,
  /** Cells of the rows that hold something, the sheet's used width each. Rows without a value cost nothing. */
  cells: 10_000_000,
} as const;

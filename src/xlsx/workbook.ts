import type { SheetSnapshot } from "../check/sheet/snapshot";

/** One sheet of a workbook file: what a check sees, and what a grid needs besides to show it. */
export interface WorkbookSheet {
  readonly snapshot: SheetSnapshot;
  readonly visible: boolean;
  readonly isProtected: boolean;
  /** Pixels, by zero-based sheet column; undefined for the default width. */
  readonly columnWidths: readonly (number | undefined)[];
  /** Pixels, by zero-based sheet row; undefined for the default height. */
  readonly rowHeights: readonly (number | undefined)[];
  /** Same shape as the snapshot's values. */
  readonly formats: readonly (readonly string[])[];
}

export type WorkbookErrorCode = "not-a-workbook" | "encrypted" | "broken" | "no-sheets";

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

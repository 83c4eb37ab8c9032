import type { SpreadsheetHost } from "./host";
import type { SheetHost } from "./sheets";
import type { ValidationHost } from "./validation";

/** The whole port. `src/excel` implements it over Office.js; each user of it takes the part it needs. */
export interface WorkbookHost extends SpreadsheetHost, ValidationHost, SheetHost {
  /**
   * Where the open workbook is kept, as a path or an address: the same each time it is opened, so that drafts can be kept by it. Null
   * for a workbook that was never saved.
   */
  readonly workbookAddress: string | null;
}

import type { SpreadsheetHost } from "./host";
import type { MarkHost } from "./marks";
import type { RowHost } from "./rows";
import type { SheetHost } from "./sheets";
import type { ValidationHost } from "./validation";

/** The whole port. `src/excel` implements it over Office.js; each user of it takes the part it needs. */
export interface WorkbookHost extends SpreadsheetHost, ValidationHost, SheetHost, RowHost, MarkHost {
  /**
   * Where the open workbook is kept now, as a path or an address: the same each time it is opened, so that drafts can be kept by it, and
   * another once it is saved under another name. Null for a workbook that was never saved.
   */
  workbookAddress(): Promise<string | null>;
}

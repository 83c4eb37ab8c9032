import type { CellRange, CellValue } from "../check/sheet/snapshot";
import type { Shift } from "./shift";

/** A change of a grid, by the user or by an add-in. */
export type GridEvent =
  | {
      readonly type: "changed";
      readonly sheet: string;
      readonly change:
        | "RangeEdited"
        | "RowInserted"
        | "RowDeleted"
        | "ColumnInserted"
        | "ColumnDeleted"
        | "CellInserted"
        | "CellDeleted";
      readonly range: CellRange;
      /** Where cells are inserted or deleted and no whole rows or columns: the way the others move. */
      readonly axis?: Shift["axis"];
      /** Of an edit of one cell: what it held and what it holds. */
      readonly details?: { readonly before: CellValue; readonly after: CellValue };
    }
  | { readonly type: "protected"; readonly sheet: string; readonly isProtected: boolean }
  | { readonly type: "selected"; readonly sheet: string; readonly ranges: readonly CellRange[] }
  | { readonly type: "activated"; readonly sheet: string }
  | { readonly type: "added"; readonly sheet: string }
  | { readonly type: "deleted"; readonly sheet: string };

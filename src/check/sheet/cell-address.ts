import { a1 } from "./address";
import { firstRow, rowOf, type RowHandle, type SheetSnapshot } from "./snapshot";

/** The A1 address of a cell where its row stands now; where it stood at first if the row or the sheet is gone. */
export const cellAddress = (
  sheet: SheetSnapshot | undefined,
  { row, column }: { readonly row: RowHandle; readonly column: number },
): string => a1((sheet && rowOf(sheet, row)) ?? firstRow(row), column);

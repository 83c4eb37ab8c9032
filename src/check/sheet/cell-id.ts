import type { RowHandle } from "./snapshot";

/** A cell of a workbook, wherever its row stands: the same for the same cell, and for no other. */
export type CellId = string & { readonly isCellId: true };

export const cellId = (cell: { readonly sheet: string; readonly row: RowHandle; readonly column: number }): CellId =>
  `${cell.row}/${cell.column}@${cell.sheet}` as CellId;

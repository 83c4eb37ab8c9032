import { once } from "../once";
import type { CellRange, SheetSnapshot } from "./snapshot";

/** Merges by the columns they cover, each column's from top to bottom. */
const mergesByColumn = once((sheet: SheetSnapshot): ReadonlyMap<number, readonly CellRange[]> => {
  const columns = new Map<number, CellRange[]>();
  const first = sheet.origin.column;
  // A merge may reach over whole rows of the sheet; beyond the used range nobody asks for it.
  const last = first + Math.max(0, ...sheet.values.slice(0, 1).map((row) => row.length)) - 1;
  for (const merge of [...sheet.merges].sort((a, b) => a.top - b.top)) {
    for (let column = Math.max(first, merge.left); column <= Math.min(last, merge.right); column += 1) {
      const known = columns.get(column);
      if (known === undefined) {
        columns.set(column, [merge]);
        continue;
      }
      // Some programs write merges that overlap: one that begins inside another cuts it off.
      const above = known.at(-1);
      if (above !== undefined && above.bottom >= merge.top && above.top < merge.top)
        known[known.length - 1] = { ...above, bottom: merge.top - 1 };
      known.push(merge);
    }
  }
  return columns;
});

/** The merge that covers a cell, or null: found in a step or two, however many the sheet has. */
export function mergeAt(sheet: SheetSnapshot, row: number, column: number): CellRange | null {
  const merges = mergesByColumn(sheet).get(column);
  if (merges === undefined) return null;
  let low = 0;
  let high = merges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const merge = merges[middle] as CellRange;
    if (merge.bottom < row) low = middle + 1;
    else if (merge.top > row) high = middle - 1;
    else return merge;
  }
  return null;
}

/** The row whose cell speaks for a cell of this column: the first one of a merge. */
export function speakingRow(sheet: SheetSnapshot, row: number, column: number): number {
  return mergeAt(sheet, row, column)?.top ?? row;
}

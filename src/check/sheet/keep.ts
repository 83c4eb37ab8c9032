import type { RowHandle, SheetSnapshot } from "./snapshot";

/**
 * A sheet read afresh, with what it has in common with the read before: rows that hold the same keep their arrays and their handles,
 * wherever they stand now. What is remembered about them then stays true.
 */
export function keepRows(before: SheetSnapshot, after: SheetSnapshot): SheetSnapshot {
  if (before.name !== after.name || before.origin.column !== after.origin.column) return after;
  const n = before.values.length;
  const m = after.values.length;
  let top = 0;
  while (top < n && top < m && sameRow(before, top, after, top)) top += 1;
  let bottom = 0;
  while (bottom < n - top && bottom < m - top && sameRow(before, n - 1 - bottom, after, m - 1 - bottom)) bottom += 1;

  const isInPlace = n === m && before.origin.row === after.origin.row;
  const fresh = freshHandles(before.rowHandles);
  const values = [...after.values];
  const texts = [...after.texts];
  const formulas = [...after.formulas];
  const handles: RowHandle[] = [];
  for (let row = 0; row < m; row += 1) {
    // In the middle rows pair off as they come; of inserted ones the last have no partner.
    const partner = row >= m - bottom ? row + n - m : row < n - bottom ? row : -1;
    handles.push(partner === -1 ? fresh() : (before.rowHandles[partner] as RowHandle));
    if (partner === -1 || !(row < top || row >= m - bottom || sameRow(before, partner, after, row))) continue;
    values[row] = before.values[partner] as (typeof values)[number];
    texts[row] = before.texts[partner] as (typeof texts)[number];
    formulas[row] = before.formulas[partner] as (typeof formulas)[number];
  }
  return {
    ...after,
    values,
    texts,
    formulas,
    rowHandles: isInPlace ? before.rowHandles : handles,
    merges: same(before.merges, after.merges) ? before.merges : after.merges,
    hiddenRows: same(before.hiddenRows, after.hiddenRows) ? before.hiddenRows : after.hiddenRows,
  };
}

/** Handles that no row has had. */
function freshHandles(taken: readonly RowHandle[]): () => RowHandle {
  let next = taken.reduce((most, handle) => Math.max(most, handle), -1);
  return () => (next += 1);
}

function sameRow(a: SheetSnapshot, i: number, b: SheetSnapshot, j: number): boolean {
  return (
    sameCells(a.values[i], b.values[j]) && sameCells(a.texts[i], b.texts[j]) && sameCells(a.formulas[i], b.formulas[j])
  );
}

function sameCells(a: readonly unknown[] = [], b: readonly unknown[] = []): boolean {
  if (a === b) return true;
  return a.length === b.length && a.every((cell, index) => cell === b[index]);
}

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

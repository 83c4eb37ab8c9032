import { atOnce, type Steps } from "../../steps";
import { firstHandle, firstRow, type CellValue, type RowHandle, type SheetSnapshot } from "./snapshot";

/**
 * A sheet read afresh, with what it has in common with the read before: rows that hold the same keep their arrays and their handles,
 * wherever they stand now. What is remembered about them then stays true.
 */
export function reuseRows(before: SheetSnapshot, after: SheetSnapshot): SheetSnapshot {
  return atOnce(reuseRowsInSteps(before, after));
}

/** Rows that are looked at before there may be a pause. */
const STEP = 2_000;

/** The same in steps: of a long table every row may have changed. */
export function* reuseRowsInSteps(before: SheetSnapshot, after: SheetSnapshot): Steps<SheetSnapshot> {
  if (before.name !== after.name || before.origin.column !== after.origin.column) return after;
  const n = before.values.length;
  const m = after.values.length;
  let top = 0;
  for (; top < n && top < m && sameRow(before, top, after, top); top += 1) if (top % STEP === STEP - 1) yield;
  let bottom = 0;
  while (bottom < n - top && bottom < m - top && sameRow(before, n - 1 - bottom, after, m - 1 - bottom)) bottom += 1;

  if (m > STEP) yield;
  const paired = yield* pairs(before, [top, n - bottom], after, [top, m - bottom]);
  const fresh = freshHandles(before.rowHandles);
  const values = [...after.values];
  const texts = [...after.texts];
  const formulas = [...after.formulas];
  const handles: RowHandle[] = [];
  if (m > STEP) yield;
  for (let row = 0; row < m; row += 1) {
    if (row % STEP === STEP - 1) yield;
    const partner = row < top ? row : row >= m - bottom ? row + n - m : (paired.get(row) ?? -1);
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
    rowHandles: same(before.rowHandles, handles) ? before.rowHandles : handles,
    merges: same(before.merges, after.merges) ? before.merges : after.merges,
    hiddenRows: same(before.hiddenRows, after.hiddenRows) ? before.hiddenRows : after.hiddenRows,
  };
}

type Stretch = readonly [from: number, to: number];

/**
 * Which rows of a stretch were which before: first by what they hold, then, of those that hold something new, in order. A row that
 * was edited is so told from one that was inserted where both happened at once.
 */
function* pairs(
  before: SheetSnapshot,
  [from, to]: Stretch,
  after: SheetSnapshot,
  [start, end]: Stretch,
): Steps<Map<number, number>> {
  const held = new Map<string, number[]>();
  for (let row = to - 1; row >= from; row -= 1) {
    if (row % STEP === STEP - 1) yield;
    const sketch = sketchOf(before.values[row]);
    const alike = held.get(sketch);
    if (alike === undefined) held.set(sketch, [row]);
    else alike.push(row);
  }
  const partners = new Map<number, number>();
  const taken = new Set<number>();
  for (let row = start; row < end; row += 1) {
    if (row % STEP === STEP - 1) yield;
    const alike = held.get(sketchOf(after.values[row])) ?? [];
    const at = alike.findLastIndex((one) => sameCells(before.values[one], after.values[row]));
    const [partner] = at < 0 ? [] : alike.splice(at, 1);
    if (partner === undefined) continue;
    partners.set(row, partner);
    taken.add(partner);
  }
  let next = from;
  for (let row = start; row < end; row += 1) {
    if (partners.has(row)) continue;
    while (taken.has(next)) next += 1;
    if (next >= to) break;
    partners.set(row, next);
    next += 1;
  }
  return partners;
}

/** Characters at either end of a long text that stand for it in a sketch. */
const END = 12;

/** Tells most rows apart, and takes no time over long texts: a table with all its packed cells changed is thousands of them. */
const sketchOf = (row: readonly CellValue[] = []): string =>
  JSON.stringify(
    row.map((cell) =>
      typeof cell === "string" && cell.length > 2 * END ? [cell.length, cell.slice(0, END), cell.slice(-END)] : cell,
    ),
  );

/** Handles that no row has had. */
function freshHandles(taken: readonly RowHandle[]): () => RowHandle {
  let next = taken.reduce((most, handle) => Math.max(most, firstRow(handle)), -1);
  return () => firstHandle((next += 1));
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

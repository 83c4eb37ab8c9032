import type { CellValue, RowHandle, SheetSnapshot } from "../../check/sheet/snapshot";

/** The cells of one row. */
interface RowCells {
  readonly values: readonly CellValue[];
  readonly texts: readonly string[];
  readonly formulas: readonly (string | null)[];
}

/** A row on its way to the worker: null where the worker holds it already, to be found by its handle. */
export type SentRow = RowCells | null;

/** A sheet on its way to the worker. */
export interface SentSheet extends Omit<SheetSnapshot, "values" | "texts" | "formulas"> {
  readonly rows: readonly SentRow[];
}

/** A sheet as it is sent to a receiver that holds an earlier state of it, or nothing. */
export function toSent(sheet: SheetSnapshot, held: SheetSnapshot | undefined): SentSheet {
  const { values, texts, formulas, ...rest } = sheet;
  const placeIn = placesIn(held);
  const rows = values.map((own, index): SentRow => {
    const there = placeIn(sheet.rowHandles[index] as RowHandle, index);
    const isHeld =
      there !== undefined &&
      held?.values[there] === own &&
      held.texts[there] === texts[index] &&
      held.formulas[there] === formulas[index];
    return isHeld ? null : { values: own, texts: texts[index] ?? [], formulas: formulas[index] ?? [] };
  });
  return { ...rest, rows };
}

/**
 * The sheet that was sent. Rows held already keep their arrays, and so do lists that are the same: by them a check knows what has
 * not changed.
 */
export function fromSent({ rows, ...rest }: SentSheet, held: SheetSnapshot | undefined): SheetSnapshot {
  const placeIn = placesIn(held);
  const values: RowCells["values"][] = [];
  const texts: RowCells["texts"][] = [];
  const formulas: RowCells["formulas"][] = [];
  for (const [index, row] of rows.entries()) {
    const there = row === null ? placeIn(rest.rowHandles[index] as RowHandle, index) : undefined;
    const own = row === null && there !== undefined ? held?.values[there] : row?.values;
    if (own === undefined) throw new Error("a row was sent by its handle alone that is not held");
    values.push(own);
    texts.push(row?.texts ?? held?.texts[there ?? -1] ?? []);
    formulas.push(row?.formulas ?? held?.formulas[there ?? -1] ?? []);
  }
  const kept = <T>(before: T | undefined, after: T): T => (isSame(before, after) ? (before as T) : after);
  const isSameList = held !== undefined && sameItems(held.rowHandles, rest.rowHandles);
  return {
    ...rest,
    rowHandles: isSameList ? held.rowHandles : rest.rowHandles,
    merges: kept(held?.merges, rest.merges),
    hiddenRows: kept(held?.hiddenRows, rest.hiddenRows),
    values,
    texts,
    formulas,
  };
}

/** Where the row with a handle stands in a sheet: most often at the same index as before. */
function placesIn(held: SheetSnapshot | undefined): (handle: RowHandle, index: number) => number | undefined {
  let places: ReadonlyMap<RowHandle, number> | null = null;
  return (handle, index) => {
    if (held === undefined) return undefined;
    if (held.rowHandles[index] === handle) return index;
    places ??= new Map(held.rowHandles.map((each, at) => [each, at]));
    return places.get(handle);
  };
}

function sameItems(a: readonly RowHandle[], b: readonly RowHandle[]): boolean {
  return a.length === b.length && a.every((handle, index) => handle === b[index]);
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

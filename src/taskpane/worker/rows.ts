import type { CellValue, RowHandle, SheetSnapshot } from "../../check/sheet/snapshot";

/** The cells of one row. */
interface RowCells {
  readonly values: readonly CellValue[];
  readonly texts: readonly string[];
  readonly formulas: readonly (string | null)[];
}

/** A sheet on its way to the worker: a row that the worker holds already is sent as null, to be found by its handle. */
export interface SentSheet extends Omit<SheetSnapshot, "values" | "texts" | "formulas"> {
  readonly rows: readonly (RowCells | null)[];
}

/** A sheet as it is sent to a receiver that holds an earlier state of it, or nothing. */
export function toSent(sheet: SheetSnapshot, held: SheetSnapshot | undefined): SentSheet {
  const { values, texts, formulas, ...rest } = sheet;
  const indices = held === undefined ? new Map<RowHandle, number>() : indicesByHandle(held);
  const rows = values.map((own, index): RowCells | null => {
    const cells = { values: own, texts: texts[index] ?? [], formulas: formulas[index] ?? [] };
    const there = indices.get(sheet.rowHandles[index] as RowHandle);
    const isHeld =
      there !== undefined &&
      held?.values[there] === cells.values &&
      held.texts[there] === cells.texts &&
      held.formulas[there] === cells.formulas;
    return isHeld ? null : cells;
  });
  return { ...rest, rows };
}

/**
 * The sheet that was sent. Rows held already keep their arrays, and so do lists that are the same: by them a check knows what has
 * not changed.
 */
export function fromSent({ rows, ...rest }: SentSheet, held: SheetSnapshot | undefined): SheetSnapshot {
  const indices = held === undefined ? new Map<RowHandle, number>() : indicesByHandle(held);
  const cells = rows.map((row, index): RowCells => {
    if (row !== null) return row;
    const there = indices.get(rest.rowHandles[index] as RowHandle);
    const values = there === undefined ? undefined : held?.values[there];
    if (held === undefined || there === undefined || values === undefined)
      throw new Error("a row was sent by its handle alone that is not held");
    return { values, texts: held.texts[there] ?? [], formulas: held.formulas[there] ?? [] };
  });
  const kept = <T>(before: T | undefined, after: T): T => (isSame(before, after) ? (before as T) : after);
  return {
    ...rest,
    rowHandles: kept(held?.rowHandles, rest.rowHandles),
    merges: kept(held?.merges, rest.merges),
    hiddenRows: kept(held?.hiddenRows, rest.hiddenRows),
    values: cells.map(({ values }) => values),
    texts: cells.map(({ texts }) => texts),
    formulas: cells.map(({ formulas }) => formulas),
  };
}

function indicesByHandle({ rowHandles }: SheetSnapshot): Map<RowHandle, number> {
  return new Map(rowHandles.map((handle, index) => [handle, index]));
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

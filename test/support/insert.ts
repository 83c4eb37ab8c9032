import type { CellRange, CellValue, SheetSnapshot } from "../../src/check/sheet/snapshot";
import { sheetOf } from "./list";

/** A sheet with a row put in before the row of an index; merges around it stretch, as in a spreadsheet. */
export function withRow(sheet: SheetSnapshot, before: number, row: readonly CellValue[] = []): SheetSnapshot {
  const { values, merges, origin, name } = sheet;
  const at = origin.row + before;
  return sheetOf(
    [...values.slice(0, before), row, ...values.slice(before)],
    {
      origin,
      merges: merges.map((range) => ({ ...range, ...moved(range.top, range.bottom, at, ["top", "bottom"]) })),
    },
    name,
  );
}

/** A sheet with a column put in before the column of an index. */
export function withColumn(sheet: SheetSnapshot, before: number, value: CellValue = null): SheetSnapshot {
  const { values, merges, origin, name } = sheet;
  const at = origin.column + before;
  return sheetOf(
    values.map((row) => [...row.slice(0, before), value, ...row.slice(before)]),
    { origin, merges: merges.map((range) => ({ ...range, ...moved(range.left, range.right, at, ["left", "right"]) })) },
    name,
  );
}

function moved<K extends keyof CellRange>(
  first: number,
  last: number,
  at: number,
  [start, end]: readonly [K, K],
): Record<string, number> {
  return { [start]: first >= at ? first + 1 : first, [end]: last >= at ? last + 1 : last };
}

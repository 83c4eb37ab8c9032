import type { CellValue, SheetSnapshot } from "../../src/check/sheet/snapshot";
import { snapshotOf } from "../../src/check/sheet/snapshot";
import { FAULTLESS_CELL, HEAD } from "../../src/check/rules/example";
import { readTables } from "../../src/check/table/read";
import type { BudgetTable } from "../../src/check/table/types";

/** A row in a few characters: name, total, and whether it has goal and indicators. */
export type ShortRow = readonly [name: CellValue, total: CellValue, filled?: "filled" | "bare"];

/** A packed list from short rows; 财政拨款 repeats the total. Numbers show two decimals. */
export function packedList(
  rows: readonly ShortRow[],
  head: readonly (readonly CellValue[])[] = HEAD as CellValue[][],
): SheetSnapshot {
  const values: CellValue[][] = [
    ...head.map((row) => [...row]),
    ...rows.map(([name, total, filled]): CellValue[] => [
      name,
      total,
      total,
      null,
      null,
      filled === "filled" ? "全年办好2次培训。" : null,
      filled === "filled" ? FAULTLESS_CELL : null,
    ]),
  ];
  return snapshotOf("表", values, {
    texts: values.map((row) =>
      row.map((value) => (typeof value === "number" ? value.toFixed(2) : (value ?? "").toString())),
    ),
  });
}

export function tableOf(rows: readonly ShortRow[], head?: readonly (readonly CellValue[])[]): BudgetTable {
  const table = readTables([packedList(rows, head)])[0];
  if (table === undefined) throw new Error("no table was recognised");
  return table;
}

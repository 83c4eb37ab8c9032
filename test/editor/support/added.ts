import { parseA1 } from "../../../src/check/sheet/address";
import { readSumFormula } from "../../../src/check/sheet/formula";
import type { NewSheet } from "../../../src/check/sheet/new-sheet";
import { snapshotOf, type CellValue, type SheetSnapshot } from "../../../src/check/sheet/snapshot";

/** A cell by its A1 address. */
export type Filled = Readonly<Record<string, CellValue>>;

/** The sheet as the program would show it once it is added and some cells are filled in: sums worked out, amounts with two decimals. */
export function added(sheet: NewSheet, filled: Filled = {}): SheetSnapshot {
  const width = Math.max(...sheet.cells.map((row) => row.length));
  const values: CellValue[][] = sheet.cells.map((row) => [...row, ...Array<null>(width - row.length).fill(null)]);
  for (const [address, value] of Object.entries(filled)) {
    const at = parseA1(address);
    const row = at === null ? undefined : values[at.top];
    if (at === null || row === undefined) throw new Error(`${address} is no cell of the sheet`);
    row[at.left] = value;
  }
  const formulas: (string | null)[][] = values.map((row) => row.map(() => null));
  for (const { row, column, formula } of sheet.formulas ?? []) (formulas[row] as (string | null)[])[column] = formula;
  const valueAt = (row: number, column: number): number => {
    const formula = formulas[row]?.[column] ?? null;
    if (formula === null) return Number(values[row]?.[column] ?? 0);
    let sum = 0;
    for (const { top, left, bottom, right } of readSumFormula(formula)?.ranges ?? [])
      for (let r = top; r <= bottom; r += 1) for (let c = left; c <= right; c += 1) sum += valueAt(r, c);
    return sum;
  };
  const shown = values.map((row, r) =>
    row.map((value, c): CellValue => (formulas[r]?.[c] === null ? value : valueAt(r, c))),
  );
  return snapshotOf(sheet.name, shown, {
    texts: shown.map((row) => row.map((value) => (typeof value === "number" ? value.toFixed(2) : String(value ?? "")))),
    formulas,
    merges: sheet.merges ?? [],
  });
}

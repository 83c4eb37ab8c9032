import type { CellRange, CellValue } from "../../check/sheet/snapshot";
import { cellFormula, cellValue } from "../cells";
import { rangeAt } from "../run";

/** Cells as they are compared: of a formula the formula alone, whose result changes with other cells. */
export interface Lines {
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly (string | null)[])[];
}

/** Queues reading a range; after the sync the result returns it. */
export function loadLines(sheet: Excel.Worksheet, range: CellRange): () => Lines {
  const cells = rangeAt(sheet, range);
  cells.load("values,formulas");
  return () => {
    const values = cells.values as unknown[][];
    const formulas = cells.formulas.map((row: unknown[], r) =>
      row.map((formula, c) => cellFormula(formula, values[r]?.[c])),
    );
    return {
      values: values.map((row, r) => row.map((value, c) => (formulas[r]?.[c] === null ? cellValue(value) : null))),
      formulas,
    };
  };
}

export const sameLines = (a: Lines, b: Lines): boolean =>
  JSON.stringify([a.values, a.formulas]) === JSON.stringify([b.values, b.formulas]);

/** One cell's range. */
export const cellAt = (row: number, column: number): CellRange => ({
  top: row,
  bottom: row,
  left: column,
  right: column,
});

/** A whole row of a sheet. */
export const wholeRow = (sheet: Excel.Worksheet, row: number): Excel.Range =>
  rangeAt(sheet, cellAt(row, 0)).getEntireRow().untrack();

import type { CellValue, SheetSnapshot } from "../../check/sheet/snapshot";
import type { AddedSheet } from "../../host/sheets";

/** What a cell holds, by its place on the sheet. */
export function valueAt(
  { origin, values, formulas }: SheetSnapshot,
  row: number,
  column: number,
): { readonly value: CellValue; readonly formula: string | null } {
  const [r, c] = [row - origin.row, column - origin.column];
  return { value: values[r]?.[c] ?? null, formula: formulas[r]?.[c] ?? null };
}

/** Whether a sheet still holds what was written, and nothing else. A formula's result does not count. */
export function holdsStill(is: SheetSnapshot, { values, formulas }: AddedSheet): boolean {
  const height = Math.max(values.length, is.origin.row + is.values.length);
  const width = Math.max(values[0]?.length ?? 0, is.origin.column + (is.values[0]?.length ?? 0));
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const now = valueAt(is, row, column);
      const formula = formulas[row]?.[column] ?? null;
      if (now.formula !== formula) return false;
      if (formula === null && now.value !== (values[row]?.[column] ?? null)) return false;
    }
  }
  return true;
}

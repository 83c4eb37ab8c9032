import { MOST_CHARACTERS } from "../../check/sheet/limits";
import type { CellValue } from "../../check/sheet/snapshot";
import { HostError } from "../../host/host";
import type { NewSheet } from "../../host/sheets";
import { needsTextFormat, TEXT_FORMAT } from "../../check/sheet/text-format";

/** A cell to come. */
export interface ContentCell {
  readonly value: CellValue;
  readonly formula: string | null;
  /** Null for the usual one. */
  readonly format: string | null;
}

/** A sheet's cells from A1 on, every row as long as the longest. */
export type Content = readonly (readonly ContentCell[])[];

/** Lays out the cells of a new sheet. Throws HostError "too-large" for a text no cell can hold. */
export function contentOf({ cells, formulas = [], formats = [] }: NewSheet): Content {
  const byPlace = new Map(formulas.map(({ row, column, formula }) => [`${row},${column}`, formula]));
  for (const formula of byPlace.values()) if (!formula.startsWith("=")) throw new Error(`No formula: ${formula}`);
  const height = Math.max(
    cells.length,
    ...formulas.map(({ row }) => row + 1),
    ...formats.map(({ range }) => range.bottom + 1),
  );
  const width = cells.reduce(
    (most, row) => Math.max(most, row.length),
    Math.max(0, ...formulas.map(({ column }) => column + 1), ...formats.map(({ range }) => range.right + 1)),
  );
  const formatAt = (row: number, column: number) =>
    formats.findLast(
      ({ range: { top, left, bottom, right } }) => row >= top && row <= bottom && column >= left && column <= right,
    )?.format ?? null;
  return Array.from({ length: height }, (_row, row) =>
    Array.from({ length: width }, (_column, column): ContentCell => {
      const format = formatAt(row, column);
      const formula = byPlace.get(`${row},${column}`) ?? null;
      // Under the format of texts a formula would be one.
      if (formula !== null) return { value: null, formula, format: format === TEXT_FORMAT ? null : format };
      const value = asCell(cells[row]?.[column] ?? null);
      if (typeof value === "string" && value.length > MOST_CHARACTERS) {
        throw new HostError("too-large", `A text of ${value.length} characters is longer than a cell holds.`);
      }
      return { value, formula, format: typeof value === "string" && needsTextFormat(value) ? TEXT_FORMAT : format };
    }),
  );
}

/** A value as Excel gives it back: lines are divided by \n, and an empty text is a blank cell. */
const asCell = (value: CellValue): CellValue =>
  typeof value === "string" ? value.replace(/\r\n?/g, "\n") || null : value;

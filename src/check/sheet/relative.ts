import { columnIndex, columnName } from "./address";

const ROWS = 1_048_576;
const COLUMNS = 16_384;

/** Texts, quoted sheet names and column names of tables are stepped over; what is left and looks like a cell is one. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<![\p{L}\p{N}_.$\\])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!\\])/giu;

/**
 * A formula as it reads from a cell that many rows and columns further on: references without $ move along, as when a cell is filled
 * down. A reference that would leave the sheet becomes #REF!. References to whole rows and columns stay as they are.
 */
export function moveFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(
    TOKEN,
    (token: string, fixedColumn?: string, letters?: string, fixedRow?: string, digits?: string) => {
      if (letters === undefined || digits === undefined) return token;
      const column = columnIndex(letters) + (fixedColumn === "$" ? 0 : columns);
      const row = Number(digits) - 1 + (fixedRow === "$" ? 0 : rows);
      if (columnIndex(letters) >= COLUMNS || Number(digits) > ROWS || digits.startsWith("0")) return token;
      if (column < 0 || column >= COLUMNS || row < 0 || row >= ROWS) return "#REF!";
      return `${fixedColumn ?? ""}${columnName(column)}${fixedRow ?? ""}${row + 1}`;
    },
  );
}

/** Whether a formula reads differently from another cell. */
export function isRelative(formula: string): boolean {
  return moveFormula(formula, 1, 0) !== formula || moveFormula(formula, 0, 1) !== formula;
}

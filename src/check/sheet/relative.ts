import { columnIndex, columnName } from "./address";
import { COLUMNS, ROWS } from "./size";

/** What a name may consist of: a reference neither begins behind such a character nor ends before one. */
const NAME = String.raw`\p{L}\p{N}_.\\`;
/**
 * Texts, quoted sheet names and column names of tables are stepped over, to the end where they are not closed; what is left and looks like
 * a cell, like whole columns or like whole rows is one.
 */
const TOKEN = new RegExp(
  String.raw`"(?:[^"]|"")*(?:"|$)|'(?:[^']|'')*(?:'|$)|\[[^\]]*(?:\]|$)` +
    String.raw`|(?<![${NAME}$])(?:(\$?)([A-Z]{1,3})(\$?)(\d{1,7})|(\$?[A-Z]{1,3}):(\$?[A-Z]{1,3})|(\$?\d{1,7}):(\$?\d{1,7}))(?![${NAME}(!])`,
  "giu",
);

const GONE = "#REF!";

/**
 * A formula as it reads from a cell that many rows and columns further on: references without $ move along, as when a cell is filled
 * down. A reference that would leave the sheet becomes #REF!. Takes time in proportion to the formula's length.
 */
export function moveFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(TOKEN, (token: string, ...groups: (string | undefined)[]) => {
    const [fixedColumn = "", letters, fixedRow = "", digits, left, right, top, bottom] = groups;
    if (letters !== undefined && digits !== undefined)
      return moved(token, [moveColumn(fixedColumn + letters, columns), moveRow(fixedRow + digits, rows)], "");
    if (left !== undefined && right !== undefined)
      return moved(token, [moveColumn(left, columns), moveColumn(right, columns)], ":");
    if (top !== undefined && bottom !== undefined)
      return moved(token, [moveRow(top, rows), moveRow(bottom, rows)], ":");
    return token;
  });
}

/** The two parts of a reference that have moved; as it was where one of them was none. */
function moved(token: string, parts: readonly (string | null)[], mark: string): string {
  if (parts.includes(null)) return token;
  return parts.includes(GONE) ? GONE : parts.join(mark);
}

/** A column, with its $ where it has one; null where no sheet has it. */
function moveColumn(column: string, by: number): string | null {
  const isFixed = column.startsWith("$");
  const index = columnIndex(column.replace("$", ""));
  if (index >= COLUMNS) return null;
  if (isFixed) return column;
  return index + by < 0 || index + by >= COLUMNS ? GONE : columnName(index + by);
}

/** The same of a row. */
function moveRow(row: string, by: number): string | null {
  const isFixed = row.startsWith("$");
  const digits = row.replace("$", "");
  const number = Number(digits);
  if (digits.startsWith("0") || number > ROWS) return null;
  if (isFixed) return row;
  return number + by < 1 || number + by > ROWS ? GONE : String(number + by);
}

/** Whether a formula reads differently from another cell. */
export function isRelative(formula: string): boolean {
  return moveFormula(formula, 1, 0) !== formula || moveFormula(formula, 0, 1) !== formula;
}

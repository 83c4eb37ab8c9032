import { columnIndex, columnName } from "../../check/sheet/address";
import { COLUMNS, ROWS } from "./limits";

/**
 * What a formula is not read into: texts, quoted sheet names, structured references, and names and functions that begin like cells. Then
 * a cell, whole columns, whole rows.
 */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})(?![\w.(])|(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\w.(])|(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w.(!])|[\w.\\$\u0080-\uffff]+/gi;

/** A formula that is written in one cell and stands for others, as it reads `rows` further down and `columns` further to the right. */
export function movedFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(TOKEN, (token: string, ...groups: (string | undefined)[]) => {
    const [, first, , last, , top, , bottom, , column, , row] = groups;
    const [fixedFirst, , fixedLast, , fixedTop, , fixedBottom, , fixedColumn, , fixedRow] = groups;
    if (first !== undefined && last !== undefined)
      return pair(movedColumn(fixedFirst, first, columns), movedColumn(fixedLast, last, columns));
    if (top !== undefined && bottom !== undefined)
      return pair(movedRow(fixedTop, top, rows), movedRow(fixedBottom, bottom, rows));
    if (column === undefined || row === undefined) return token;
    const [movedTo, below] = [movedColumn(fixedColumn, column, columns), movedRow(fixedRow, row, rows)];
    return movedTo === null || below === null ? GONE : movedTo + below;
  });
}

const GONE = "#REF!";

const pair = (from: string | null, to: string | null): string =>
  from === null || to === null ? GONE : `${from}:${to}`;

function movedRow(fixed: string | undefined, row: string, by: number): string | null {
  if (fixed === "$") return `$${row}`;
  const moved = Number(row) + by;
  return moved < 1 || moved > ROWS ? null : String(moved);
}

function movedColumn(fixed: string | undefined, letters: string, by: number): string | null {
  if (fixed === "$") return `$${letters}`;
  const moved = columnIndex(letters) + by;
  return moved < 0 || moved >= COLUMNS ? null : columnName(moved);
}

import { columnIndex, columnName } from "./address";
import { COLUMNS, ROWS } from "./size";
import type { CellRange } from "./snapshot";

/** A reference that a formula makes: cells, whole columns or whole rows. */
export interface Reference {
  /** The sheet it names, without quotes; null where it names none. */
  readonly sheet: string | null;
  readonly range: CellRange;
  /** How it is written. */
  readonly kind: "cell" | "range" | "columns" | "rows";
}

const NAME = String.raw`\p{L}\p{N}_.\\`;
const CELL = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}`;
/**
 * Texts, column names of tables and numbers of other workbooks are stepped over; a reference may have a sheet's name before it, plain
 * or quoted.
 */
const TOKEN = new RegExp(
  String.raw`"(?:[^"]|"")*(?:"|$)|\[[^\]]*(?:\]|$)` +
    String.raw`|(?<![${NAME}$!\]])(?:('(?:[^']|'')+'|[\p{L}_][${NAME}]*)!)?` +
    String.raw`(?:(${CELL})(?::(${CELL}))?|(\$?[A-Z]{1,3}):(\$?[A-Z]{1,3})|(\$?\d{1,7}):(\$?\d{1,7}))(?![${NAME}(!:])`,
  "giu",
);

/**
 * A formula with its references as `change` gives them, each with the $ it has: another range, null where its cells are gone, which
 * makes it #REF!, or the same reference. Takes time in proportion to the formula's length.
 */
export function withReferences(formula: string, change: (reference: Reference) => CellRange | null): string {
  return formula.replace(TOKEN, (token: string, ...groups: (string | undefined)[]) => {
    const [name, ...parts] = groups.slice(0, 7);
    const ends = endsOf(parts);
    const range = ends && rangeOf(ends);
    if (ends === null || range === null) return token;
    const after = change({ sheet: name === undefined ? null : plainName(name), range, kind: ends.kind });
    if (after !== null && isSame(after, range)) return token;
    return `${name === undefined ? "" : `${name}!`}${after === null ? "#REF!" : written(ends, after)}`;
  });
}

/** The references of a formula, from left to right. */
export function referencesOf(formula: string): readonly Reference[] {
  const found: Reference[] = [];
  withReferences(formula, (reference) => {
    found.push(reference);
    return reference.range;
  });
  return found;
}

const plainName = (name: string): string => (name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name);

const isSame = (a: CellRange, b: CellRange): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

/** The two ends of a reference as they are written; those of a single cell are the same. */
interface Ends {
  readonly kind: Reference["kind"];
  readonly first: string;
  readonly second: string;
}

function endsOf([first, second, left, right, top, bottom]: readonly (string | undefined)[]): Ends | null {
  if (first !== undefined) return { kind: second === undefined ? "cell" : "range", first, second: second ?? first };
  if (left !== undefined && right !== undefined) return { kind: "columns", first: left, second: right };
  return top !== undefined && bottom !== undefined ? { kind: "rows", first: top, second: bottom } : null;
}

/** An end with what is fixed in it. A part that is not there is empty. */
function endOf(end: string) {
  const [, fixedColumn = "", letters = "", fixedRow = "", digits = ""] = /^(\$?)([A-Z]*)(\$?)(\d*)$/i.exec(end) ?? [];
  // Of whole rows the one $ is the row's.
  const isRow = letters === "";
  return {
    fixedColumn: isRow ? "" : fixedColumn,
    column: columnIndex(letters),
    fixedRow: isRow ? fixedColumn : fixedRow,
    row: Number(digits) - 1,
  };
}

/** The cells between two ends; null where no sheet has them. */
function rangeOf({ kind, first, second }: Ends): CellRange | null {
  const [a, b] = [endOf(first), endOf(second)];
  const rows = kind === "columns" ? [0, ROWS - 1] : [a.row, b.row].sort((x, y) => x - y);
  const columns = kind === "rows" ? [0, COLUMNS - 1] : [a.column, b.column].sort((x, y) => x - y);
  const [top = 0, bottom = 0] = rows;
  const [left = 0, right = 0] = columns;
  return top >= 0 && bottom < ROWS && left >= 0 && right < COLUMNS ? { top, left, bottom, right } : null;
}

function written({ kind, first, second }: Ends, { top, left, bottom, right }: CellRange): string {
  const [a, b] = [endOf(first), endOf(second)];
  if (kind === "columns") return `${a.fixedColumn}${columnName(left)}:${b.fixedColumn}${columnName(right)}`;
  if (kind === "rows") return `${a.fixedRow}${top + 1}:${b.fixedRow}${bottom + 1}`;
  const from = `${a.fixedColumn}${columnName(left)}${a.fixedRow}${top + 1}`;
  const isOne = kind === "cell" && top === bottom && left === right;
  return isOne ? from : `${from}:${b.fixedColumn}${columnName(right)}${b.fixedRow}${bottom + 1}`;
}

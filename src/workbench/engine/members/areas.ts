import { a1Range, columnIndex, columnName, parseA1 } from "../../../check/sheet/address";
import type { CellRange } from "../../../check/sheet/snapshot";
import { COLUMNS, ROWS } from "../../../check/sheet/size";
import { invalidArgument } from "../errors";

export const WHOLE_SHEET: CellRange = { top: 0, left: 0, bottom: ROWS - 1, right: COLUMNS - 1 };

/** A rectangle that must lie on the sheet. */
export function area(top: number, left: number, rows: number, columns: number): CellRange {
  const bottom = top + rows - 1;
  const right = left + columns - 1;
  if (![top, left, rows, columns].every(Number.isInteger) || top < 0 || left < 0 || rows < 1 || columns < 1) {
    throw invalidArgument("range");
  }
  if (bottom >= ROWS || right >= COLUMNS) throw invalidArgument("range");
  return { top, left, bottom, right };
}

/** Characters of an address, or of several together (read in the documentation of Worksheet.getRange). */
const LONGEST_ADDRESS = 8192;

function refuseLong(address: string): string {
  if (address.length > LONGEST_ADDRESS) throw invalidArgument("the address is too long");
  return address;
}

/** Reads an address of cells, whole rows or whole columns of a sheet; no address is the whole sheet. */
export function parseAddress(address: unknown, sheet: string): CellRange {
  if (address === undefined || address === null || address === "") return WHOLE_SHEET;
  const text = refuseLong(String(address));
  const at = text.lastIndexOf("!");
  if (at >= 0 && unquoted(text.slice(0, at)).toLowerCase() !== sheet.toLowerCase())
    throw invalidArgument(`address ${text} of another sheet`);
  const bare = text.slice(at + 1).replaceAll("$", "");
  const cells = parseA1(bare) ?? wholeLines(bare);
  const isThere = cells !== null && cells.top >= 0 && cells.bottom < ROWS && cells.right < COLUMNS;
  if (!isThere) throw invalidArgument(`address ${text}`);
  return cells;
}

const unquoted = (name: string): string => (/^'.*'$/s.test(name) ? name.slice(1, -1).replaceAll("''", "'") : name);

function wholeLines(address: string): CellRange | null {
  const rows = /^(\d+):(\d+)$/.exec(address);
  if (rows) {
    const [top, bottom] = [Number(rows[1]), Number(rows[2])].sort((a, b) => a - b) as [number, number];
    return { ...WHOLE_SHEET, top: top - 1, bottom: bottom - 1 };
  }
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(address);
  if (!columns) return null;
  const indexes = [columnIndex(columns[1] ?? ""), columnIndex(columns[2] ?? "")];
  const [left, right] = indexes.sort((a, b) => a - b) as [number, number];
  return { ...WHOLE_SHEET, left, right };
}

/** Reads addresses with commas or semicolons between them; none at all is the whole sheet. */
export function parseAddresses(addresses: unknown, sheet: string): readonly CellRange[] {
  const text = refuseLong(String(addresses ?? ""));
  return text.split(/[,;]/).map((address) => parseAddress(address.trim(), sheet));
}

/** Whether a range has whole rows or columns: Excel hands over no cells of one, and lets none be set. */
export const isUnbounded = ({ top, left, bottom, right }: CellRange): boolean =>
  (top === 0 && bottom === ROWS - 1) || (left === 0 && right === COLUMNS - 1);

/** An address with its sheet's name, quoted where the name needs it. */
export function fullAddress(sheet: string, ...areas: readonly CellRange[]): string {
  return areas.map((cells) => `${quotedName(sheet)}!${shortAddress(cells)}`).join(",");
}

/** A sheet's name as it stands before a reference. */
export const quotedName = (sheet: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;

/** An address of which no part moves when it is copied: $A$1:$B$2. */
export const absoluteAddress = (cells: CellRange): string => shortAddress(cells).replace(/[A-Z]+|\d+/g, "$$$&");

/** Whole rows and columns go by their numbers and letters alone. */
function shortAddress(cells: CellRange): string {
  const { top, left, bottom, right } = cells;
  const [spansRows, spansColumns] = [top === 0 && bottom === ROWS - 1, left === 0 && right === COLUMNS - 1];
  if (spansRows === spansColumns) return a1Range(cells);
  return spansRows ? `${columnName(left)}:${columnName(right)}` : `${top + 1}:${bottom + 1}`;
}

export function intersection(a: CellRange, b: CellRange): CellRange | null {
  const cells = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return cells.top <= cells.bottom && cells.left <= cells.right ? cells : null;
}

export const contains = (outer: CellRange, inner: CellRange) =>
  outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right;

export const bounding = (a: CellRange, b: CellRange): CellRange => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

export const rowCount = (cells: CellRange) => cells.bottom - cells.top + 1;
export const columnCount = (cells: CellRange) => cells.right - cells.left + 1;

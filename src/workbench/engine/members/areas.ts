import { a1Range, columnIndex, parseA1 } from "../../../check/sheet/address";
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

/** Reads an address of cells, whole rows or whole columns; no address is the whole sheet. */
export function parseAddress(address: unknown): CellRange {
  if (address === undefined || address === null || address === "") return WHOLE_SHEET;
  const text = refuseLong(String(address));
  const cells = parseA1(text);
  if (cells !== null) return cells;
  const bare = text.slice(text.lastIndexOf("!") + 1).replaceAll("$", "");
  const rows = /^(\d+):(\d+)$/.exec(bare);
  if (rows) return { ...WHOLE_SHEET, top: Number(rows[1]) - 1, bottom: Number(rows[2]) - 1 };
  const columns = /^([A-Z]+):([A-Z]+)$/i.exec(bare);
  if (columns) return { ...WHOLE_SHEET, left: columnIndex(columns[1] ?? ""), right: columnIndex(columns[2] ?? "") };
  throw invalidArgument(`address ${text}`);
}

/** Reads addresses with commas or semicolons between them; none at all is the whole sheet. */
export function parseAddresses(addresses: unknown): readonly CellRange[] {
  const text = refuseLong(String(addresses ?? ""));
  return text.split(/[,;]/).map((address) => parseAddress(address.trim()));
}

/** An address with its sheet's name, quoted where the name needs it. */
export function fullAddress(sheet: string, ...areas: readonly CellRange[]): string {
  const name = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
  return areas.map((cells) => `${name}!${a1Range(cells)}`).join(",");
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

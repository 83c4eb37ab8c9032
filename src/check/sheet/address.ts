import type { CellRange } from "./snapshot";

/** Column letters of a zero-based column: 0 is A, 26 is AA. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** The zero-based column of column letters: A is 0, AA is 26. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** The A1 address of a zero-based row and column. */
export function a1(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** The A1 address of a rectangle; a single cell has no colon. */
export function a1Range(range: CellRange): string {
  const first = a1(range.top, range.left);
  const last = a1(range.bottom, range.right);
  return first === last ? first : `${first}:${last}`;
}

/** Reads an A1 address, with or without a sheet name and $ signs. Null where it is none; whole rows and columns are none. */
export function parseA1(address: string): CellRange | null {
  const cells = address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "");
  const match = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/i.exec(cells);
  if (match === null) return null;
  const [, c1 = "", r1 = "", c2 = c1, r2 = r1] = match;
  const [left, right] = [columnIndex(c1), columnIndex(c2)].sort((a, b) => a - b) as [number, number];
  const [top, bottom] = [Number(r1) - 1, Number(r2) - 1].sort((a, b) => a - b) as [number, number];
  return { top, left, bottom, right };
}

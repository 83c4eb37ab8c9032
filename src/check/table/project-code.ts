import { fold } from "../indicator/fold";
import { cleanCell } from "../sheet/clean";
import type { Located } from "../sheet/located";
import { cellAt, rowOf, type CellValue, type SheetSnapshot } from "../sheet/snapshot";

/** The code of a project as a cell states it; null where the cell holds none that can be believed. */
export const codeAt = (sheet: SheetSnapshot, row: number, column: number): Located<string> | null =>
  codeIn(cleanCell(sheet, row, column), cellAt(sheet, row, column).value);

/** The same of a text that was read from a cell already. */
export function codeOfText(sheet: SheetSnapshot, text: Located<string>): Located<string> | null {
  const at = text.spans[0];
  const row = at === undefined ? null : rowOf(sheet, at.row);
  return codeIn(text, at === undefined || row === null ? null : cellAt(sheet, row, at.column).value);
}

function codeIn({ value: text, spans }: Located<string>, value: CellValue): Located<string> | null {
  const code = typeof value === "number" ? codeOfNumber(value, text) : plainCode(text);
  return code === null ? null : { value: code, spans };
}

/** Excel keeps the first fifteen digits of a number and makes zeros of the rest. */
const MOST_DIGITS = 15;
const ROUNDED = /^\d{15}0+$/;

/** A number may show fewer digits than it has: 4.5E+11. One that shows something else, such as a date, is no code. */
function codeOfNumber(value: number, text: string): string | null {
  if (!Number.isInteger(value) || value <= 0 || value >= 10 ** MOST_DIGITS) return null;
  const shown = text.replace(/[\s,]/g, "");
  // 00045 is a number in a format with leading zeros.
  if (/^\d+$/.test(shown)) return Number(shown) === value ? plainCode(shown) : null;
  return /^\d(?:\.\d+)?E\+\d+$/i.test(shown) || /^#+$/.test(shown) ? plainCode(String(value)) : null;
}

const CODE = /^[0-9A-Za-z](?:[0-9A-Za-z-]{3,38})[0-9A-Za-z]$/;

/** Digits and letters: 45010022T0001. A number of a row, a word and 000000 are none. */
function plainCode(text: string): string | null {
  const code = fold(text).replace(/\s/g, "");
  if (!CODE.test(code) || ROUNDED.test(code)) return null;
  const digits = code.replace(/\D/g, "");
  return digits.length >= FEWEST_DIGITS && new Set(digits).size > 1 ? code : null;
}

const FEWEST_DIGITS = 4;

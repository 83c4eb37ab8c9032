import type { CellValue } from "../check/sheet/snapshot";
import { needsTextFormat } from "../check/sheet/text-format";

/** Without it Excel takes a file of text for one in the system's own encoding. */
export const BOM = "\ufeff";

/**
 * Rows of cells as a text file (RFC 4180) that Excel opens by a double click: with BOM, lines divided by CR LF. What a spreadsheet would
 * take for a formula, a date or a number that it is not has an apostrophe before it, and every character is there.
 */
export const csvText = (rows: readonly (readonly CellValue[])[]): string => BOM + rows.map(csvLine).join("");

/** One row of such a file. */
export const csvLine = (cells: readonly CellValue[]): string =>
  `${cells.map((cell) => quoted(plainText(cell))).join(",")}\r\n`;

/** Rows of cells as they are pasted into a sheet: cells divided by tabs. A cell of several lines or with tabs is quoted. */
export const pastedText = (rows: readonly (readonly CellValue[])[]): string =>
  rows.map((cells) => cells.map((cell) => inTabs(plainText(cell))).join("\t")).join("\n");

/** Amounts and counts, written as a program would write them. */
const PLAIN_NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/;

/** A cell as a text that a program which reads types out of texts takes for that text. */
export function plainText(value: CellValue): string {
  if (typeof value !== "string") return value === null ? "" : String(value);
  return needsTextFormat(value) && !PLAIN_NUMBER.test(value) ? `'${value}` : value;
}

const quoted = (text: string): string => (/[",\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const inTabs = (text: string): string => (/[\t\r\n]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

import type { CellValue } from "../../check/sheet/snapshot";

/** What a value becomes when it is written into a cell: the way a spreadsheet program takes typed text. */
export type Typed =
  | { readonly kind: "keep" }
  | { readonly kind: "clear" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "formula"; readonly formula: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  /** `format` is the number format that typing it gives a cell which has none. */
  | { readonly kind: "number"; readonly value: number; readonly format?: string };

/**
 * Takes a written value as Excel does: 50% is a number, 6-8 a date, a text that begins with = + - or @ a formula, and all of them
 * stay text in a cell whose format is "@". `year` completes a date that names none.
 */
export function typed(value: CellValue, format: string, year: number): Typed {
  if (value === null) return { kind: "keep" };
  if (value === "") return { kind: "clear" };
  if (format === "@")
    return { kind: "text", text: typeof value === "boolean" ? String(value).toUpperCase() : String(value) };
  if (typeof value === "number") return { kind: "number", value };
  if (typeof value === "boolean") return { kind: "boolean", value };
  if (value.startsWith("'")) return { kind: "text", text: value.slice(1) };
  const plain = value.trim();
  if (/^(TRUE|FALSE)$/i.test(plain)) return { kind: "boolean", value: /^t/i.test(plain) };
  const number = typedNumber(plain) ?? typedDate(plain, year);
  if (number !== null) return number;
  if (/^=./s.test(value)) return { kind: "formula", formula: value };
  if (/^[+\-@]./s.test(value)) return { kind: "formula", formula: `=${value}` };
  return { kind: "text", text: value };
}

function typedNumber(text: string): Typed | null {
  const match = /^[+-]?(?:(\d{1,3}(?:,\d{3})+)|\d+)?(\.\d+)?(%)?$/.exec(text);
  if (match === null || !/\d/.test(text))
    return /^[+-]?\d+(\.\d+)?e[+-]?\d+$/i.test(text) ? { kind: "number", value: Number(text) } : null;
  const [, grouped, fraction, percent] = match;
  const number = Number(text.replace(/[,%]/g, ""));
  if (percent !== undefined) {
    return { kind: "number", value: number / 100, format: fraction === undefined ? "0%" : "0.00%" };
  }
  if (grouped !== undefined)
    return { kind: "number", value: number, format: fraction === undefined ? "#,##0" : "#,##0.00" };
  return { kind: "number", value: number };
}

function typedDate(text: string, year: number): Typed | null {
  const full = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/.exec(text);
  const short = /^(\d{1,2})[-/](\d{1,2})$/.exec(text);
  const [y, m, d] = full
    ? [Number(full[1]), Number(full[3]), Number(full[4])]
    : short
      ? [year, Number(short[1]), Number(short[2])]
      : [0, 0, 0];
  const date = new Date(Date.UTC(y, m - 1, d));
  if (y < 1901 || date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) return null;
  // Day 1 of the serial numbers is 1900-01-01; from March 1900 on they are one too many, because 1900 counts as a leap year.
  const serial = Math.round((date.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000);
  return { kind: "number", value: serial, format: full ? "yyyy/m/d" : 'm"月"d"日"' };
}

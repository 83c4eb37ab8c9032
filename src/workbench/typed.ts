import type { CellValue } from "../check/sheet/snapshot";

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
  const number =
    typedNumber(plain) ?? typedMoney(plain) ?? typedFraction(plain) ?? typedDate(plain, year) ?? typedTime(plain);
  if (number !== null) return number;
  if (/^=./s.test(value)) return { kind: "formula", formula: value };
  if (/^[+\-@]./s.test(value)) return { kind: "formula", formula: `=${value}` };
  return { kind: "text", text: value };
}

/** Digits of a typed number that Excel keeps; those after them become 0. */
const MOST_DIGITS = 15;

function numberOf(digits: string): number {
  // Zeros in front, with their sign and point, do not count.
  const front = /^[-+0.]*/.exec(digits)?.[0] ?? "";
  let kept = 0;
  return Number(front + digits.slice(front.length).replace(/\d/g, (digit) => (++kept > MOST_DIGITS ? "0" : digit)));
}

function typedNumber(text: string): Typed | null {
  const match = /^[+-]?(?:(\d{1,3}(?:,\d{3})+)|\d+)?(\.\d+)?(%)?$/.exec(text);
  if (match === null || !/\d/.test(text))
    return /^[+-]?\d+(\.\d+)?e[+-]?\d+$/i.test(text) ? { kind: "number", value: Number(text) } : null;
  const [, grouped, fraction, percent] = match;
  const number = numberOf(text.replace(/[,%]/g, ""));
  if (percent !== undefined) {
    return { kind: "number", value: number / 100, format: fraction === undefined ? "0%" : "0.00%" };
  }
  if (grouped !== undefined)
    return { kind: "number", value: number, format: fraction === undefined ? "#,##0" : "#,##0.00" };
  return { kind: "number", value: number };
}

/** $1,000, and (100) for less than nothing. */
function typedMoney(text: string): Typed | null {
  const negative = /^\((.+)\)$/.exec(text)?.[1];
  const [, sign = "", amount = ""] = /^([$¥￥]?)(\d.*)$/.exec(negative ?? text) ?? [];
  if (amount === "" || (sign === "" && negative === undefined)) return null;
  const number = typedNumber(amount);
  if (number?.kind !== "number" || number.format?.includes("%") === true) return null;
  const value = negative === undefined ? number.value : -number.value;
  if (sign === "") return { ...number, value };
  return { kind: "number", value, format: `${sign}${amount.includes(".") ? "#,##0.00" : "#,##0"}` };
}

/** 1 1/2; without the whole number before it, it would be a date. */
function typedFraction(text: string): Typed | null {
  const [, sign = "", whole, above, below] = /^([+-]?)(\d+) (\d+)\/(\d+)$/.exec(text) ?? [];
  if (below === undefined || Number(below) === 0) return null;
  const value = Number(whole) + Number(above) / Number(below);
  return { kind: "number", value: sign === "-" ? -value : value, format: "# ?/?" };
}

/** The ways to write a date, with the format that each gives: year, month and day by name. */
const DATES: readonly (readonly [pattern: RegExp, format: string])[] = [
  [/^(?<y>\d{4})([-/])(?<m>\d{1,2})\2(?<d>\d{1,2})$/, "yyyy/m/d"],
  [/^(?<m>\d{1,2})\/(?<d>\d{1,2})\/(?<y>\d{4})$/, "m/d/yyyy"],
  [/^(?<y>\d{4})年(?<m>\d{1,2})月(?<d>\d{1,2})日$/, 'yyyy"年"m"月"d"日"'],
  [/^(?<m>\d{1,2})[-/](?<d>\d{1,2})$/, 'm"月"d"日"'],
  [/^(?<m>\d{1,2})月(?<d>\d{1,2})日$/, 'm"月"d"日"'],
];

function typedDate(text: string, year: number): Typed | null {
  for (const [pattern, format] of DATES) {
    const parts = pattern.exec(text)?.groups;
    if (parts === undefined) continue;
    const [y, m, d] = [Number(parts.y ?? year), Number(parts.m), Number(parts.d)];
    const date = new Date(Date.UTC(y, m - 1, d));
    if (y < 1901 || date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) return null;
    // Day 1 of the serial numbers is 1900-01-01; from March 1900 on they are one too many, because 1900 counts as a leap year.
    const value = Math.round((date.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000);
    return { kind: "number", value, format };
  }
  return null;
}

/** 12:30, a part of a day. */
function typedTime(text: string): Typed | null {
  const [, hours, minutes, seconds] = /^(\d{1,2}):(\d{1,2})(?::(\d{1,2}))?$/.exec(text) ?? [];
  if (minutes === undefined || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return null;
  const value = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400;
  return { kind: "number", value, format: seconds === undefined ? "h:mm" : "h:mm:ss" };
}

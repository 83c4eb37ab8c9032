import { parseA1 } from "../../check/sheet/address";
import { COLUMNS, ROWS } from "../../check/sheet/size";
import type { CellRange } from "../../check/sheet/snapshot";
import { WorkbookError } from "../workbook";

/** Values and places as a sheet's part writes them, each read or refused. */

export const broken = (why: string): WorkbookError => new WorkbookError("broken", `The file is damaged: ${why}.`);

/** A day as Excel counts it, or the part of a day that a time alone is. */
export function dayOf(text: string, from1904: boolean): number {
  const day = DAY.exec(text);
  const rest = text.slice(day?.[0].length ?? 0);
  const time = TIME.exec(rest);
  if ((day === null || rest !== "") && time === null) throw broken(`a cell holds no day but ${text.slice(0, 30)}`);
  const [, hours = 0, minutes = 0, seconds = 0] = time ?? [];
  const part = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  if (day === null) return part;
  return daysTo(Number(day[1]), Number(day[2]), Number(day[3])) - FIRST_DAY + part - (from1904 ? 1462 : 0);
}

const DAY = /^(\d{4})-(\d\d)-(\d\d)(?:Z?$|T(?=\d))/;
const TIME = /^T?(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?$/;

/** Days from a day of the year 0 to one of our calendar. March begins the year, so that the leap day is its last. */
function daysTo(year: number, month: number, day: number): number {
  const years = month > 2 ? year : year - 1;
  const inYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day;
  return years * 365 + Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400) + inYear;
}

/** 1899-12-30, which is 0 for every day since March 1900. */
const FIRST_DAY = daysTo(1899, 12, 30);

/** A truth value; null where none is written. */
export function truth(text: string): boolean | null {
  if (text === "") return null;
  if (text === "1" || text === "true") return true;
  if (text === "0" || text === "false") return false;
  throw broken("a truth value is neither true nor false");
}

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

export function decimal(text: string): number {
  const number = DECIMAL.test(text) ? Number(text) : NaN;
  if (!Number.isFinite(number)) throw broken(`a number is written as ${text.slice(0, 30)}`);
  return number;
}

/** A count or a place, no more than `most`. */
export function numberOf(text: string, most: number): number {
  let number = text.length >= 1 && text.length <= 10 ? 0 : NaN;
  for (let at = 0; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - ZERO;
    number = digit >= 0 && digit <= 9 ? number * 10 + digit : NaN;
  }
  if (Number.isNaN(number)) throw broken(`a place is written as ${text.slice(0, 30)}`);
  if (number > most) throw broken("it names cells beyond a sheet's end");
  return number;
}

/** Some programs leave the style of a plain cell empty. */
export const styleOf = (text: string | undefined): number =>
  text === undefined || text === "" ? 0 : numberOf(text, Infinity);

/** The column of an address in this zero-based row. */
export function columnOf(address: string, row: number): number {
  let letters = 0;
  let column = 0;
  for (; letters < 3; letters += 1) {
    const letter = address.charCodeAt(letters) - BEFORE_A;
    if (!(letter > 0 && letter <= 26)) break;
    column = column * 26 + letter;
  }
  let number = 0;
  for (let at = letters; at < address.length && number <= row + 1; at += 1) {
    const digit = address.charCodeAt(at) - ZERO;
    number = digit >= 0 && digit <= 9 ? number * 10 + digit : Infinity;
  }
  if (letters === 0 || number !== row + 1)
    throw broken(`a cell of row ${row + 1} is said to be ${address.slice(0, 30)}`);
  return column - 1;
}

const BEFORE_A = "A".charCodeAt(0) - 1;
const ZERO = "0".charCodeAt(0);

/** A rectangle as the file writes it; null where it is none of a sheet's. */
export function rangeOf(ref: string): CellRange | null {
  const range = parseA1(ref);
  return range === null || range.top < 0 || range.right >= COLUMNS || range.bottom >= ROWS ? null : range;
}

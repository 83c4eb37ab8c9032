import { digitValue, isColon, isDigit, skipSpaces, skipSpacesBack } from "../characters";
import type { FoundOrdinal } from "../ordinal";
import { isBreakAt, type Joined } from "../joined";

/** 、 . ． ： and : after 指标1 or a number; a bracket closes （1）. */
const MARKS = "、.．：:";
const CIRCLED = 0x2460;
const MOST_DIGITS = 3;

/**
 * The ordinals before the items of a stretch. Where it counts 指标1：, 指标2：, these words are anchors wherever they stand; else a number
 * counts only at the beginning of a line or behind the mark or bracket that closes the item before.
 */
export function ordinalsIn(joined: Joined, from: number, to: number): FoundOrdinal[] {
  const { text } = joined;
  const named: FoundOrdinal[] = [];
  for (let at = text.indexOf("指标", from); at !== -1 && at < to; at = text.indexOf("指标", at + 1)) {
    const found = numberedAt(text, skipSpaces(text, at + 2), to);
    if (found !== null) named.push({ ...found, start: at });
  }
  if (named.length > 0) return named;
  const plain: FoundOrdinal[] = [];
  for (let at = from; at < to; at += 1) {
    if (!mayBegin(text.charCodeAt(at))) continue;
    const last = plain.at(-1);
    const found = plainAt(text, at, to);
    if (found === null) continue;
    const isNext = found.number === (last?.number ?? 0) + 1;
    const goesOn = isNext && last !== undefined && formOf(text, last) === formOf(text, found);
    if (!begins(joined, from, at, isNext) && !(goesOn && standsFree(text, from, at))) continue;
    plain.push(found);
    at = found.end - 1;
  }
  return plain;
}

const mayBegin = (code: number): boolean =>
  isDigit(code) || code === 0x28 || code === 0xff08 || (code >= CIRCLED && code < CIRCLED + 20);

/** Whether an item may begin at `at`. */
function begins(joined: Joined, from: number, at: number, isNext: boolean): boolean {
  const before = skipSpacesBack(joined.text, from, at);
  if (before <= from || isBreakAt(joined, at) || isBreakAt(joined, before)) return true;
  const last = joined.text.charAt(before - 1);
  return "；;。".includes(last) || (isNext && "）)".includes(last));
}

/** How an ordinal is written: ①, （1）, 1） or its mark. */
const formOf = (text: string, { start, end }: FoundOrdinal): string =>
  text.charCodeAt(start) >= CIRCLED && text.charCodeAt(start) < CIRCLED + 20
    ? "circled"
    : "（(".includes(text.charAt(start))
      ? "brackets"
      : text.charAt(end - 1);

/** Whether the next number of a list may stand at `at` without a mark before it: behind a space or a comma, or where it is no digit. */
function standsFree(text: string, from: number, at: number): boolean {
  return !isDigit(text.charCodeAt(at)) || skipSpacesBack(text, from, at) < at || "，,、".includes(text.charAt(at - 1));
}

/** A number with its mark: the 1： of 指标1：. */
function numberedAt(text: string, at: number, to: number): FoundOrdinal | null {
  const digits = digitsEnd(text, at, to);
  if (digits === at) return null;
  const mark = skipSpaces(text, digits);
  if (mark >= to || !MARKS.includes(text.charAt(mark))) return null;
  return { start: at, end: mark + 1, number: numberIn(text, at, digits) };
}

function plainAt(text: string, at: number, to: number): FoundOrdinal | null {
  const code = text.charCodeAt(at);
  if (code >= CIRCLED) {
    if (code < CIRCLED + 20) return { start: at, end: at + 1, number: code - CIRCLED + 1 };
  }
  if (code === 0x28 || code === 0xff08) {
    const digits = digitsEnd(text, at + 1, to);
    const isClosed = digits > at + 1 && digits < to && "）)".includes(text.charAt(digits));
    return isClosed ? { start: at, end: digits + 1, number: numberIn(text, at + 1, digits) } : null;
  }
  const digits = digitsEnd(text, at, to);
  if (digits < to && digits > at && ")）".includes(text.charAt(digits)))
    return { start: at, end: digits + 1, number: numberIn(text, at, digits) };
  const found = numberedAt(text, at, to);
  // 1.5 and 9:00 are no ordinals.
  const isNumber = found !== null && text.charAt(found.end - 1) !== "、" && isDigit(text.charCodeAt(found.end));
  return isNumber ? null : found;
}

function digitsEnd(text: string, at: number, to: number): number {
  let end = at;
  while (end < to && end - at <= MOST_DIGITS && isDigit(text.charCodeAt(end))) end += 1;
  return end - at > MOST_DIGITS ? at : end;
}

function numberIn(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) number = number * 10 + digitValue(text.charCodeAt(at));
  return number;
}

/** Whether an ordinal's mark is a colon. */
export const hasColon = (text: string): boolean => isColon(text.charCodeAt(text.length - 1));

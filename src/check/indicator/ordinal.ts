import { digitValue, isColon, isDigit, isSemicolon, skipSpacesBack } from "./characters";
import { isBreakAt, lastBreak, type Joined } from "./joined";

/** An ordinal in the joined text, its mark included. */
export interface FoundOrdinal {
  readonly start: number;
  readonly end: number;
  readonly number: number;
}

/** 、 . ． , ， ) ） after an ordinal's number. */
const MARKS = "、.．,，)）";
const FULL_STOP = 0x3002;
/** A number after one of these is a value's and not an ordinal: an operator's last character, a range's stroke. */
const NUMBER_FOLLOWS = "≥≧≤≦><＞＜=＝﹦+＋-－—–~～至到于过低少多大达在约近为每";

/**
 * The ordinal that stands before `level1`, looking back no further than `floor`.
 * Where digits touch it, as in ≥52、1-产出指标, the ordinal is the longest end of them that is `expected`, the next number of the sequence.
 */
export function ordinalBefore(joined: Joined, floor: number, level1: number, expected: number): FoundOrdinal | null {
  const { text } = joined;
  const markEnd = skipSpacesBack(text, floor, level1);
  if (markEnd <= floor) return null;
  const mark = text.charAt(markEnd - 1);
  if (!MARKS.includes(mark)) return null;
  const digitsEnd = skipSpacesBack(text, floor, markEnd - 1);
  let digits = digitsEnd;
  while (digits > floor && isDigit(text.charCodeAt(digits - 1))) digits -= 1;
  if (digits === digitsEnd) return null;

  if (mark === ")" || mark === "）") {
    const open = skipSpacesBack(text, floor, digits);
    if (open > floor && (text.charAt(open - 1) === "(" || text.charAt(open - 1) === "（")) {
      return { start: open - 1, end: markEnd, number: numberIn(text, digits, digitsEnd) };
    }
  }
  const start = numberStart(joined, digits, digitsEnd, expected);
  return start === digitsEnd ? null : { start, end: markEnd, number: numberIn(text, start, digitsEnd) };
}

/** Which of the digits from `from` to `end` are the ordinal's; `end` where none is. */
function numberStart(joined: Joined, from: number, end: number, expected: number): number {
  const { text } = joined;
  // This looks behind the floor: a label's colon there tells that the digits may be its value.
  const before = skipSpacesBack(text, 0, from);
  const last = before > 0 ? text.charCodeAt(before - 1) : FULL_STOP;
  if (last === FULL_STOP || isSemicolon(last)) return from;
  // No number crosses a break before an ordinal: what stands before it is the value's.
  const broken = lastBreak(joined, from, end - 1);
  if (broken !== -1) return broken;

  const isValues = isPartOfNumber(text, before);
  const suffix = end - String(expected).length;
  const continues = suffix >= from && numberIn(text, suffix, end) === expected;
  if (continues && (suffix > from || !isValues)) return suffix;
  if (!isValues && (!isColon(last) || isBreakAt(joined, from))) return from;
  // Out of sequence and hard against a value: nothing tells that any of the digits is not the value's.
  return end;
}

/** True where a number that follows the character before `end` is a value's. */
function isPartOfNumber(text: string, end: number): boolean {
  const last = text.charAt(end - 1);
  if (last === "." || last === "．") return isDigit(text.charCodeAt(end - 2));
  return NUMBER_FOLLOWS.includes(last);
}

function numberIn(text: string, from: number, end: number): number {
  let number = 0;
  for (let at = from; at < end; at += 1) number = number * 10 + digitValue(text.charCodeAt(at));
  return number;
}

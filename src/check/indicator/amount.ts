import Big from "big.js";
import { isDash, skipSpaces } from "./characters";
import { fold } from "./fold";
import { mistypedSigns, withoutMistyped } from "./mistyped";
import { numberAt, placesOf, type FoundNumber } from "./numbers";
import { prefixAt, suffixAt, type OperatorWord } from "../standard/operators";
import { unitEnd, unitKind, type Vocabulary } from "../standard/units";
import type { MistypedSign, NumberPart, OperatorMark, UnitPart } from "./types";

/** A text while its target is read: as written, and with full-width characters folded. Offsets are good for both. */
export interface Source {
  readonly text: string;
  readonly folded: string;
  readonly units: Vocabulary;
  /** Brackets typed for signs; spaces take their place in the folded text. */
  readonly mistyped: readonly MistypedSign[];
}

export function sourceOf(text: string, units: Vocabulary): Source {
  const folded = fold(text);
  const mistyped = mistypedSigns(folded, units);
  return { text, folded: withoutMistyped(folded, mistyped), units, mistyped };
}

/** A number with what belongs to it: [unit], [to number [unit]], [operators after it]. */
export interface Amount {
  readonly start: number;
  readonly end: number;
  readonly from: FoundNumber;
  readonly to: FoundNumber | null;
  readonly unit: UnitPart | null;
  /** Operators after the number. */
  readonly marks: readonly OperatorMark[];
}

/** Operators from `at` on; `end` is where they and the spaces after them end. */
export function prefixesAt(
  { text, folded }: Source,
  at: number,
): { readonly marks: OperatorMark[]; readonly end: number } {
  const marks: OperatorMark[] = [];
  let end = skipSpaces(folded, at);
  const bracketed = signInBrackets(text, folded, end);
  if (bracketed !== null) return { marks: [bracketed], end: skipSpaces(folded, bracketed.span.end) };
  for (let word = prefixAt(folded, end); word !== undefined; word = prefixAt(folded, end)) {
    marks.push(markOf(text, word, "before", end));
    end = skipSpaces(folded, end + word.written.length);
  }
  return { marks, end };
}

/** （≥）90: a form prints brackets around the sign that is to be filled in. */
function signInBrackets(text: string, folded: string, at: number): OperatorMark | null {
  if (folded.charAt(at) !== "(") return null;
  const inner = skipSpaces(folded, at + 1);
  const word = prefixAt(folded, inner);
  if (word === undefined || word.inWords) return null;
  const close = skipSpaces(folded, inner + word.written.length);
  if (folded.charAt(close) !== ")") return null;
  const span = { start: at, end: close + 1 };
  return { operator: word.operator, written: text.slice(at, close + 1), place: "before", inWords: false, span };
}

export function markOf(text: string, word: OperatorWord, place: OperatorMark["place"], start: number): OperatorMark {
  const end = start + word.written.length;
  return {
    operator: word.operator,
    written: text.slice(start, end),
    place,
    inWords: word.inWords,
    span: { start, end },
  };
}

/** The amount whose first number begins at `at`; null where no number does. */
export function amountAt(source: Source, at: number): Amount | null {
  let from = numberAt(source.folded, at, source.units);
  if (from === null) return null;
  const marks: OperatorMark[] = [];
  let unit = unitAfter(source, from);
  const more = unit === null && from.percentStart === null ? moreThan(source, from) : null;
  if (more !== null) {
    unit = more.unit;
    marks.push(more.mark);
  }
  let end = unit === null ? from.end : Math.max(from.end, unit.span.end);
  let to: FoundNumber | null = null;
  const second = rangeNumber(source, end, from.decimal.startsWith("-"));
  if (second !== null) {
    to = second;
    const secondUnit = unitAfter(source, second);
    // 90%-95% says its unit twice, 6-8次 once; 5天至2个月 would need two and is no range.
    if (unit !== null && secondUnit !== null && unit.unit !== secondUnit.unit) to = null;
    else {
      const own = unit;
      unit = secondUnit ?? unit;
      end = Math.max(second.end, secondUnit?.span.end ?? 0);
      if (own === null && secondUnit !== null) from = inUnitOf(source.folded, from, second, secondUnit.unit);
      else if (own !== null && secondUnit === null) to = inUnitOf(source.folded, second, from, own.unit);
    }
  }
  for (;;) {
    const start = skipSpaces(source.folded, end);
    const word = suffixAt(source.folded, start);
    if (word === undefined || isPartOfWord(source.folded, start, word)) break;
    marks.push(markOf(source.text, word, "after", start));
    end = start + word.written.length;
  }
  return { start: from.percentStart ?? from.start, end, from, to, unit, marks };
}

/**
 * One number of a range in the unit that only the other one has: in 3万-4万人次 the first is 3 as the second is 4, in 5000-1万人次 it is
 * 0.5.
 */
function inUnitOf(folded: string, number: FoundNumber, other: FoundNumber, unit: string): FoundNumber {
  const places = placesOf(unit.charAt(0));
  if (places === 0 || unit.length === 1) return number;
  const hasOwn = placesOf(folded.charAt(number.end - 1)) > 0;
  const isPlain = Number(number.decimal) >= Math.max(LEAST_PLAIN, Number(other.decimal) * LEAST_TIMES);
  return hasOwn || isPlain ? { ...number, decimal: new Big(number.decimal).div(`1e${places}`).toFixed() } : number;
}

/** A number from here on that is many times the one with the 万 is not counted in 万: in 5000-1万人次 it is 5000 people. */
const LEAST_PLAIN = 1000;
/** Less than so many times greater it is the first number of a range that is inverted: 1500-1200万元. */
const LEAST_TIMES = 10;

/** 3个内设机构: the 内 belongs to what follows. */
function isPartOfWord(folded: string, start: number, word: OperatorWord): boolean {
  return word.written === "内" && "设部容外控涵审务需".includes(folded.charAt(start + 1)) && start + 1 < folded.length;
}

/**
 * The second number of a range whose first one, unit included, ends at `end`. A stroke typed several times is one, 60--65%, as no range
 * goes from a number above nothing to one below it; -5%--2% does go to -2%.
 */
function rangeNumber({ folded, units }: Source, end: number, isBelowZero: boolean): FoundNumber | null {
  let stroke = skipSpaces(folded, end);
  const character = folded.charAt(stroke);
  const isStroke = isRangeStroke(folded, stroke) || character === "至" || character === "到";
  if (!isStroke) return null;
  while (!isBelowZero && isRangeStroke(folded, stroke) && isRangeStroke(folded, stroke + 1)) stroke += 1;
  return numberAt(folded, skipSpaces(folded, stroke + 1), units);
}

const isRangeStroke = (folded: string, at: number): boolean =>
  folded.charAt(at) === "~" || (isDash(folded.charCodeAt(at)) && folded.charAt(at) !== "_");

/** The unit after a number, with or without brackets; a number after 百分之 has its % before it. */
function unitAfter({ folded, units }: Source, number: FoundNumber): UnitPart | null {
  if (number.percentStart !== null) {
    return { unit: "%", inBrackets: false, span: { start: number.percentStart, end: number.start } };
  }
  const start = skipSpaces(folded, number.end);
  if (folded.charAt(start) === "(") {
    const inner = skipSpaces(folded, start + 1);
    const innerEnd = unitEnd(folded, inner, units);
    const close = skipSpaces(folded, innerEnd);
    if (innerEnd === inner || folded.charAt(close) !== ")") return null;
    return { unit: unitOnce(folded, number, inner, innerEnd), inBrackets: true, span: { start, end: close + 1 } };
  }
  const end = unitEnd(folded, start, units);
  if (end === start) return null;
  const unit = unitOnce(folded, number, start, end);
  const other = otherUnit(folded, unit, end, units);
  if (other !== null) return { unit: `${unit}/${other.unit}`, inBrackets: false, span: { start, end: other.end } };
  return { unit, inBrackets: false, span: { start, end } };
}

/** 500台（套）: another name for what is counted. Null where the bracket holds something else. */
function otherUnit(
  folded: string,
  unit: string,
  end: number,
  units: Vocabulary,
): { readonly unit: string; readonly end: number } | null {
  if (folded.charAt(end) !== "(" || unit.includes("/") || unitKind(unit, units) !== "count") return null;
  const close = unitEnd(folded, end + 1, units);
  const other = folded.slice(end + 1, close);
  if (folded.charAt(close) !== ")" || other.includes("/") || unitKind(other, units) !== "count") return null;
  return { unit: other, end: close + 1 };
}

/** 200余人: what says that it is somewhat more, and the unit behind it. Null where the two do not follow the number. */
function moreThan(
  source: Source,
  number: FoundNumber,
): { readonly mark: OperatorMark; readonly unit: UnitPart } | null {
  const { text, folded } = source;
  const at = skipSpaces(folded, number.end);
  if (!MORE.has(folded.charAt(at))) return null;
  const unit = unitAfter(source, { ...number, end: at + 1 });
  if (unit === null) return null;
  const mark: OperatorMark = {
    operator: "≥",
    written: text.charAt(at),
    place: "after",
    inWords: true,
    span: { start: at, end: at + 1 },
  };
  return { mark, unit };
}

/** 200余人 and 200多人 are somewhat more than 200. */
export const MORE: ReadonlySet<string> = new Set(["余", "多"]);

/** A unit whose 万 the number has already: 65万（万元） are 65万元. */
function unitOnce(folded: string, number: FoundNumber, start: number, end: number): string {
  const last = folded.charAt(number.end - 1);
  const isTwice = (last === "万" || last === "亿") && folded.charAt(start) === last && end > start + 1;
  return folded.slice(isTwice ? start + 1 : start, end);
}

export function numberPart({ text }: Source, number: FoundNumber): NumberPart {
  return {
    decimal: number.decimal,
    written: text.slice(number.start, number.end),
    span: { start: number.start, end: number.end },
  };
}

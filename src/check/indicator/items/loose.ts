import { isDash, isDigit, isSpace, skipSpaces, skipSpacesBack } from "../characters";
import { parseTarget } from "../target";
import { bracketGroups } from "./brackets";

/** A target that no bracket, colon or sign announces, and the characters that part it from the name. */
export interface LooseTarget {
  readonly nameEnd: number;
  readonly start: number;
}

/** A number with its unit is no longer. */
const LONGEST = 24;

/** The number with a unit, or the date, at the end of a stretch: 培训人数60人, 培训人数-60人, 完成时间 12月底前. */
export function amountAtEnd(text: string, from: number, to: number): LooseTarget | null {
  // A date or a number alone is no name with a target.
  if (to - from <= LONGEST && isAmount(text.slice(from, to))) return null;
  for (let at = Math.max(from + 1, to - LONGEST); at < to; at += 1) {
    if (!isDigit(text.charCodeAt(at)) || IN_A_WORD.test(text.charAt(at - 1))) continue;
    const start = signStart(text, from, at);
    const nameEnd = partingStart(text, from, start);
    const last = skipSpacesBack(text, from, nameEnd);
    if (last > from && NAME_END.test(text.charAt(last - 1)) && isAmount(text.slice(start, to)))
      return { nameEnd, start };
    // No number begins inside of another.
    while (at + 1 < to && (isDigit(text.charCodeAt(at + 1)) || ".,，．".includes(text.charAt(at + 1)))) at += 1;
  }
  return null;
}

/** 第3期, A4纸 and 2025 of 2023-2025 begin no target. */
const IN_A_WORD = /[第\d０-９A-Za-z.．~～/]/;

/** 约60人, 每年2次 begin with their word. */
function signStart(text: string, from: number, at: number): number {
  const word = /(?:约|近|每(?:年|半年|季度?|月|周|日))\s?$/.exec(text.slice(Math.max(from, at - 4), at));
  return word === null ? at : at - word[0].length;
}

/** A name ends in a letter or a bracket, not in a sign. */
const NAME_END = /[一-龥A-Za-z0-9）)”》」]/;

function isAmount(text: string): boolean {
  const target = parseTarget(text);
  switch (target.kind) {
    case "quantity":
    case "range":
      return target.unit !== null;
    case "frequency":
    case "deadline":
      return true;
    default:
      return false;
  }
}

/** The words behind the one stroke or space of a stretch: 服务水平-有效提升, 服务水平 有效提升. */
export function wordsAtEnd(text: string, from: number, to: number): LooseTarget | null {
  if (to - from > LONGEST_ITEM) return null;
  const groups = bracketGroups(text, from, to);
  const runs: LooseTarget[] = [];
  for (let at = from; at < to; at += 1) {
    const group = groups.find(({ start, end }) => start <= at && at < end);
    if (group !== undefined) {
      at = group.end - 1;
      continue;
    }
    if (!isParting(text, at)) continue;
    let end = at + 1;
    while (end < to && isParting(text, end)) end += 1;
    runs.push({ nameEnd: at, start: end });
    at = end - 1;
  }
  const strokes = runs.filter(({ nameEnd, start }) => skipSpaces(text, nameEnd) < start);
  const [only, other] = strokes.length > 0 ? strokes : runs;
  if (only === undefined || other !== undefined) return null;
  const { nameEnd, start } = only;
  const isSure =
    nameEnd - from > 1 && to - start > 1 && HAN.test(text.charAt(nameEnd - 1)) && HAN.test(text.charAt(start));
  return isSure && to - start <= LONGEST_WORDS ? only : null;
}

const HAN = /[一-龥）)”》]/;
const LONGEST_ITEM = 80;
/** Longer words behind a stroke are part of a name. */
const LONGEST_WORDS = 12;

const isParting = (text: string, at: number): boolean => isDash(text.charCodeAt(at)) || isSpace(text.charCodeAt(at));

/** Where the strokes and spaces before a target begin; `at` where there is no stroke. */
export function partingStart(text: string, from: number, at: number): number {
  let start = skipSpacesBack(text, from, at);
  const end = start;
  while (start > from && isDash(text.charCodeAt(start - 1))) start -= 1;
  return start === end ? at : skipSpacesBack(text, from, start);
}

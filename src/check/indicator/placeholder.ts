import { fold } from "./fold";
import { prefixEndingAt, suffixAt } from "../standard/operators";
import { BUILT_IN_UNITS, unitEnd, type Vocabulary } from "../standard/units";
import { skipSpaces, skipSpacesBack } from "./characters";
import type { TextSpan } from "./types";

/** 接待, 招待, 对待 and 等待 are words of their own. */
const WORDS = /(?<![接招对等])待(?:单位)?(?:补充|填报|填写|完善|定(?![岗编向额]))|\.{3,}|…+/;
/** Signs that a template has in place of a number or a word. */
const MASKS = /(?<![A-Za-z])(?:X{2,}|x{2,})(?![A-Za-z])|×{2,}|\*{2,}|﹡{2,}|_{2,}/;
/** A letter or sign that may stand in place of a number. N95 and 2×3 are none. */
const LONE = /(?<![A-Za-z0-9*﹡_])[nNXx×*﹡_](?![A-Za-z0-9×*﹡_])/g;
/** Signs that mark a name as well, and need an operator to stand in place of a number: *人均成本, ≥*人. */
const MARKS_TOO = "*﹡_";
const NOTHING = /^(?:[-/—–]+|无)$/;

/** The first mark of a field nobody has filled in yet, in a name or a value; null where there is none. */
export function findPlaceholder(text: string, units: Vocabulary = BUILT_IN_UNITS): TextSpan | null {
  const folded = fold(text);
  const start = skipSpaces(folded, 0);
  const end = skipSpacesBack(folded, start, folded.length);
  if (NOTHING.test(folded.slice(start, end))) return { start, end };
  const words = WORDS.exec(folded);
  const mask = maskBetween(folded, start, end, units);
  if (words === null || (mask !== null && mask.start < words.index)) return mask;
  // 待单位补充... is one mark, not two.
  let after = words.index + words[0].length;
  while (folded.charAt(after) === "." || folded.charAt(after) === "…") after += 1;
  return { start: words.index, end: after };
}

/** The first mask of a folded text, whatever stands beside it: XX, n次, ≥**. 2×3 and N95 hold none, and 待补充 is no mask. */
export const findMask = (folded: string, units: Vocabulary = BUILT_IN_UNITS): TextSpan | null =>
  maskBetween(folded, skipSpaces(folded, 0), skipSpacesBack(folded, 0, folded.length), units);

function maskBetween(folded: string, start: number, end: number, units: Vocabulary): TextSpan | null {
  const mask = MASKS.exec(folded);
  const lone = loneLetter(folded, start, end, units);
  if (mask === null || (lone !== null && lone.start < mask.index)) return lone;
  return { start: mask.index, end: mask.index + mask[0].length };
}

/** 3≤X≤5, 90%≤x＜95%: a letter between two bounds stands for what is measured. */
const isBetweenBounds = (folded: string, before: number, after: number): boolean =>
  /[\d%‰][^\d<>≤≥]{0,4}(?:[<>]=?|[≤≥])\s*$/.test(folded.slice(Math.max(0, before - LONGEST_BOUND), before)) &&
  /^(?:[<>]=?|[≤≥])\s*\d/.test(folded.slice(after, after + LONGEST_BOUND));

/** Characters of a bound with its sign, as far as they are looked at. */
const LONGEST_BOUND = 12;

/** ≥n人, X%, 5-n次: a letter where a number belongs, by what stands beside it. */
function loneLetter(folded: string, start: number, end: number, units: Vocabulary): TextSpan | null {
  for (const { index } of folded.matchAll(LONE)) {
    const after = skipSpaces(folded, index + 1);
    const before = skipSpacesBack(folded, start, index);
    const isAll = before <= start && after >= end;
    const hasUnit = unitEnd(folded, after, units) > after || "月年日号".includes(folded.charAt(after) || "-");
    const hasBracket = folded.charAt(after) === "(" && unitEnd(folded, after + 1, units) > after + 1;
    const hasOperator = prefixEndingAt(folded, start, before) !== undefined || suffixAt(folded, after) !== undefined;
    if (isBetweenBounds(folded, before, after)) continue;
    const isMark = MARKS_TOO.includes(folded.charAt(index));
    if (isMark ? hasOperator : isAll || hasUnit || hasBracket || hasOperator) return { start: index, end: index + 1 };
  }
  return null;
}

import { prefixEndingAt, suffixAt } from "../standard/operators";
import { unitEnd, type Vocabulary } from "../standard/units";
import { skipSpaces, skipSpacesBack } from "./characters";
import { fold } from "./fold";
import { findMask } from "./placeholder";
import type { TextSpan } from "./types";

/** A template's target that is left standing in a name: 培训人数（≥**人）, 满意度≥XX%. */
export interface Leftover extends TextSpan {
  /** The unit it names; null where it names none. */
  readonly unit: string | null;
}

const SOME_MASK = /[*﹡_xXnN×]/;
/** A bracket without another one in it. Longer ones hold more than a mask. */
const BRACKET = /[(【[]([^()【】[\]]{1,30})[)】\]]/g;
/** A mask with what a target has beside it; whatever it is has to have a sign and a unit. */
const MASK = /(?:[*﹡_×]+|[xX]+|[nN])/g;

/**
 * What a template left in a name, in reading order: brackets that hold a mask, and masks with a sign and a unit. A mask that stands
 * for a word of the name (XX工程) is none, and neither are the words 待补充: there the name itself is not written.
 */
export function leftoversIn(name: string, units: Vocabulary): readonly Leftover[] {
  const folded = fold(name);
  if (!SOME_MASK.test(folded)) return NONE;
  const found: Leftover[] = [];
  for (const { 0: bracket, 1: inside = "", index } of folded.matchAll(BRACKET)) {
    if (findMask(inside, units) !== null)
      found.push({ start: startOf(folded, index), end: index + bracket.length, unit: unitOfMask(inside, units) });
  }
  const brackets = found.length;
  let next = 0;
  for (const { 0: mask, index } of folded.matchAll(MASK)) {
    while (next < brackets && (found[next]?.end ?? 0) <= index) next += 1;
    if (next < brackets && (found[next]?.start ?? 0) <= index) continue;
    const target = maskedTarget(folded, index, index + mask.length, units);
    if (target !== null) found.push(target);
  }
  return found.length < 2 ? found : found.sort((a, b) => a.start - b.start);
}

const NONE: readonly Leftover[] = [];

/** The spaces before a bracket go with it. */
const startOf = (folded: string, at: number): number => skipSpacesBack(folded, 0, at);

/** Where a mask is a target: with a sign on one side and a unit behind it. */
function maskedTarget(folded: string, start: number, end: number, units: Vocabulary): Leftover | null {
  const unitStart = skipSpaces(folded, end);
  const unitAt = unitEnd(folded, unitStart, units);
  if (unitAt === unitStart) return null;
  const signEnd = skipSpacesBack(folded, 0, start);
  const sign = prefixEndingAt(folded, 0, signEnd);
  const afterUnit = suffixAt(folded, unitAt);
  if (sign === undefined && afterUnit === undefined) return null;
  return {
    start: startOf(folded, sign === undefined ? start : signEnd - sign.written.length),
    end: unitAt + (afterUnit?.written.length ?? 0),
    unit: folded.slice(unitStart, unitAt),
  };
}

/** The unit in a bracket with a mask: ≥**人 names 人. */
function unitOfMask(inside: string, units: Vocabulary): string | null {
  for (const { 0: mask, index } of inside.matchAll(MASK)) {
    const start = skipSpaces(inside, index + mask.length);
    const end = unitEnd(inside, start, units);
    if (end > start) return inside.slice(start, end);
  }
  return null;
}

/** A name without what a template left in it, or with a character in place of each one that is left out. */
export function withoutLeftovers(name: string, leftovers: readonly TextSpan[], instead = ""): string {
  if (leftovers.length === 0) return name;
  let kept = "";
  let at = 0;
  for (const { start, end } of leftovers) {
    kept += name.slice(at, start) + instead.repeat(end - start);
    at = end;
  }
  return kept + name.slice(at);
}

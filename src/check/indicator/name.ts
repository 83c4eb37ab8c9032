import { directionOf, isCount, isRatio } from "../standard/measures";
import { fitOfName, isTask, type NameFit } from "../standard/name-patterns";
import { BUILT_IN_UNITS, isUnit, type Vocabulary } from "../standard/units";
import { skipSpacesBack } from "./characters";
import { fold } from "./fold";
import { leftoversIn, withoutLeftovers, type Leftover } from "./leftover";
import { findPlaceholder } from "./placeholder";
import type { TextSpan } from "./types";

/** What an indicator's name says of itself. */
export interface NameFacts {
  readonly name: string;
  /** The name without a trailing bracket, and without what a template left in it: 调研区域数量（个） is 调研区域数量. */
  readonly bare: string;
  /** The unit in that bracket, or null where it holds none: 个, %, 次数. */
  readonly unit: string | null;
  /** Where the unit's bracket stands in the name, brackets included. */
  readonly unitBracket: { readonly start: number; readonly end: number } | null;
  /** What a template left in it, beside the name itself: （≥**人）. */
  readonly leftovers: readonly Leftover[];
  /** A name that asks for a number: it ends in 率, 数, 金额 and the like, or carries a unit. */
  readonly isQuantitative: boolean;
  /** A name that is not filled in yet. */
  readonly isPlaceholder: boolean;
  /** What is not written of it, apart from what a template left in it; null where all is written. */
  readonly unwritten: TextSpan | null;
  /** What stands in it for something not written; null where all is written. */
  readonly placeholder: TextSpan | null;
  /** The classes its words say it belongs to, or null where they do not tell. */
  readonly fit: NameFit | null;
  /** A thing to do rather than a thing to measure. */
  readonly isTask: boolean;
  /** Whether more of what it measures is better, or less; null where its words do not tell. */
  readonly direction: "high" | "low" | null;
  /** A share of something, and a number of things. */
  readonly isRatio: boolean;
  readonly isCount: boolean;
}

const OPENING: Readonly<Record<string, string>> = { ")": "(", "）": "（" };
const QUANTITATIVE = /(?:率|比例|占比|数|数量|人数|次数|金额|面积)$/;
/** Words that end like a number and are none. */
const NO_NUMBER = /(?:效率|频率|指数|参数)$/;
/** What a name's bracket may hold as its unit, and a number in a target may not have behind it: 10月 is October. */
const NAMED_UNITS = new Set(["%", "次数", "月", "季", "旬", "学期", "学年"]);
/** （电脑、打印机…）: what is left out of a list in a bracket is no name that nobody has written. */
const LISTED = /[（(][^（()）.…]{2,30}(?:\.{3,}|…+)[)）]/g;

/** Reads a name with the units it may state in its bracket. */
export function nameFacts(name: string, units: Vocabulary): NameFacts {
  const leftovers = leftoversIn(name, units);
  const placeholder = findPlaceholder(name, units);
  // What is left out of a list in a bracket, and what a template left, take nothing away where no mark is found at all.
  const unwritten = placeholder === null && leftovers.length === 0 ? null : findUnwritten(name, units);
  const plain = withoutLeftovers(name, leftovers);
  const bracket = lastBracket(plain);
  const bare = bracket === null ? plain : plain.slice(0, bracket.start);
  const unit = bracket === null ? null : unitIn(plain.slice(bracket.open + 1, bracket.close), units);
  return {
    name,
    bare,
    unit,
    unitBracket: bracket === null || unit === null ? null : placeOf(bracket, name, leftovers),
    leftovers,
    isQuantitative: unit !== null || endsInNumber(bare),
    isPlaceholder: unwritten !== null,
    unwritten,
    placeholder,
    fit: fitOfName(bare, unit),
    isTask: isTask(bare),
    direction: directionOf(bare),
    isRatio: isRatio(bare),
    isCount: isCount(bare),
  };
}

/** The bracket that ends a name, with the spaces around it. */
interface LastBracket {
  readonly start: number;
  readonly open: number;
  readonly close: number;
}

function lastBracket(text: string): LastBracket | null {
  const close = skipSpacesBack(text, 0, text.length) - 1;
  if (OPENING[text.charAt(close)] === undefined) return null;
  for (let open = close - 1; open >= 0; open -= 1) {
    const character = text.charAt(open);
    if (character === "(" || character === "（") return { start: skipSpacesBack(text, 0, open), open, close };
    if (character === ")" || character === "）") return null;
  }
  return null;
}

/** The unit a bracket holds, and nothing else: 个, %, 月, 单位：人. */
function unitIn(inside: string, units: Vocabulary): string | null {
  const folded = fold(inside).trim();
  const said = folded.startsWith("单位") ? folded.slice(2).replace(/^[:\s]+/, "") : folded;
  return NAMED_UNITS.has(said) || isUnit(said, units) ? said : null;
}

/** Where a bracket stands in the name itself; it goes to the name's end where nothing was taken out behind it. */
function placeOf(
  { start, close }: LastBracket,
  name: string,
  leftovers: readonly Leftover[],
): { start: number; end: number } {
  if (leftovers.length === 0) return { start, end: name.length };
  let at = start;
  let end = close + 1;
  for (const leftover of leftovers) {
    const length = leftover.end - leftover.start;
    if (leftover.start <= at) at += length;
    if (leftover.start < end) end += length;
  }
  return { start: at, end };
}

/** What nobody has written of a name, apart from what a template left in it; null where all is written. */
export function findUnwritten(name: string, units: Vocabulary): TextSpan | null {
  const leftovers = leftoversIn(name, units);
  const written = name.replace(LISTED, ({ length }) => "。".repeat(length));
  if (leftovers.length === 0 && written === name) return findPlaceholder(name, units);
  const rest = withoutLeftovers(written, leftovers, "。");
  const isAll = leftovers.length > 0 && /^[。\s]*$/.test(rest);
  return isAll ? findPlaceholder(name, units) : findPlaceholder(rest, units);
}

/** Whether a name is not filled in yet, whatever units there are. */
export const isUnwritten = (name: string): boolean => findUnwritten(name, BUILT_IN_UNITS) !== null;

/** True where a text ends like the name of a figure: 率, 数, 面积, but not 效率, 指数 or 参数. */
export const endsInNumber = (text: string): boolean => QUANTITATIVE.test(text) && !NO_NUMBER.test(text);

import { isColon, isDigit, isSpace, skipSpaces, skipSpacesBack } from "../characters";
import { isBreakAt, type Joined } from "../joined";
import type { FoundOrdinal } from "../ordinal";
import { bracketGroups, isClose, isOpen, type BracketGroup } from "./brackets";
import { ordinalsIn } from "./ordinal";
import { hasAnyTarget, type Item } from "./read";
import { isOperator } from "./target-start";
import { isValueLabelAt } from "./value-labels";

/** What stands under a heading: its items in reading order, and the stretches that are none. */
export interface SplitItems {
  readonly items: readonly Item[];
  readonly rest: readonly { readonly start: number; readonly end: number }[];
}

/** 注：, 备注：, 说明： begin a remark. */
const REMARK = /^(?:注|备注|说明|附注)\s{0,2}[:：]/;

const LONGEST_REMARK = 8;

/** Splits the stretch under a heading of brackets into its items. */
export function splitItems(joined: Joined, from: number, to: number): SplitItems {
  const { text } = joined;
  const start = skipSpaces(text, from);
  const end = skipSpacesBack(text, start, to);
  if (start >= end) return { items: [], rest: [] };
  const ordinals = ordinalsIn(joined, start, end);
  const items: Item[] = [];
  const rest: { start: number; end: number }[] = [];
  const first = ordinals[0]?.start ?? end;
  if (first > start) take(joined, null, start, first, ordinals.length > 0, items, rest);
  ordinals.forEach((ordinal, index) =>
    take(joined, ordinal, ordinal.start, ordinals[index + 1]?.start ?? end, true, items, rest),
  );
  return { items, rest };
}

/**
 * Takes the items of a stretch. Under an ordinal it is one, up to the bracket with a target that a line or another word follows; what
 * stands behind is an item of its own where it has a target. Without ordinals, lines and marks part items as well.
 */
function take(
  joined: Joined,
  ordinal: FoundOrdinal | null,
  start: number,
  end: number,
  isNumbered: boolean,
  items: Item[],
  rest: { start: number; end: number }[],
): void {
  const { text } = joined;
  const cuts = cutsIn(joined, ordinal?.end ?? start, end, isNumbered);
  let from = start;
  [...cuts, end].forEach((cut, index) => {
    const at = index === 0 ? from : skipSpaces(text, from);
    from = cut;
    const to = skipSpacesBack(text, at, cut);
    if (at >= to) return;
    const own = index === 0 ? ordinal : null;
    // Beside numbered items, and behind a complete one, a text without a target is a remark.
    const isItem =
      own !== null ||
      (!REMARK.test(text.slice(at, at + LONGEST_REMARK)) &&
        (hasAnyTarget(text, at, to) ||
          (!isNumbered && (index === 0 ? WORD.test(text.slice(at, to)) : goesOn(text, at, to)))));
    if (isItem) items.push({ ordinal: own, start: at, end: to });
    else rest.push({ start: at, end: to });
  });
}

/** Marks alone are no item. */
const WORD = /[\p{L}\p{N}]/u;

/** Whether a text between marks is one of several items: 服务水平有效提升 behind 培训人数≥60人；. Behind a bracket it is a remark. */
function goesOn(text: string, from: number, to: number): boolean {
  const mark = skipSpacesBack(text, 0, from) - 1;
  if (!"；;".includes(text.charAt(mark)) || to - from > LONGEST_WORDS) return false;
  return !isClose(text, skipSpacesBack(text, 0, mark) - 1);
}

const LONGEST_WORDS = 30;

/** Where a stretch is cut into items. */
function cutsIn(joined: Joined, from: number, to: number, isNumbered: boolean): number[] {
  const { text } = joined;
  const groups = bracketGroups(text, from, to);
  const cuts: number[] = [];
  let piece = from;
  let isFull = false;
  let next = 0;
  /** Whether what was read since the last cut ends in a number with its unit. */
  const isWhole = (at: number): boolean => at - piece <= LONGEST_PIECE && hasAnyTarget(text, piece, at);
  for (let at = from; at < to; at += 1) {
    if (!isNumbered && at > piece && isBreakAt(joined, at) && (isFull || isWhole(at)) && beginsAnew(text, at)) {
      cuts.push(at);
      piece = at;
      isFull = false;
    }
    if (isNumbered && at > piece && isBreakAt(joined, at) && REMARK.test(text.slice(at, at + LONGEST_REMARK))) {
      cuts.push(at);
      piece = at;
    }
    while ((groups[next]?.end ?? Infinity) <= at) next += 1;
    const group = groups[next];
    if (group !== undefined && group.start <= at) {
      const after = cutAfter(joined, group, to, piece, isNumbered);
      if (after !== null) {
        cuts.push(after);
        piece = after;
        isFull = false;
        at = after - 1;
      } else at = group.end - 1;
      continue;
    }
    if (isNumbered) continue;
    if (isOperator(text, at) || (at > piece && isColonAt(text, at))) isFull = true;
    else if (
      ("；;。".includes(text.charAt(at)) &&
        (isFull || isWhole(at) || (at - piece > 1 && isWordAfter(text, at, to))) &&
        !isValueLabelAt(text, skipSpaces(text, at + 1))) ||
      ("，,、".includes(text.charAt(at)) && beginsItem(joined, at + 1, to) && (isFull || isWhole(at)))
    ) {
      cuts.push(at + 1);
      piece = at + 1;
      isFull = false;
    }
  }
  return cuts;
}

const LONGEST_PIECE = 80;

/** Whether a word goes on behind a ；: a target there would be that of the name before it. */
function isWordAfter(text: string, at: number, to: number): boolean {
  const next = skipSpaces(text, at + 1);
  return "；;".includes(text.charAt(at)) && next < to && /[一-龥“]/.test(text.charAt(next)) && !isOperator(text, next);
}

/** Whether a name with a target of its own stands behind a comma, up to the next mark. */
function beginsItem(joined: Joined, at: number, to: number): boolean {
  const { text } = joined;
  const start = skipSpaces(text, at);
  if (!/[一-龥“（(]/.test(text.charAt(start)) || isValueLabelAt(text, start)) return false;
  const last = Math.min(to, start + LONGEST_PIECE);
  let end = start;
  while (end < last && !"；;。，,、".includes(text.charAt(end)) && !(end > start && isBreakAt(joined, end))) end += 1;
  return hasAnyTarget(text, start, end);
}

const isColonAt = (text: string, at: number): boolean =>
  isColon(text.charCodeAt(at)) && !isDigit(text.charCodeAt(at + 1));

/** A line that goes on with the number, the unit or the bracket of the line before begins no item. */
const beginsAnew = (text: string, at: number): boolean =>
  !isDigit(text.charCodeAt(at)) && !/[（(）)，,。；;、%％‰~～\-－—及以]/.test(text.charAt(at));

/** Where an item ends that has its target in this bracket; null where the bracket is part of a name, or the last thing of its item. */
function cutAfter(joined: Joined, group: BracketGroup, to: number, piece: number, isNumbered: boolean): number | null {
  const { text } = joined;
  if (skipSpaces(text, piece) >= group.start) return null;
  let end = group.end;
  let isParted = false;
  while (end < to) {
    const code = text.charCodeAt(end);
    if ("；;。".includes(text.charAt(end)) || (isBreakAt(joined, end) && !isOpen(text, end))) isParted = true;
    if (!("；;。，,、".includes(text.charAt(end)) || isSpace(code))) break;
    end += 1;
  }
  if (end >= to || isOpen(text, end)) return null;
  isParted ||= isBreakAt(joined, end);
  const hasSign = signIn(text, group);
  if (isNumbered ? !hasSign : !hasSign && !isParted) return null;
  return end;
}

function signIn(text: string, { start, end }: BracketGroup): boolean {
  for (let at = start + 1; at < end - 1; at += 1) if (isOperator(text, at)) return true;
  return false;
}

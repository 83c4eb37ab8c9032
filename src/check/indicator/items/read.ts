import { isUnit } from "../../standard/units";
import { closing } from "../body";
import { isColon, isDigit, isMark, isSpace, skipSpaces, skipSpacesBack } from "../characters";
import { partOf, rawEnd, rawStart, type Joined } from "../joined";
import type { FoundOrdinal } from "../ordinal";
import type { CategoryPart, IndicatorNote, ParsedIndicator, Part, Separator } from "../types";
import { bracketGroups, isClose, type BracketGroup } from "./brackets";
import { isOperator } from "./target-start";

/** One indicator of a heading, before it is read; offsets count the joined text. */
export interface Item {
  readonly ordinal: FoundOrdinal | null;
  readonly start: number;
  readonly end: number;
}

/** The classes an item stands under. */
export interface ItemClass {
  readonly level1: CategoryPart | null;
  readonly level2: CategoryPart | null;
}

/** What parts a name from its target: the target's stretch, and the colon before it where that is what parts them. */
interface FoundTarget {
  readonly nameEnd: number;
  readonly start: number;
  readonly end: number;
  readonly colon: number | null;
  /** After the target and the bracket around it. */
  readonly after: number;
}

/**
 * Reads an item: its ordinal, its name and its target, which stands in the last bracket, behind a colon or from the first sign on. In
 * prose it begins with the first number where there is no sign.
 */
export function readItem(
  joined: Joined,
  { ordinal, start, end }: Item,
  of: ItemClass,
  isProse: boolean,
): ParsedIndicator {
  const { text } = joined;
  const bodyStart = Math.min(skipSpaces(text, ordinal?.end ?? start), end);
  const close = closing(text, bodyStart, end, false);
  const target = targetOf(text, bodyStart, close.end, isProse);
  const nameTo = target?.nameEnd ?? close.end;
  const nameStart = Math.min(skipLeading(text, bodyStart, nameTo), nameTo);
  const nameEnd = closing(text, nameStart, nameTo, true).end;
  const name = nameEnd > nameStart ? partOf(joined, nameStart, nameEnd) : null;
  const annual = target === null ? null : partOf(joined, target.start, target.end);
  const separators: Separator[] = [];
  if (target !== null && target.colon !== null) separators.push(mark(joined, "label", target.colon, target.colon + 1));
  const read = target?.after ?? close.end;
  if (close.marksEnd > read) separators.push(mark(joined, "end", read, close.marksEnd));
  const from = ordinal?.start ?? nameStart;
  const to = Math.max(read, close.marksEnd, ordinal?.end ?? from);
  return {
    span: { start: rawStart(joined, from), end: Math.max(rawEnd(joined, to), rawStart(joined, from)) },
    ordinal: ordinal && { ...partOf1(joined, ordinal.start, ordinal.end), number: ordinal.number },
    level1: of.level1,
    level2: of.level2,
    name,
    cycle: null,
    annual,
    separators,
    notes: notesOn(ordinal, of, name, annual),
  };
}

const partOf1 = (joined: Joined, start: number, end: number): Part => {
  const { text, spans } = partOf(joined, start, end);
  return { text, spans };
};

function mark(joined: Joined, kind: Separator["kind"], start: number, end: number): Separator {
  return { kind, ...partOf1(joined, start, end) };
}

/** Past the marks and spaces an item may begin with. */
function skipLeading(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && (isSpace(text.charCodeAt(at)) || isMark(text.charCodeAt(at)) || isColon(text.charCodeAt(at))))
    at += 1;
  return at;
}

/** Whether an item of a stretch would have a target. */
export const hasTarget = (text: string, start: number, end: number, isProse: boolean): boolean =>
  targetOf(text, start, closing(text, start, end, false).end, isProse) !== null;

function targetOf(text: string, start: number, end: number, isProse: boolean): FoundTarget | null {
  const groups = bracketGroups(text, start, end);
  const last = groups.at(-1);
  if (last?.end === end && holdsTarget(text, last, start)) return inBracket(text, last);
  return behindMark(text, start, end, groups, isProse);
}

function inBracket(text: string, { start, end }: BracketGroup): FoundTarget {
  const from = Math.min(skipSpaces(text, start + 1), end - 1);
  return { nameEnd: start, start: from, end: skipSpacesBack(text, from, end - 1), colon: null, after: end };
}

/** A bracket behind a name holds its target, unless it is a unit alone, or the item has its target before it. */
function holdsTarget(text: string, { start, end }: BracketGroup, from: number): boolean {
  const inside = text.slice(start + 1, end - 1).trim();
  if (inside === "％" || inside === "次数" || isUnit(inside)) return false;
  if (skipSpaces(text, from) === start) return true;
  return [...inside].some((_, at) => isOperator(inside, at)) || !hasOwnMark(text, from, start);
}

/** Whether a colon or an operator stands in a stretch outside of brackets. */
function hasOwnMark(text: string, from: number, to: number): boolean {
  const groups = bracketGroups(text, from, to);
  for (let at = from, next = 0; at < to; at += 1) {
    while ((groups[next]?.end ?? Infinity) <= at) next += 1;
    const group = groups[next];
    if (group !== undefined && group.start <= at) at = group.end - 1;
    else if (isTargetColon(text, at, to) || isOperator(text, at)) return true;
  }
  return false;
}

/** A colon that may part a name from a target: none of 9:00 or of a ratio 1：2. */
function isTargetColon(text: string, at: number, end: number): boolean {
  if (!isColon(text.charCodeAt(at))) return false;
  return !(at + 1 < end && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1)));
}

function behindMark(
  text: string,
  start: number,
  end: number,
  groups: readonly BracketGroup[],
  isProse: boolean,
): FoundTarget | null {
  let number: number | null = null;
  let next = 0;
  for (let at = start; at < end; at += 1) {
    while ((groups[next]?.end ?? Infinity) <= at) next += 1;
    const group = groups[next];
    if (group !== undefined && group.start <= at) {
      at = group.end - 1;
      continue;
    }
    if (isTargetColon(text, at, end) && at > start) {
      const from = Math.min(skipSpaces(text, at + 1), end);
      return { nameEnd: at, start: from, end, colon: at, after: end };
    }
    if (isOperator(text, at) && at > start) return { nameEnd: at, start: at, end, colon: null, after: end };
    if (number === null && at > start && isDigit(text.charCodeAt(at)) && text.charCodeAt(at - 1) !== ORDINAL_WORD)
      number = at;
  }
  if (!isProse || number === null || isClose(text, end - 1)) return null;
  return { nameEnd: number, start: number, end, colon: null, after: end };
}

/** 第 */
const ORDINAL_WORD = 0x7b2c;

function notesOn(
  ordinal: FoundOrdinal | null,
  { level2 }: ItemClass,
  name: Part | null,
  annual: Part | null,
): readonly IndicatorNote[] {
  const notes: IndicatorNote[] = [];
  if (ordinal === null) notes.push("no-number");
  if (level2 === null) notes.push("no-level2");
  if (name === null) notes.push("no-name");
  notes.push("no-cycle");
  if (annual === null) notes.push("no-annual");
  else if (annual.text === "") notes.push("empty-annual");
  return notes;
}

import { isUnit } from "../../standard/units";
import { closing } from "../body";
import { isColon, isDigit, isMark, isSpace, skipSpaces, skipSpacesBack } from "../characters";
import { partOf, rawEnd, rawStart, type Joined } from "../joined";
import type { FoundOrdinal } from "../ordinal";
import type { CategoryPart, IndicatorNote, ParsedIndicator, Part, Separator } from "../types";
import { bracketGroups, isClose, type BracketGroup } from "./brackets";
import { amountAtEnd, partingStart, wordsAtEnd } from "./loose";
import { isOperator } from "./target-start";
import { valueLabels, type ValueLabel } from "./value-labels";

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

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What parts a name from its target: the target's stretch, and the colon or stroke before it where that is what parts them. */
interface FoundTarget {
  readonly nameEnd: number;
  readonly start: number;
  readonly end: number;
  readonly parting: Stretch | null;
  /** After the target and the bracket around it. */
  readonly after: number;
}

/**
 * Reads an item: its ordinal, its name and its target, which stands in the last bracket, behind a colon or from the first sign on. Where
 * there is none of these, it is the number with a unit at the end, or the words behind the only stroke or space. In prose it begins with
 * the first number where there is no sign.
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
  const labels = valueLabels(text, bodyStart, close.end);
  const labelled = labels.length === 0 ? null : labelledTargets(text, labels, close.end);
  const target =
    labels.length === 0
      ? (targetOf(text, bodyStart, close.end, isProse) ?? loose(text, bodyStart, close.end, isProse))
      : null;
  const nameTo = labels[0]?.start ?? target?.nameEnd ?? close.end;
  const nameStart = Math.min(skipLeading(text, bodyStart, nameTo), nameTo);
  const nameEnd = closing(text, nameStart, nameTo, true).end;
  const name = nameEnd > nameStart ? partOf(joined, nameStart, nameEnd) : null;
  const part = (stretch: Stretch | null | undefined): Part | null =>
    stretch == null ? null : partOf(joined, stretch.start, stretch.end);
  const annual = part(labelled === null ? target : labelled.annual);
  const cycle = part(labelled?.cycle);
  const separators: Separator[] = labels.map(({ start: from, end: to }) => mark(joined, "label", from, to));
  if (target?.parting != null) separators.push(mark(joined, "label", target.parting.start, target.parting.end));
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
    cycle,
    annual,
    separators,
    notes: notesOn(ordinal, of, name, cycle, annual),
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

/** The same where a number with its unit at the end counts as one, however it is joined to the name. */
export function hasAnyTarget(text: string, start: number, end: number): boolean {
  const to = closing(text, start, end, false).end;
  return targetOf(text, start, to, false) !== null || amountAtEnd(text, start, to) !== null;
}

/** The same where words behind a stroke or a space count as well. */
export function hasLooseTarget(text: string, start: number, end: number): boolean {
  const to = closing(text, start, end, false).end;
  return hasAnyTarget(text, start, to) || wordsAtEnd(text, start, to) !== null;
}

/** The targets behind value labels: each ends where the next label begins. */
function labelledTargets(
  text: string,
  labels: readonly ValueLabel[],
  end: number,
): { readonly cycle: Stretch | null; readonly annual: Stretch | null } {
  const stretch = (wanted: ValueLabel["kind"]): Stretch | null => {
    const at = labels.findIndex(({ kind }) => kind === wanted);
    const label = labels[at];
    if (label === undefined) return null;
    const to = labels[at + 1]?.start ?? end;
    return { start: label.end, end: Math.max(label.end, skipSpacesBack(text, label.end, to)) };
  };
  return { cycle: stretch("cycle"), annual: stretch("annual") };
}

function loose(text: string, start: number, end: number, isProse: boolean): FoundTarget | null {
  // In prose any word of a sentence may stand behind a space.
  if (isProse) return null;
  const found = amountAtEnd(text, start, end) ?? wordsAtEnd(text, start, end);
  if (found === null) return null;
  const { nameEnd, start: from } = found;
  const isStroke = skipSpaces(text, nameEnd) < from;
  return { nameEnd, start: from, end, parting: isStroke ? { start: nameEnd, end: from } : null, after: end };
}

function targetOf(text: string, start: number, end: number, isProse: boolean): FoundTarget | null {
  const groups = bracketGroups(text, start, end);
  const last = groups.at(-1);
  if (last?.end === end && holdsTarget(text, last, start)) return inBracket(text, last);
  return behindMark(text, start, end, groups, isProse);
}

function inBracket(text: string, { start, end }: BracketGroup): FoundTarget {
  const from = Math.min(skipSpaces(text, start + 1), end - 1);
  return { nameEnd: start, start: from, end: skipSpacesBack(text, from, end - 1), parting: null, after: end };
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
      return { nameEnd: at, start: from, end, parting: { start: at, end: at + 1 }, after: end };
    }
    // A target alone has no name; an operator in words may begin one.
    if (at === start && SIGN.test(text.charAt(at)) && !isProse)
      return { nameEnd: at, start: at, end, parting: null, after: end };
    if (isOperator(text, at) && at > start) {
      const nameEnd = partingStart(text, start, at);
      const parting = nameEnd > start && nameEnd < at ? { start: nameEnd, end: at } : null;
      return { nameEnd: parting === null ? at : nameEnd, start: at, end, parting, after: end };
    }
    if (number === null && at > start && isDigit(text.charCodeAt(at)) && text.charCodeAt(at - 1) !== ORDINAL_WORD)
      number = at;
  }
  if (!isProse || number === null || isClose(text, end - 1)) return null;
  return { nameEnd: number, start: number, end, parting: null, after: end };
}

const SIGN = /[≥≤≧≦><＞＜=＝﹦⩾⩽]/;

/** 第 */
const ORDINAL_WORD = 0x7b2c;

function notesOn(
  ordinal: FoundOrdinal | null,
  { level2 }: ItemClass,
  name: Part | null,
  cycle: Part | null,
  annual: Part | null,
): readonly IndicatorNote[] {
  const notes: IndicatorNote[] = [];
  if (ordinal === null) notes.push("no-number");
  if (level2 === null) notes.push("no-level2");
  if (name === null) notes.push("no-name");
  if (cycle === null) notes.push("no-cycle");
  else if (cycle.text === "") notes.push("empty-cycle");
  if (annual === null) notes.push("no-annual");
  else if (annual.text === "") notes.push("empty-annual");
  return notes;
}

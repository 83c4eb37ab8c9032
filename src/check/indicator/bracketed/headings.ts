import { LEVEL2_WORDS } from "../class-words";
import { isBreakAt, partOf, rawEnd, rawStart, type Joined } from "../joined";
import { digitValue, isColon, isDash, isDigit, isSpace, skipSpaces, skipSpacesBack } from "../characters";
import type { CategoryPart, TextSpan } from "../types";

/** What a heading in brackets heads. */
export type HeadingKind = "goal" | "whole-goal" | "class" | "other";

/** A heading in brackets, in the joined text. */
export interface BracketHeading {
  readonly kind: HeadingKind;
  /** With its brackets and the list number before it. */
  readonly start: number;
  readonly end: number;
  readonly level1: CategoryPart | null;
  readonly level2: CategoryPart | null;
}

const OPENING = "【〖[［〔";
const CLOSING = "】〗]］〕";

/** A heading is no longer, brackets left out. */
const LONGEST = 40;

/** The headings of a text, in reading order. */
export function bracketHeadings(joined: Joined): BracketHeading[] {
  const { text } = joined;
  const found: BracketHeading[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // Most characters are letters of neither kind.
    if (
      (code > 0x5b && code < 0x3010) ||
      code < 0x5b ||
      (code > 0x3016 && code !== 0xff3b) ||
      !OPENING.includes(text.charAt(at))
    )
      continue;
    const close = closingAt(text, at);
    if (close === -1) continue;
    const heading = headingAt(joined, at, close);
    if (heading === null) continue;
    found.push(heading);
    at = close;
  }
  return found;
}

function closingAt(text: string, open: number): number {
  const last = Math.min(text.length, open + LONGEST + 2);
  for (let at = open + 1; at < last; at += 1) {
    const one = text.charAt(at);
    if (CLOSING.includes(one)) return at;
    if (OPENING.includes(one)) return -1;
  }
  return -1;
}

const GOAL = /^(?:项目)?(?:年度|当年|本年度?)(?:总体)?(?:绩效)?(?:总)?目标$/;
const WHOLE_GOAL = /^(?:项目)?(?:总体|中期|长期|实施周?期)?(?:绩效)?(?:总)?目标$/;
/** The heading of all indicators, which files them under no class. */
const ALL_CLASSES = /^(?:项目)?(?:年度)?绩效指标$/;

/** What a goal's heading heads: that of the year or of all years; null where it heads none. */
export const goalKind = (bare: string): "goal" | "whole-goal" | null =>
  GOAL.test(bare) ? "goal" : WHOLE_GOAL.test(bare) ? "whole-goal" : null;

function headingAt(joined: Joined, open: number, close: number): BracketHeading | null {
  const { text } = joined;
  const start = skipSpaces(text, open + 1);
  let end = skipSpacesBack(text, start, close);
  if (start < end && isColon(text.charCodeAt(end - 1))) end = skipSpacesBack(text, start, end - 1);
  if (start >= end) return null;
  const bare = text.slice(start, end).replace(/\s/g, "");
  const at = { start: numberStart(joined, open), end: close + 1 };
  const plain = { ...at, level1: null, level2: null };
  const goal = goalKind(bare);
  if (goal !== null) return { kind: goal, ...plain };
  if (ALL_CLASSES.test(bare)) return { kind: "class", ...plain };
  const classes = classesIn(joined, start, withoutScore(text, start, end));
  if (classes !== null) return { kind: "class", ...at, ...classes };
  // [2021] and 〔2021〕 stand in the middle of sentences: only what begins a line heads it.
  const isOwn = "【〖".includes(text.charAt(open)) && beginsLine(joined, open);
  return isOwn ? { kind: "other", ...plain } : null;
}

/** A list number before a heading: 一、 （二） 3. */
const LIST_NUMBER =
  /(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.．]\s?$|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）]\s?$|[①-⑳]\s?$|\d{1,2}(?:[.．]\d{1,2}){1,2}[、.．]?\s?$/;
const LONGEST_NUMBER = 6;

/**
 * Where a heading begins with the list number before it; that of no line is part of the text there. At `last` another heading ends.
 */
export function numberStart(joined: Joined, open: number, last = 0): number {
  const from = Math.max(0, open - LONGEST_NUMBER);
  const number = LIST_NUMBER.exec(joined.text.slice(from, open));
  if (number === null) return open;
  const start = from + number.index;
  if (last > start) return open;
  const isFree = beginsLine(joined, start) || "）)".includes(joined.text.charAt(start - 1)) || /^[①-⑳]/.test(number[0]);
  return isFree || skipSpacesBack(joined.text, last, start) === last ? start : open;
}

/** The end of a class's words without the score that may follow them: 数量指标（20分）. */
function withoutScore(text: string, start: number, end: number): number {
  const score = /\s?[（(][^（()）]{0,12}[)）]?\s?分?$/.exec(text.slice(start, end));
  return score === null || score.index === 0 ? end : skipSpacesBack(text, start, start + score.index);
}

/** Whether a line begins at `at`, or what ends behind a mark goes on there. */
export function beginsLine(joined: Joined, at: number): boolean {
  const before = skipSpacesBack(joined.text, 0, at);
  return (
    before === 0 ||
    isBreakAt(joined, at) ||
    isBreakAt(joined, before) ||
    "。；;】〗".includes(joined.text.charAt(before - 1))
  );
}

const LEVEL1 = /^(?:产出|效益|效果|成本|满意度|项目完成|项目产出|项目效益|项目效果)(?:指标)?$/;
const LEVEL2 = new RegExp(`^(?:${LEVEL2_WORDS}|成本)(?:指标)?$`);

interface Classes {
  readonly level1: CategoryPart | null;
  readonly level2: CategoryPart | null;
}

/** The classes that a heading's words name; null where they name none. */
function classesIn(joined: Joined, start: number, end: number): Classes | null {
  const { text } = joined;
  const dash = dashIn(text, codeEnd(text, start, end), end);
  if (dash !== null) {
    const first = text.slice(start, dash.start);
    const second = text.slice(dash.end, end);
    const isPair = LEVEL1.test(nameOf(first)) || isClassWord(nameOf(second));
    if (!isPair || !(isClassWord(nameOf(first)) || LEVEL1.test(nameOf(first)))) return null;
    return { level1: categoryOf(joined, start, dash.start), level2: categoryOf(joined, dash.end, end) };
  }
  const name = nameOf(text.slice(start, end));
  const isBare = !name.endsWith("指标");
  if (LEVEL1.test(name) && !isBare) return { level1: categoryOf(joined, start, end), level2: null };
  if (LEVEL2.test(name) && !(isBare && name.length < MOST_AMBIGUOUS))
    return { level1: null, level2: categoryOf(joined, start, end) };
  return isClassWord(name) ? { level1: null, level2: categoryOf(joined, start, end) } : null;
}

/** 质量 and 成本 alone may head anything; 社会效益 and 服务对象满意度 are classes also without 指标. */
const MOST_AMBIGUOUS = 4;

const isClassWord = (name: string): boolean => name.length > 2 && name.endsWith("指标");

/** A class without its code and the spaces in it. */
const nameOf = (written: string): string => written.replace(/\s/g, "").replace(/^[0-9０-９]{1,2}[-－—–_]/, "");

/** The end of a code and its dash at `start`; `start` where there is none. */
function codeEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isDigit(text.charCodeAt(at))) at += 1;
  if (at === start || at - start > 2) return start;
  const dash = skipSpaces(text, at);
  return dash < end && isDash(text.charCodeAt(dash)) ? skipSpaces(text, dash + 1) : start;
}

/** What parts level 1 from level 2 in a heading: — ／ · ：, with the spaces around it. */
function dashIn(text: string, from: number, to: number): TextSpan | null {
  for (let at = from + 1; at < to - 1; at += 1) {
    if (!isParting(text, at)) continue;
    let end = at + 1;
    while (end < to && (isParting(text, end) || isSpace(text.charCodeAt(end)))) end += 1;
    return end < to ? { start: skipSpacesBack(text, from, at), end } : null;
  }
  return null;
}

const isParting = (text: string, at: number): boolean =>
  isDash(text.charCodeAt(at)) || isColon(text.charCodeAt(at)) || "/／·、>＞→|｜".includes(text.charAt(at));

/** A class as written, its code told from its name. */
export function categoryOf(joined: Joined, start: number, end: number): CategoryPart {
  const { text } = joined;
  const name = codeEnd(text, start, end);
  let code = "";
  for (let at = start; at < name; at += 1) {
    const digit = digitValue(text.charCodeAt(at));
    if (digit !== -1) code += digit;
  }
  const part = partOf(joined, start, end);
  return { text: part.text, spans: part.spans, code, name: text.slice(name, end) };
}

/** The raw characters of a stretch of the joined text. */
export const rawSpan = (joined: Joined, start: number, end: number): TextSpan => ({
  start: rawStart(joined, start),
  end: Math.max(rawStart(joined, start), rawEnd(joined, end)),
});

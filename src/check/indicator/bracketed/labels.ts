import { isColon, isDash, isDigit, isSpace, skipSpaces, skipSpacesBack } from "../characters";
import { LEVEL1_WORDS, LEVEL2_WORDS } from "../class-words";
import { isClose, isOpen } from "../items/brackets";
import { hasLooseTarget } from "../items/read";
import { isOperator } from "../items/target-start";
import { isBreakAt, type Joined } from "../joined";
import { beginsLine, categoryOf, goalKind, numberStart, type BracketHeading } from "./headings";

/**
 * The headings of classes that stand without brackets, in reading order: 数量指标：, 产出指标-数量指标：, 一、产出指标 on a line of its own,
 * and the path 产出指标-数量指标- before each name. Goals with a colon count where classes stand below them.
 */
export function labelHeadings(joined: Joined, isTaken: (at: number) => boolean = () => false): BracketHeading[] {
  const found = headingsIn(joined, isTaken, false);
  // Where 数量： and 质量： head indicators, 时效：年底前完成 is no indicator by the name of 时效.
  const short = found.filter(({ level1, level2 }) => [level1, level2].some((one) => one !== null && isShort(one.name)));
  return short.length > 1 ? headingsIn(joined, isTaken, true) : found;
}

const isShort = (name: string): boolean => name.length <= SHORT && !name.endsWith("指标");

/** `isShortToo` tells that the short words of classes head indicators whatever follows their colon. */
function headingsIn(joined: Joined, isTaken: (at: number) => boolean, isShortToo: boolean): BracketHeading[] {
  const { text } = joined;
  const found: BracketHeading[] = [];
  let end = 0;
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) {
    const at = match.index;
    const next = at + match[0].length;
    if (at < end || isTaken(at)) continue;
    const start = startOf(joined, at, end);
    const heading =
      start === null
        ? null
        : match[1] === undefined
          ? classAt(joined, start, at, isShortToo)
          : goalAt(joined, start, at);
    if (heading !== null) {
      found.push(heading);
      end = heading.end;
    }
    WORD.lastIndex = Math.max(next, end);
  }
  return found.some(({ kind }) => kind === "class") ? found : [];
}

const CODE = "(?:[0-9０-９]{1,2}\\s?[-－—–_]\\s?)?";
const CLASS = `${CODE}(?:(${LEVEL2_WORDS})|(${LEVEL1_WORDS}))(指标)?`;
const GOAL = "((?:项目)?(?:年度|当年|本年度?|总体|中期|长期|实施周?期)(?:总体)?(?:绩效)?总?目标(?=\\s{0,2}[:：]))";
/** What may begin a heading. */
const WORD = new RegExp(`${GOAL}|${CODE}(?:${LEVEL2_WORDS}|${LEVEL1_WORDS})(?:指标)?`, "g");
const CLASS_HERE = new RegExp(CLASS, "y");

/** A class word in the joined text. */
interface Word {
  readonly start: number;
  readonly end: number;
  readonly level: 1 | 2;
  /** Whether it says 指标. */
  readonly isFull: boolean;
  readonly isLong: boolean;
  /** After the score in brackets that may follow it. */
  readonly after: number;
}

function wordAt(text: string, start: number): Word | null {
  CLASS_HERE.lastIndex = start;
  const match = CLASS_HERE.exec(text);
  if (match === null) return null;
  const [written, level2, level1, full] = match;
  const end = start + written.length;
  return {
    start,
    end,
    level: level2 === undefined ? 1 : 2,
    isFull: full !== undefined,
    isLong: (level2 ?? level1 ?? "").length > SHORT,
    after: scoreEnd(text, end),
  };
}

/** 质量 and 成本 alone may begin anything; 社会效益 is a class also without 指标. */
const SHORT = 3;

/** The end of a score behind a class: 数量指标（20分）, 数量指标（20）. */
function scoreEnd(text: string, at: number): number {
  const from = skipSpaces(text, at);
  if (!isOpen(text, from)) return at;
  const score = /^.\s?\d{1,3}(?:\.\d)?(?:\s?[-—~～]\s?\d{1,3})?\s?[分%]?\s?[)）]\s?分?/.exec(
    text.slice(from, from + LONGEST_SCORE),
  );
  return score === null ? at : from + score[0].length;
}

const LONGEST_SCORE = 16;

/** Where a heading whose word stands at `at` begins, with its list number; null where nothing may begin there. */
function startOf(joined: Joined, at: number, last: number): number | null {
  const start = numberStart(joined, at, last);
  if (start < at || beginsLine(joined, at)) return start;
  const { text } = joined;
  const before = skipSpacesBack(text, 0, at);
  // Hard behind another heading, behind a mark or a bracket, or apart from the text before.
  return before <= last || before < at || "，,、）)】：:".includes(text.charAt(before - 1)) || isBehindAmount(text, at)
    ? at
    : null;
}

/** Whether a class with its colon stands hard behind an amount, as where a line end was lost: 培训人数≥60人质量指标：. */
function isBehindAmount(text: string, at: number): boolean {
  const word = wordAt(text, at);
  if (word?.isFull !== true || !isColon(text.charCodeAt(skipSpaces(text, word.after)))) return false;
  return /[\d０-９](?:[%％‰]|[一-龥]{1,3})?$/.test(text.slice(Math.max(0, at - LONGEST_UNIT), at));
}

const LONGEST_UNIT = 6;

function goalAt(joined: Joined, start: number, at: number): BracketHeading | null {
  const { text } = joined;
  if (start === at && !beginsLine(joined, at)) return null;
  let end = at;
  while (!isColon(text.charCodeAt(end))) end += 1;
  const kind = goalKind(text.slice(at, end).replace(/\s/g, ""));
  return kind === null ? null : { kind, start, end: end + 1, level1: null, level2: null };
}

function classAt(joined: Joined, start: number, at: number, isShortToo: boolean): BracketHeading | null {
  const { text } = joined;
  const first = wordAt(text, at);
  if (first === null) return null;
  const second = first.level === 1 ? (inBracket(text, first) ?? secondOf(joined, first)) : null;
  if (second !== null) {
    const end = pairEnd(joined, second);
    if (end !== null)
      return {
        kind: "class",
        start,
        end,
        level1: categoryOf(joined, first.start, first.end),
        level2: categoryOf(joined, second.start, second.end),
      };
  }
  const end = endOf(joined, first, start < at || beginsLine(joined, at), isShortToo);
  if (end === null) return null;
  const category = categoryOf(joined, first.start, first.end);
  const [level1, level2] = first.level === 1 ? [category, null] : [null, category];
  return { kind: "class", start, end, level1, level2 };
}

/** The level 2 in a bracket behind its level 1: 产出指标（数量指标）：. */
function inBracket(text: string, { end }: Word): Word | null {
  const open = skipSpaces(text, end);
  if (!isOpen(text, open)) return null;
  const word = wordAt(text, skipSpaces(text, open + 1));
  if (word?.level !== 2) return null;
  const close = skipSpaces(text, word.end);
  return isClose(text, close) ? { ...word, after: close + 1 } : null;
}

/** The level 2 that a stroke, a mark or nothing parts from its level 1. */
function secondOf(joined: Joined, { after, isFull }: Word): Word | null {
  const { text } = joined;
  let at = after;
  while (at < text.length && at - after < MOST_BETWEEN && isBetween(text, at)) {
    if (isBreakAt(joined, at)) return null;
    at += 1;
  }
  if (isBreakAt(joined, at) || (at === after && !isFull)) return null;
  const word = wordAt(text, at);
  // Before 2021 成本指标 was a class of level 2.
  const isSecond = word !== null && (word.level === 2 || (text.startsWith("成本", word.start) && at > after));
  return isSecond && (word.isFull || word.isLong) ? word : null;
}

const MOST_BETWEEN = 4;

const isBetween = (text: string, at: number): boolean =>
  isDash(text.charCodeAt(at)) || isSpace(text.charCodeAt(at)) || "/／·、>＞→|｜；;，,".includes(text.charAt(at));

/** Where a heading of both classes ends; null where what follows is part of a word. */
function pairEnd(joined: Joined, { after }: Word): number | null {
  const { text } = joined;
  let at = after;
  while (at < text.length && at - after < MOST_BETWEEN && (isBetween(text, at) || isColon(text.charCodeAt(at)))) {
    if (isBreakAt(joined, at)) return at;
    at += 1;
  }
  if (at > after || at >= text.length || isBreakAt(joined, at)) return at;
  return isNamedTarget(joined, at) ? at : null;
}

/** Where a heading of one class ends; null where its word heads nothing. */
function endOf(
  joined: Joined,
  { after, isFull, isLong, level }: Word,
  isLine: boolean,
  isShortToo: boolean,
): number | null {
  const { text } = joined;
  const at = skipSpaces(text, after);
  if (at >= text.length || isBreakAt(joined, at)) {
    if (!isLine || !(isFull || isLong) || text.length === 0) return null;
    return isFull || isNamedTarget(joined, at) ? after : null;
  }
  if (isColon(text.charCodeAt(at))) {
    const isWord = isShortToo && HAN.test(text.charAt(skipSpaces(text, at + 1)));
    return isFull || isWord || isNamedTarget(joined, at + 1) ? at + 1 : null;
  }
  // 1.产出指标；1.1数量指标：
  if (isLine && isFull && level === 1 && "；;，,。".includes(text.charAt(at)) && isClassBelow(text, at + 1))
    return at + 1;
  let end = at;
  while (end < text.length && isDash(text.charCodeAt(end))) end += 1;
  if (end > at) return (isFull || isLong) && isNamedTarget(joined, end) ? end : null;
  // 数量指标 培训人数≥60人
  return isLine && isFull && level === 2 && at > after && isNamedTarget(joined, at) ? at : null;
}

/** Whether a numbered class of level 2 stands at `at`. */
function isClassBelow(text: string, at: number): boolean {
  const number = /^\s?[（(]?[\d.．]{0,5}[)）、.．]?\s?/.exec(text.slice(at, at + 10))?.[0].length ?? 0;
  return number > 0 && wordAt(text, at + number)?.level === 2;
}

/** Whether a name with its target stands at `at`. A name that is none, as of 服务对象满意度：≥90%, leaves the word before it the name. */
function isNamedTarget(joined: Joined, at: number): boolean {
  const { text } = joined;
  const start = skipSpaces(text, at);
  if (isOperator(text, start)) return false;
  if (isDigit(text.charCodeAt(start)) && !/[、.．)）]/.test(text.slice(start + 1, start + 4))) return false;
  let end = start;
  const last = Math.min(text.length, start + LONGEST_ITEM);
  while (end < last && !"；;。".includes(text.charAt(end)) && !(end > start && isBreakAt(joined, end))) end += 1;
  return hasLooseTarget(text, start, end);
}

const LONGEST_ITEM = 80;
const HAN = /[一-龥]/;

import { isColon, isDash, isDigit, isMark, isSpace, skipSpaces, skipSpacesBack } from "./characters";
import { level2NameStart, separatorEnd } from "./body";
import { readIndicator, type ValueEnds, type Label, type Opening } from "./indicator";
import { isStar, skipStars } from "./name-marks";
import { isBreakAt, joinBreaks, partOf, type Joined } from "./joined";
import { ordinalBefore } from "./ordinal";
import { BUILT_IN_UNITS, type Vocabulary } from "../standard/units";
import type { ParsedCell, ParsedIndicator, Part } from "./types";

/**
 * Reads a cell of the coded grammar: 1、1-产出指标；11-数量指标；…
 * It goes by anchors, the level-1 words and the value labels, because names and values may hold any of the separators.
 */
export function parseCoded(raw: string, units: Vocabulary = BUILT_IN_UNITS): ParsedCell {
  const joined = joinBreaks(raw);
  const { text } = joined;
  const indicators: ParsedIndicator[] = [];
  const strays: Part[] = [];
  const valueEnds: ValueEnds = { fullStop: -1, units };
  let opening: Opening | null = null;
  let labels: Label[] = [];
  let floor = 0;

  for (let hit = text.indexOf("标"); hit !== -1; hit = text.indexOf("标", hit + 1)) {
    const isTarget = text.charCodeAt(hit - 1) === 0x76ee; // 目
    if (!isTarget && text.charCodeAt(hit - 1) !== 0x6307) continue; // 指
    if (text.charCodeAt(hit + 1) === 0x503c) {
      // 值
      if (opening === null) continue;
      const label = labelAt(joined, floor, hit, labels);
      if (label === null) continue;
      labels.push(label);
      floor = label.end;
    } else if (!isTarget) {
      const expected: number = opening === null ? 1 : (opening.ordinal?.number ?? indicators.length + 1) + 1;
      const next = openingAt(joined, floor, hit, expected);
      if (next === null) continue;
      if (opening === null) addStray(joined, 0, next.start, strays);
      else indicators.push(readIndicator(joined, opening, labels, next.start, valueEnds, strays));
      opening = next;
      labels = [];
      floor = Math.max(next.bodyStart, level2NameStart(text, next.bodyStart));
    }
  }
  if (opening === null) addStray(joined, 0, text.length, strays);
  else indicators.push(readIndicator(joined, opening, labels, text.length, valueEnds, strays));
  return { text: raw, grammar: "coded", indicators, strays, headings: NONE, goals: NONE, sections: NONE };
}

const NONE: readonly never[] = [];

/** The indicator whose level-1 word ends with the 标 at `hit`. */
function openingAt(joined: Joined, floor: number, hit: number, expected: number): Opening | null {
  const { text } = joined;
  const length = level1WordLength(text, hit - 1);
  if (length === 0) return null;
  const name = hit - 1 - length;
  const dashEnd = skipSpacesBack(text, floor, name);
  if (dashEnd <= floor || !isDash(text.charCodeAt(dashEnd - 1))) return null;
  const code = skipSpacesBack(text, floor, dashEnd - 1) - 1;
  if (code < floor || !isDigit(text.charCodeAt(code))) return null;
  // 14-成本指标 is a category of level 2; only a break parts its digits into a value's and a code.
  if (code > floor && isDigit(text.charCodeAt(code - 1)) && !isBreakAt(joined, code)) return null;
  const ordinal = ordinalBefore(joined, floor, code, expected);
  const level1End = hit + 1;
  return {
    ordinal,
    start: starsBefore(joined, floor, ordinal === null ? code : ordinal.start),
    level1: code,
    level1Name: name,
    level1End,
    bodyStart: skipStars(text, Math.max(separatorEnd(text, level1End, text.length), skipSpaces(text, level1End))),
  };
}

/** Where the stars before an opening begin; `at` where there are none. ** hard against a value is its mask. */
function starsBefore(joined: Joined, floor: number, at: number): number {
  const { text } = joined;
  let start = at;
  for (let before = skipSpacesBack(text, floor, at); before > floor && isStar(text.charAt(before - 1));)
    before = skipSpacesBack(text, floor, (start = before - 1));
  return start === at || standsApart(joined, floor, start) ? start : at;
}

/** The length of the level-1 word before the 指标 at `end`: 产出 效益 效果 成本 满意度; 0 where there is none. */
function level1WordLength(text: string, end: number): number {
  const before = text.charCodeAt(end - 2);
  switch (text.charCodeAt(end - 1)) {
    case 0x51fa: // 产出
      return before === 0x4ea7 ? 2 : 0;
    case 0x76ca: // 效益
    case 0x679c: // 效果
      return before === 0x6548 ? 2 : 0;
    case 0x672c: // 成本
      return before === 0x6210 ? 2 : 0;
    case 0x5ea6: // 满意度
      return before === 0x610f && text.charCodeAt(end - 3) === 0x6ee1 ? 3 : 0;
    default:
      return 0;
  }
}

/** The value label whose 标值 stands at `hit`; null where the words are part of a name or value. */
function labelAt(joined: Joined, floor: number, hit: number, labels: readonly Label[]): Label | null {
  const { text } = joined;
  const wordEnd = hit + 2;
  let end = skipSpaces(text, wordEnd);
  const hasColon = isColon(text.charCodeAt(end));
  while (end < text.length && (isColon(text.charCodeAt(end)) || isSpace(text.charCodeAt(end)))) end += 1;

  const bare = hit - 1;
  const prefix = labelPrefix(text, floor, bare);
  const start = bare - prefix;
  const stands = standsApart(joined, floor, start);
  // 年度指标值≥2次: what follows the words is a target, so a full label needs no colon to be one.
  const leadsToTarget = prefix > 0 && startsTarget(text, end);
  if (prefix === 0 ? !hasColon || !(stands || labels.length === 0) : !hasColon && !stands && !leadsToTarget)
    return null;
  const kind = prefix > 2 ? "cycle" : "annual";
  const isAgain = labels.some((label) => label.kind === kind);
  if (isAgain && !stands) return null;
  return { kind: isAgain ? "again" : kind, start, wordEnd, end: hasColon ? end : wordEnd };
}

/** True where an operator or a number stands at `at`. */
function startsTarget(text: string, at: number): boolean {
  return isDigit(text.charCodeAt(at)) || "≥≤≧≦><＞＜=＝".includes(text.charAt(at) || "-");
}

/** The length of 实施周期, 实施期 or 年度 before a label's last word; 0 where it stands bare. */
function labelPrefix(text: string, floor: number, end: number): number {
  const last = text.charCodeAt(end - 1);
  if (last === 0x671f) {
    if (end - 4 >= floor && text.startsWith("实施周", end - 4)) return 4;
    if (end - 3 >= floor && text.startsWith("实施", end - 3)) return 3;
  } else if (last === 0x5ea6 && end - 2 >= floor && text.charCodeAt(end - 2) === 0x5e74) return 2;
  return 0;
}

/** True where a mark, a space or a line end stands right before `at`. */
function standsApart(joined: Joined, floor: number, at: number): boolean {
  if (at <= floor) return true;
  const code = joined.text.charCodeAt(at - 1);
  return isMark(code) || isSpace(code) || isBreakAt(joined, at);
}

/** Text that belongs to no indicator, where there is more than space. */
function addStray(joined: Joined, from: number, to: number, strays: Part[]): void {
  const start = skipSpaces(joined.text, from);
  const end = skipSpacesBack(joined.text, start, to);
  if (start < end) strays.push(partOf(joined, start, end));
}

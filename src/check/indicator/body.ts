import { isColon, isDash, isDigit, isMark, isSemicolon, isSpace, skipSpaces, skipSpacesBack } from "./characters";

/** A stretch of the joined text, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Names of level 2 that are known, so that one is found where the separator after it is missing. */
const LEVEL2_NAMES = new Map<string, readonly string[]>([
  ["数", ["数量指标"]],
  ["质", ["质量指标"]],
  ["时", ["时效指标"]],
  ["成", ["成本指标"]],
  ["经", ["经济成本指标", "经济效益指标", "经济效益"]],
  ["社", ["社会成本指标", "社会效益指标", "社会效益"]],
  ["生", ["生态环境成本指标", "生态效益指标", "生态效益"]],
  ["可", ["可持续影响指标", "可持续影响"]],
  ["服", ["服务对象满意度指标", "服务对象满意度"]],
]);

/** The end of a known level-2 name at `at`; `at` where there is none. */
function knownNameEnd(text: string, at: number, limit: number): number {
  const name = LEVEL2_NAMES.get(text.charAt(at))?.find((known) => text.startsWith(known, at));
  return name === undefined || at + name.length > limit ? at : at + name.length;
}

/** Where the name after a level-2 code (two digits and a dash) at `at` begins; -1 where there is no such code. */
export function level2NameStart(text: string, at: number): number {
  if (!isDigit(text.charCodeAt(at)) || !isDigit(text.charCodeAt(at + 1))) return -1;
  const dash = skipSpaces(text, at + 2);
  return isDash(text.charCodeAt(dash)) ? skipSpaces(text, dash + 1) : -1;
}

/** A point with no other beside it: several are a placeholder's. */
function isLonePoint(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code === 0x2e || code === 0xff0e) && text.charCodeAt(at - 1) !== code && text.charCodeAt(at + 1) !== code;
}

/** The end of a run of marks that separate a category from what follows, the spaces around them included; `at` where there is no mark. */
export function separatorEnd(text: string, at: number, limit: number): number {
  let end = at;
  let marked = false;
  while (end < limit) {
    const code = text.charCodeAt(end);
    if (isMark(code) || isColon(code) || isLonePoint(text, end)) marked = true;
    else if (!isSpace(code)) break;
    end += 1;
  }
  return marked ? end : at;
}

/** What closes a text: its end without trailing marks and spaces, and the end of the last such mark (equal where there is none). */
export interface Closing {
  readonly end: number;
  readonly marksEnd: number;
}

/** Finds where the text in `from` to `to` ends. Two or more points in a row are a placeholder's and stay. */
export function closing(text: string, from: number, to: number, colonsToo: boolean): Closing {
  let end = to;
  let marksEnd = -1;
  while (end > from) {
    const code = text.charCodeAt(end - 1);
    if (isMark(code) || isLonePoint(text, end - 1) || (colonsToo && isColon(code))) {
      if (marksEnd === -1) marksEnd = end;
    } else if (!isSpace(code)) break;
    end -= 1;
  }
  return { end, marksEnd: marksEnd === -1 ? end : marksEnd };
}

/** Level 2, and where the name after it begins. */
export interface Body {
  readonly level2: Stretch | null;
  /** Where the name of level 2 begins within it; its start where it has no code. */
  readonly level2Name: number;
  readonly nameStart: number;
}

/** Splits what stands between level 1 and the first value label (or the end) into level 2 and the rest, the name. */
export function splitBody(text: string, from: number, to: number): Body {
  const coded = level2NameStart(text, from);
  const start = coded === -1 || coded > to ? from : coded;
  const hasCode = start > from;
  const known = knownNameEnd(text, start, to);
  const afterKnown = skipSpaces(text, known);

  let end: number;
  if (known > start && (afterKnown >= to || separatorEnd(text, known, to) > known)) {
    // A known name in its own field. Without a code it is a category only where a name follows.
    if (!hasCode && separatorEnd(text, known, to) >= to) return withoutLevel2(from);
    end = known;
  } else if (hasCode) {
    const field = fieldEnd(text, start, to);
    end = field !== -1 ? field : known > start ? known : nameOfUnknownEnd(text, start, to);
  } else return withoutLevel2(from);

  const nameStart = Math.max(separatorEnd(text, end, to), Math.min(skipSpaces(text, end), to));
  return { level2: { start: from, end }, level2Name: start, nameStart };
}

function withoutLevel2(from: number): Body {
  return { level2: null, level2Name: from, nameStart: from };
}

/** The end of the first field in `from` to `to` that has another one after it, -1 where there is only one. */
function fieldEnd(text: string, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    if (!isSemicolon(text.charCodeAt(at))) continue;
    return separatorEnd(text, at, to) < to ? skipSpacesBack(text, from, at) : -1;
  }
  return -1;
}

/** Where the unknown name of a level 2 ends that has no field to itself: after its 指标, at a wrong mark, or at the field's end. */
function nameOfUnknownEnd(text: string, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    if (isMark(text.charCodeAt(at))) return skipSpacesBack(text, from, at);
    if (at > from && text.startsWith("指标", at) && at + 2 <= to) return at + 2;
  }
  return closing(text, from, to, true).end;
}

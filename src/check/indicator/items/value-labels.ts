import { isColon, isDigit, isMark, isSpace, skipSpaces } from "../characters";

/** A label of a value inside an item, with the marks before it and the colon after it: ，年度指标值： */
export interface ValueLabel {
  readonly kind: "cycle" | "annual";
  readonly start: number;
  readonly end: number;
}

const WORDS = /(实施周?期|中期|年度|本年度?|全年)?(?:绩效)?(?:指标值|目标值)/g;

/** The value labels of a stretch that have something before them; none where the words are part of a name or a value. */
export function valueLabels(text: string, from: number, to: number): readonly ValueLabel[] {
  const at = text.indexOf("标值", from);
  if (at === -1 || at >= to) return NONE;
  const found: ValueLabel[] = [];
  for (const match of text.slice(from, to).matchAll(WORDS)) {
    const label = labelAt(text, from, from + match.index, match, to);
    if (label !== null && !found.some(({ kind }) => kind === label.kind)) found.push(label);
  }
  return found;
}

/** Whether a value label stands at `at`. */
export function isValueLabelAt(text: string, at: number): boolean {
  const match = /^(实施周?期|中期|年度|本年度?|全年)?(?:绩效)?(?:指标值|目标值)/.exec(text.slice(at, at + LONGEST));
  return match !== null && labelAt(text, at, at, match, text.length) !== null;
}

const LONGEST = 12;

function labelAt(text: string, from: number, at: number, match: RegExpMatchArray, to: number): ValueLabel | null {
  let start = at;
  while (start > from && (isSpace(text.charCodeAt(start - 1)) || isMark(text.charCodeAt(start - 1)))) start -= 1;
  let end = skipSpaces(text, at + match[0].length);
  if (text.charAt(end) === "为") end = skipSpaces(text, end + 1);
  const isMarked = end < to && isColon(text.charCodeAt(end));
  if (isMarked) end = skipSpaces(text, end + 1);
  else if (
    !(match[1] !== undefined || start < at || from === at) ||
    !(isDigit(text.charCodeAt(end)) || "≥≤≧≦><＞＜=＝".includes(text.charAt(end) || "-"))
  )
    return null;
  const kind = /^(?:实施|中期)/.test(match[1] ?? "") ? "cycle" : "annual";
  return { kind, start, end: Math.min(end, to) };
}

const NONE: readonly ValueLabel[] = [];

import { listNumberLength } from "./list-numbers";

/** A half-width mark inside Chinese, one space after it included, and what should stand there. */
export interface HalfWidthMark {
  readonly start: number;
  readonly end: number;
  /** The mark alone. */
  readonly mark: string;
  readonly fullWidth: string;
}

const FULL_WIDTH: Readonly<Record<string, string>> = { ",": "，", ";": "；", ":": "：", "(": "（", ")": "）" };
const SOME = /[,;:()]/;
const MARKS = /[,;:()]/g;
/** Characters of Chinese, its punctuation and full-width signs among them. */
const CHINESE = /[\u3001-\u301f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/;
const QUOTES = "“”‘’";

/** A half-width mark of Chinese text as its full-width self; any other character as it is. */
export const fullWidthOf = (text: string): string => text.replace(MARKS, (mark) => FULL_WIDTH[mark] ?? mark);

export const hasChinese = (text: string): boolean => /[\u3400-\u9fff]/.test(text);

/**
 * Half-width , ; : ( ) beside a Chinese character. The brackets of list numbers are left out, and so is what stands inside numbers,
 * times, Latin words and addresses. A bracket goes with its other half: (OA)系统 has two.
 */
export function halfWidthMarks(text: string): readonly HalfWidthMark[] {
  if (!SOME.test(text)) return NONE;
  const partners = bracketPairs(text);
  const found: HalfWidthMark[] = [];
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    const partner = partners.get(index);
    const isBracket = mark === "(" || mark === ")";
    if (isBracket && isListBracket(text, index, partner)) continue;
    if (!isBesideChinese(text, index) && (partner === undefined || !isBesideChinese(text, partner))) continue;
    const end = text.charAt(index + 1) === " " ? index + 2 : index + 1;
    found.push({ start: index, end, mark, fullWidth: FULL_WIDTH[mark] ?? mark });
  }
  return found;
}

const NONE: readonly HalfWidthMark[] = [];

/** Half-width brackets with the space before and after them. */
export function halfWidthBrackets(text: string): readonly HalfWidthMark[] {
  return [...text.matchAll(/ ?[()] ?/g)].map(({ 0: written, index }) => {
    const mark = written.trim();
    return { start: index, end: index + written.length, mark, fullWidth: FULL_WIDTH[mark] ?? mark };
  });
}

/** True where the character before a mark, or the one after it and at most one space, is Chinese; quotation marks are looked through. */
function isBesideChinese(text: string, at: number): boolean {
  if (CHINESE.test(text.charAt(at))) return true;
  let before = at - 1;
  while (before >= 0 && QUOTES.includes(text.charAt(before))) before -= 1;
  let after = text.charAt(at + 1) === " " ? at + 2 : at + 1;
  while (after < text.length && QUOTES.includes(text.charAt(after))) after += 1;
  return CHINESE.test(text.charAt(before)) || CHINESE.test(text.charAt(after));
}

/** Each bracket's other half, whatever the width of the two. */
function bracketPairs(text: string): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (const { 0: bracket, index } of text.matchAll(/[()（）]/g)) {
    if (bracket === "(" || bracket === "（") open.push(index);
    else {
      const start = open.pop();
      if (start !== undefined) pairs.set(start, index).set(index, start);
    }
  }
  return pairs;
}

/** (1), （一) and the bracket of 1). */
function isListBracket(text: string, at: number, partner: number | undefined): boolean {
  if (partner === undefined) return /(?:^|[^\d.])\d{1,2}$/.test(text.slice(Math.max(0, at - 3), at));
  const start = Math.min(at, partner);
  return listNumberLength(text, start) === Math.max(at, partner) + 1 - start;
}

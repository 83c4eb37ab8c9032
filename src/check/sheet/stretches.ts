import { visibleFor } from "./invisible";

/** Characters of a text that stand together once hard breaks and invisible characters are left out; end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  /** True where a hard break stands right before it. */
  readonly afterBreak: boolean;
}

/** Invisible characters, to be put between the brackets of a regular expression. */
export const INVISIBLE =
  "\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u00a0\\u00ad\\u200b-\\u200f\\u2028-\\u202f\\u2060-\\u2064\\ufeff\\ufff9-\\ufffb";

/** A line feed, or a character nobody sees. */
const CUT = new RegExp(`[\\n${INVISIBLE}]`, "g");
const INVISIBLE_CHARACTER = new RegExp(`[${INVISIBLE}]`);
const GAP = new RegExp(`[\\s${INVISIBLE}]`);

/** True where a text holds a character to be seen. */
export function isVisible(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (!GAP.test(text.charAt(at))) return true;
  return false;
}

/** A hard break: a line feed with the spaces and invisible characters around it. */
export function hardBreaks(text: string): { start: number; end: number }[] {
  const breaks: { start: number; end: number }[] = [];
  let from = 0;
  for (let line = text.indexOf("\n"); line !== -1; line = text.indexOf("\n", from)) {
    let start = line;
    while (start > from && GAP.test(text.charAt(start - 1))) start -= 1;
    let end = line + 1;
    while (end < text.length && GAP.test(text.charAt(end))) end += 1;
    breaks.push({ start, end });
    from = end;
  }
  return breaks;
}

/**
 * The stretches of a text between hard breaks and invisible characters, never empty ones. Null where the whole text is one stretch.
 * A non-breaking space between two Latin words is the space it looks like and stays.
 */
export function stretchesOf(text: string): Stretch[] | null {
  CUT.lastIndex = 0;
  if (!CUT.test(text)) return null;
  const stretches: Stretch[] = [];
  let from = 0;
  let afterBreak = false;
  const take = (start: number, end: number, isBreak: boolean): void => {
    if (start > from) {
      stretches.push({ start: from, end: start, afterBreak });
      afterBreak = false;
    }
    afterBreak ||= isBreak;
    from = end;
  };
  const breaks = hardBreaks(text);
  let next = 0;
  CUT.lastIndex = 0;
  for (let cut = CUT.exec(text); cut !== null; cut = CUT.exec(text)) {
    while (next < breaks.length && (breaks[next]?.end ?? 0) <= cut.index) next += 1;
    const hardBreak = breaks[next];
    if (hardBreak !== undefined && hardBreak.start <= cut.index) {
      take(hardBreak.start, hardBreak.end, true);
      CUT.lastIndex = hardBreak.end;
      continue;
    }
    // Invisible characters at the edge of a break belong to it, so this run ends before the next one begins.
    let end = cut.index + 1;
    while (end < (hardBreak?.start ?? text.length) && INVISIBLE_CHARACTER.test(text.charAt(end))) end += 1;
    const space =
      visibleFor(text, cut.index, end) === " " ? cut.index + text.slice(cut.index, end).search(/[\u00a0\u202f]/) : -1;
    if (space < 0) take(cut.index, end, false);
    else {
      if (space > cut.index) take(cut.index, space, false);
      if (space + 1 < end) take(space + 1, end, false);
    }
    CUT.lastIndex = end;
  }
  take(text.length, text.length, false);
  return stretches;
}

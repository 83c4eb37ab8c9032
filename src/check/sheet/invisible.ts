/**
 * Zero-width, non-breaking and control characters and the soft hyphen: nobody sees them, and they keep words from being found.
 * Tab, line feed, carriage return and U+3000 are not meant: people type them on purpose.
 */
export const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2064\ufeff\ufff9-\ufffb]+/g;

const SOME = new RegExp(INVISIBLE.source);

export const hasInvisible = (text: string): boolean => SOME.test(text);

const LATIN = /[A-Za-z0-9]/;

/** What stands in a text for the invisible characters from `start` to `end`: a space where Latin words would run together, else nothing. */
export function visibleFor(text: string, start: number, end: number): "" | " " {
  const isSpace = /[\u00a0\u202f]/.test(text.slice(start, end));
  return isSpace && LATIN.test(text[start - 1] ?? "") && LATIN.test(text[end] ?? "") ? " " : "";
}

import { isDigit, skipSpaces, skipSpacesBack } from "./characters";

/** Marks before a name that are no part of it: ★ of core indicators, * of mandatory ones, 指标1：, and a number behind a star. */

const STARS = "*＊﹡✱∗★☆✩✪✭⭐※";

/** True for a star, whatever its shape. */
export const isStar = (character: string): boolean => character !== "" && STARS.includes(character);

/** The first position from `at` on that holds neither a star nor a space; `at` where no star stands there. */
export function skipStars(text: string, at: number): number {
  let end = skipSpaces(text, at);
  if (!isStar(text.charAt(end))) return at;
  while (isStar(text.charAt(end))) end = skipSpaces(text, end + 1);
  return end;
}

/** Where a text ends without the stars and spaces at its end. */
export function starsEnd(text: string): number {
  let end = skipSpacesBack(text, 0, text.length);
  while (end > 0 && isStar(text.charAt(end - 1))) end = skipSpacesBack(text, 0, end - 1);
  return end;
}

const LABEL = /指标\s{0,9}\d{1,3}\s{0,9}[:：、.．]?/y;
const NUMBER = /\d{1,2}\s{0,9}[.．、](?!\d)/y;

/** Where the stars and the 指标1： end that stand before a name; a number of a list may follow them. */
export function marksEnd(text: string): number {
  const stars = skipStars(text, 0);
  LABEL.lastIndex = stars;
  return LABEL.test(text) ? skipStars(text, skipSpaces(text, LABEL.lastIndex)) : stars;
}

/** Where a name begins behind the marks before it; its end where nothing else is written. Stars alone are all there is of it. */
export function nameStart(text: string): number {
  const stars = skipStars(text, 0);
  if (stars >= text.length && stars > 0) return isMask(text) ? 0 : text.length;
  const marks = marksEnd(text);
  if (marks > stars) return marks;
  if (stars === 0) return 0;
  NUMBER.lastIndex = stars;
  const start = isDigit(text.charCodeAt(stars)) && NUMBER.test(text) ? skipSpaces(text, NUMBER.lastIndex) : stars;
  return start >= text.length ? stars : start;
}

/** ** alone is a mask in place of a name. */
const isMask = (text: string): boolean => /^[*＊﹡\s]+$/.test(text) && !text.includes("★");

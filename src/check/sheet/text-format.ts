/** The format under which Excel takes every text as it stands. */
export const TEXT_FORMAT = "@";

const SIGNS = /^\s*[=+\-@'＝＋－＠]/u;
const WORDS = /^\s*(true|false|#\S+)\s*$/i;
const MONTHS = /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i;
const NUMBER_LIKE = /^[\s\d０-９.,，．%％/／:：()（）+\-－eE¥￥$€£年月日时時分秒点上下午amp]+$/iu;
/** Longer than any number, date or amount a program would recognise. */
const LONGEST_NUMBER = 60;

/**
 * Whether Excel might take a text for something else when it is written: a formula, a number, a date, a percentage, a truth value.
 * Such a text goes into a cell formatted "@". Only such a text: in some versions a cell so formatted shows #### beyond 255 characters.
 * All this was read in documentation and not tried in an Excel, so the test is wide rather than narrow, and every write is read back.
 */
export function needsTextFormat(text: string): boolean {
  if (SIGNS.test(text) || WORDS.test(text)) return true;
  if (text.length > LONGEST_NUMBER || !/[\d０-９]/.test(text)) return false;
  return NUMBER_LIKE.test(text) || (MONTHS.test(text) && /^[\x20-\x7e]+$/.test(text));
}

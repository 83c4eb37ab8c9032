/** Numbers of a list that people type before what it holds. Which of them are meant depends on what stands behind them. */

/** 一, （一）, 1. in a cell of its own. */
export const isListNumber = (text: string): boolean =>
  /^[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,3}(?:\.\d{1,2}){0,2})[)）]?[、.．]?$/.test(text.replace(/\s/g, ""));

/** （1）, ①, 1. before the name of an indicator; 2.5米 and 3、4号楼 begin with no number of a list. */
const BEFORE_INDICATOR = /^\s*(?:[（(]\d{1,2}[)）][、.．]?|[①-⑳]|\d{1,2}[、.．](?!\s*\d))\s*(?=\S)/;

/** Where the name of an indicator begins behind its number. */
export const behindNumber = (name: string): number => BEFORE_INDICATOR.exec(name)?.[0].length ?? 0;

/** 一、某局, （二）某局: an office without the number before it. */
export const officeName = (name: string): string =>
  name.replace(
    /^\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[、.．](?!\d))\s*(?=\S{2})/,
    "",
  );

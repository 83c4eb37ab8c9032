import { prefixesAt, type Source } from "./amount";
import type { OperatorMark } from "./types";

const CHINESE = "〇零一二三四五六七八九十";
const YEAR = `(?:(?:19|20)\\d{2}|[${CHINESE}]{4}) ?年度?`;
const MONTH = `(?:\\d{1,2}|[${CHINESE}]{1,2}) ?月份?`;
const DAY = `(?:\\d{1,2}|[${CHINESE}]{1,3}) ?[日号]`;
const QUARTER = `第?[1-4一二三四]季度`;
/** 当年12月, 每年3月: a year that is not named. */
const SOME_YEAR = "(?:本年|当年|今年|明年|次年|下年|每年)度?";
const WRITTEN_DATE = "(?:19|20)\\d{2}(?:-\\d{1,2}-\\d{1,2}|/\\d{1,2}/\\d{1,2}|\\.\\d{1,2}\\.\\d{1,2})";
/** At least a year, a month or 每月: a bare 5日 is five days. */
const POINT = `(?:${YEAR} ?(?:${QUARTER}|${MONTH} ?(?:${DAY})?)?|(?:${SOME_YEAR} ?)?${MONTH} ?(?:${DAY})?|${WRITTEN_DATE})`;
const MONTHLY = `(?:每个?月 ?(?:${DAY} ?|底|末|初))`;
const UNTIL = "(?: ?(?:-|—|–|~|至|到) ?)";
const EDGE = "(?:底|末|初|中旬|上旬|下旬|中)?";
const TAIL = "(?:之前|以前|前|以内|内|止)?(?:完成)?";

const DEADLINE = new RegExp(
  `^(?:不晚于|不迟于|截止到|截至|截止|于|在)? ?(?:${MONTHLY}|(?:(?:\\d{1,2}|\\d{4})${UNTIL})?${POINT}(?:${UNTIL}${POINT})?) ?${EDGE}${TAIL}$`,
);
/** Longer texts say more than a date. */
const LONGEST = 60;

/**
 * The operators of a text that is a deadline from `start` to its end; null where it is none.
 * 不晚于 and 前 are part of a deadline and no operators: the table of operators does not know them.
 */
export function deadlineMarks(source: Source, start: number): readonly OperatorMark[] | null {
  const { folded } = source;
  if (folded.length - start > LONGEST) return null;
  const { marks, end } = prefixesAt(source, start);
  return DEADLINE.test(folded.slice(end)) ? marks : null;
}

import { prefixesAt, type Source } from "./amount";
import type { OperatorMark } from "./types";

const CHINESE = "〇零一二三四五六七八九十";
const YEAR = `(?:(?:19|20)\\d{2}|[${CHINESE}]{4}) ?年度?`;
const MONTH = `(?:\\d{1,2}|[${CHINESE}]{1,2}) ?月份?`;
const DAY = `(?:\\d{1,2}|[${CHINESE}]{1,3}) ?[日号]`;
const QUARTER = `(?:第[1-4一二三四]|[一二三四]) ?季度`;
const HALF = "[上下]半年";
/** 当年12月, 每年3月: a year that is not named. */
const SOME_YEAR = "(?:本年|当年|今年|明年|次年|下年|每年)度?";
const WRITTEN_DATE = "(?:19|20)\\d{2}(?:-\\d{1,2}-\\d{1,2}|/\\d{1,2}/\\d{1,2}|\\.\\d{1,2}\\.\\d{1,2})";
/** 2025.12, which may as well be a number: more has to be said for it to be a month. */
const WRITTEN_MONTH = "(?:19|20)\\d{2} ?[./-] ?(?:0?[1-9]|1[0-2])(?!\\d)";
/** A year, half a year or a quarter, each of which comes once a year or belongs to a year that is named. */
const PART_OF_YEAR = `(?:${QUARTER}|${HALF})`;
const NAMED = `(?:${YEAR} ?(?:${PART_OF_YEAR}|${MONTH} ?(?:${DAY})?)?|(?:${SOME_YEAR} ?)?(?:${PART_OF_YEAR}|${MONTH} ?(?:${DAY})?)|${WRITTEN_DATE})`;
/** At least a year, a month or 每月: a bare 5日 is five days. */
const POINT = `(?:${NAMED}|${WRITTEN_MONTH} ?月份?)`;
const MONTHLY = `(?:每个?月 ?(?:${DAY} ?|底|末|初))`;
const UNTIL = "(?: ?(?:-|—|–|~|至|到) ?)";
const EDGE = "(?:年?底|末|初|中旬|上旬|下旬|中)?";
const BEFORE = "(?:之前|以前|前|以内|内|止)";
/** What is done by then: 完成, 全部发放到位. */
const DONE =
  "(?:[一-龥]{0,6}(?:完成|完工|竣工|交付|验收|发放|支付|拨付|兑付|上报|报送|提交|投用|使用|运行|上线|启动|开工|召开|举办|到位|结束|出版|印发|出台|缴纳|结算|建成|办结|实施|落实)[一-龥]{0,4})?";
/** The end of a year, a term or a season that is not named: 年底前, 每学期末前. A month's end needs its month, or 每. */
const SOME_END =
  "(?:(?:每|本|当|全|各)?(?:年|年度|学年|学期|半年|季度|季)(?:年?底|末|终|内)|每(?:年|年度|学年|学期|半年|季度|季)(?:初|中|首月)|年(?:初|中)|(?:全|本|当)年度?)";

/** 春节前, 汛期前, 寒暑假期间: by, or at, what comes each year at its time. */
const EVENT =
  "(?:春节|元旦|国庆节?|劳动节|五一|六一|七一|八一|十一|儿童节|端午节?|中秋节?|重阳节?|教师节|建军节|“?两节”?|“?双节”?|主?汛期?|供暖期?|采暖期?|采暖季|(?:春季|秋季)?开学|寒假|暑假|寒暑假|入冬|雨季|休渔期|防火期|霜降|立冬|年报)";
const AT_EVENT = `(?:每年|当年)?${EVENT}(?:之?前|以前|来临前|到来前|开始前|结束前|期间|之?后|后)`;

/** 下达后30日内, 自受理之日起5个工作日内: so long after something happened. */
const AFTER =
  "[一-龥“”]{2,16}(?:后|之日起|次日起) ?(?:的 ?)?(?:\\d{1,3}|[〇零一二两三四五六七八九十]{1,3}) ?个? ?(?:工作日|自然日|日|天|周|月|小时|分钟)(?:以内|之内|内)";

const LEAD = "(?:不晚于|不迟于|截止到|截至|截止|于|在)? ?";
const DEADLINE = new RegExp(
  `^${LEAD}(?:${MONTHLY}|(?:(?:\\d{1,2}|\\d{4})${UNTIL})?${POINT}(?:${UNTIL}${POINT})?|${WRITTEN_MONTH}${UNTIL}${WRITTEN_MONTH}|${SOME_END}|${AT_EVENT}) ?${EDGE}${BEFORE}?${DONE}$`,
);
/** A month written as a number is one where its end or 前 follows. */
const NUMBERED_MONTH = new RegExp(
  `^${LEAD}${WRITTEN_MONTH} ?(?:(?:底|末|初|中旬|上旬|下旬)${BEFORE}?|${BEFORE})${DONE}$`,
);
const AFTER_EVENT = new RegExp(`^${AFTER}${DONE}$`);
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
  const said = folded.slice(end);
  return DEADLINE.test(said) || AFTER_EVENT.test(said) || NUMBERED_MONTH.test(said) ? marks : null;
}

/** 20251231, 202512: a date without strokes. */
const RUN_TOGETHER = "(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])?";
const MONTH_OR_YEARS = new RegExp(`^(?:${WRITTEN_MONTH}|${RUN_TOGETHER}|(?:19|20)\\d{2}${UNTIL}(?:19|20)\\d{2})$`);

/** True for 2025.12, 2025-12 and 2023-2025: a month or years, if it is a time that is asked for, and else a number or a range. */
export const mayBeMonth = (written: string): boolean => written.length <= LONGEST && MONTH_OR_YEARS.test(written);

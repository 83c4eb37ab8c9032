import { INVISIBLE } from "../../sheet/stretches";

/** No label is longer, its bracket included. */
export const LONGEST_LABEL = 40;

/** A number before a label: （一） 1、 */
const NUMBER = /^(?:[（(](?:[一二三四五六七八九十]{1,2}|\d{1,2})[)）]|(?:[一二三四五六七八九十]{1,2}|\d{1,2})[、.．])/;

/** What stands before the first of several labels and is over them all: 1、资金来源：（1）财政拨款. */
export const BEFORE_FIRST =
  /^\s*(?:[（(]?[一二三四五六七八九十\d]{1,2}[)）]?[、.．]?)?\s*(?:按)?(?:资金|收入|支出|预算|经费)?(?:来源|结构|构成|性质|用途)(?:分|划分)?\s*[:：]\s*(?=[（(]?[一二三四五六七八九十\d]{1,2}[)）、.．])/;

/** Spaces, line breaks and invisible characters. */
const UNSEEN = new RegExp(`[\\s${INVISIBLE}]`, "g");

/** Signs of either width as the words are written with them. */
const WIDTHS: Readonly<Record<string, string>> = { "(": "（", ")": "）", "／": "/" };

/**
 * A label as it is compared: without spaces, a number or 其中： before it, a year, stars, colons and brackets after it. 转移支付（项目）名称
 * keeps the bracket inside it.
 */
export function bareWord(text: string): string {
  if (text.length > LONGEST_LABEL) return text;
  let bare = text
    .replace(UNSEEN, "")
    // 【项目名称】
    .replace(/^【([^【】]+)】(?=[:：]?$)/, "$1")
    // 项目(政策)名称, 政策／项目名称
    .replace(/[()／]/g, (sign) => WIDTHS[sign] ?? sign)
    .replace(/^[*★☆※▲#]+/, "")
    .replace(BEFORE_FIRST, "")
    .replace(NUMBER, "")
    .replace(/^其中[:：]?/, "")
    // 2025年度目标 is 年度目标, and no 目标 of all years.
    .replace(/^[（(]?20\d\d[)）]?年度?(?=(?:绩效|工作|总体)?目标[:：]?$)/, "年度")
    // 2025年初预算数 is 年初预算数, 2025年金额 is 金额.
    .replace(/^[（(]?20(?:\d\d|[×xX*]{2})[)）]?(?:(?=年[初末底])|年?度?(?=[^\d年度]))/, "");
  for (let before = ""; before !== bare;) {
    before = bare;
    bare = bare
      .replace(/[:：*★☆※▲；;]+$/, "")
      .replace(/(?<=.)[（([【][^（()）[\]【】]*[)）\]】](?:分)?$/, "")
      // 全年预算数A, 执行率B/A: the letters that columns of amounts are called by.
      .replace(/(?<=[数额率])[=＝]?[A-EＡ-Ｅ](?:[/÷／][A-EＡ-Ｅ])?(?:[*×]100[%％])?$/, "")
      // 年度目标2 is one of several 年度目标.
      .replace(/(?<=.目标)(?:\d{1,2}|[一二三四五六七八九十]{1,2})$/, "");
  }
  return bare;
}

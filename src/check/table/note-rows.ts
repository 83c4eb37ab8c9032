import { cleanCell } from "../sheet/clean";
import type { Located } from "../sheet/located";
import type { SheetSnapshot } from "../sheet/snapshot";
import { isNote } from "./labels";

/** The cell that speaks for a row of a list's body that is none of its entries: signatures, or …… under them. Null for any other row. */
export const noteIn = (sheet: SheetSnapshot, row: number): Located<string> | null =>
  closingIn(sheet, row) ?? rowOf(sheet, row, (text) => ELLIPSIS.test(text));

/**
 * The first cell of a row that closes a table and may stand in any columns: who filled it in, reviewed, stamped and printed it, and when.
 * 填报人：张某 审核人：李某, also with what is signed in cells of its own, 填报人： | 张某; 单位（盖章）; 2025年11月20日; 1/3. Null for any other
 * row.
 */
export function closingIn(sheet: SheetSnapshot, row: number): Located<string> | null {
  let isFirst = true;
  /** The label to the left, where what is signed is to follow in a cell of its own. */
  let open = "";
  return rowOf(sheet, row, (text) => {
    const label = open;
    const isOpening = isFirst;
    [isFirst, open] = [false, ""];
    if (DAY.test(text) || PAGE.test(text)) return true;
    const isLabelAlone =
      saysWhoOrWhen(text.replace(ENDS_IN_COLON, "")) || STAMP.test(text) || (!isOpening && ENDS_IN_COLON.test(text));
    if (isLabelAlone) open = text;
    if (isLabelAlone || (LABEL.test(text) && (!isOpening || opensClosing(text)))) return true;
    // A number after a label is an amount or a target, unless the label asks for one.
    return label !== "" && (!FIGURE.test(text) || IS_A_FIGURE.test(label));
  });
}

/** The first cell of a row that holds something, where all that do are as wanted, looked at from left to right. */
function rowOf(sheet: SheetSnapshot, row: number, isWanted: (text: string) => boolean): Located<string> | null {
  const { values, origin } = sheet;
  let first: Located<string> | null = null;
  for (const [index, value] of (values[row - origin.row] ?? []).entries()) {
    if (value === null || value === "") continue;
    // A cheap look first: nearly every row ends it with its first cell.
    if (typeof value === "string" && (value.length > LONGEST || (first === null && !MAY_OPEN.test(value)))) return null;
    const cell = cleanCell(sheet, row, origin.column + index);
    if (cell.value === "") continue;
    if (!isWanted(cell.value)) return null;
    first ??= cell;
  }
  return first;
}

const LONGEST = 60;
const MAY_OPEN = /[:：…人核表导话式期间位源章字见日页)）]|\.{3}|^\s*[-—－\d]/;

/** Who signs or reviews, when, and how to reach them: what is printed for it, with nothing behind it. */
const SIGNATURE =
  /^(?:(?:单位|部门|项目|科室|处室|财务|业务|分管|主管|主要)?(?:负责人|领导)|填[报表]人|制表人?|编制人|打印人|[审复]核人?|审批人|填[报表]单位|编制单位|报送单位|经办人|经手人|联系人|联系电话|联系方式|(?:填[报表]|制表|编制|报送|上报|打印|导出|生成)(?:日期|时间)|日期|(?:数据|资料)来源|(?:[^:：]{0,8}(?:单位|部门|财政局|处室|科室|股室|专家))?(?:审核|审批|审定|审查|批复|评审|初审|复审|复核|论证)意见|(?:主管|财政|预算|业务)(?:部门|单位|处室|科室)意见)(?:[（(][^（()）]*[)）])?$/;
/** 单位（盖章）, 单位公章：, 签字： */
const STAMP =
  /[（(](?![^（()）]*电子)(?:单位|部门|本人|负责人|领导|加)?[^（()）]{0,3}(?:盖章|公章|签章|签字|签名)[^（()）]{0,4}[)）]\s*[:：]?$|(?:盖章|公章|签章|签字|签名)处?\s*[:：]$/;
const FIGURE = /^[\s≥≤＞＜><=＝]*[\d０-９]/;
const IS_A_FIGURE = /电话|方式|手机|日期|时间/;
/** A day alone, filled in or not. */
const DAY = /^(?:20\d\d)?\s*年\s*\d{0,2}\s*月\s*\d{0,2}\s*日$|^20\d\d([-./])\d{1,2}\1\d{1,2}$/;
/** 1/3, 第1页，共3页 */
const PAGE = /^(?:\d{1,3}\s*\/\s*\d{1,3}|第\s*\d+\s*页.{0,8}|[-—－]\s*\d+\s*[-—－])$/;

/** Whether a day or the number of a page, which may as well be a target, is all that a cell holds. */
export const mayBeTarget = (text: string): boolean => DAY.test(text) || PAGE.test(text);

/** A label with what is signed behind it. */
const LABEL = /^[^:：]{2,14}[:：]/;
const ENDS_IN_COLON = /[:：]\s*$/;

const saysWhoOrWhen = (label: string): boolean => SIGNATURE.test(label.replace(/\s/g, ""));

/** Whether a row begins with what closes a table: 审核：李某, and not 审核次数： beside its target. */
const opensClosing = (text: string): boolean =>
  !ENDS_IN_COLON.test(text) && (isNote(text) || saysWhoOrWhen(text.slice(0, text.search(/[:：]/))));

const ELLIPSIS = /^(?:…+|\.{3,}|。{3,}|·{3,})$/;

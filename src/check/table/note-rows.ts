import { cleanCell } from "../sheet/clean";
import type { Located } from "../sheet/located";
import type { SheetSnapshot } from "../sheet/snapshot";
import { isVisible } from "../sheet/stretches";
import { isNote } from "./labels";

const LONGEST_SIGNATURE = 40;

/** Who signs, when and how to reach them: what is printed for it, with nothing behind it. */
const SIGNATURE =
  /^(?:(?:单位|部门|项目|科室|处室|财务|业务|分管|主管|主要)?(?:负责人|领导)|填[报表写]人|制表人?|编制人|[审复]核人?|审批人|经办人|经手人|联系人|联系电话|联系方式|填[报表]日期|日期)(?:[（(][^（()）]*[)）])?$/;

/** What may stand behind the first of a row's signatures. */
const LABEL = /^[^:：]{2,12}[:：]/;

const withoutSpaces = (text: string): string => text.replace(/\s/g, "");

/** The cell that speaks for a row of a list's body that is none of its entries: signatures, or …… under them. Null for any other row. */
export const noteIn = (sheet: SheetSnapshot, row: number): Located<string> | null =>
  signaturesIn(sheet, row) ?? ellipsesIn(sheet, row);

/**
 * The first cell of a row that is for signatures alone, which may stand in any columns: 填报人：张某 审核人：李某, also with what is signed
 * in cells of its own, 填报人： | 张某. Null for any other row.
 */
export function signaturesIn(sheet: SheetSnapshot, row: number): Located<string> | null {
  const { values, origin } = sheet;
  let first: Located<string> | null = null;
  let isWaiting = false;
  for (const [index, value] of (values[row - origin.row] ?? []).entries()) {
    if (value === null || value === "") continue;
    const text = typeof value === "string" ? value : "";
    // A cheap look first: nearly every row ends it with its first cell.
    if (text.length > LONGEST_SIGNATURE || (first === null && !/[:：人核表导话式期）)]/.test(text))) return null;
    const cell = cleanCell(sheet, row, origin.column + index);
    const isBare = SIGNATURE.test(withoutSpaces(cell.value));
    if (isBare || (LABEL.test(cell.value) && (first !== null || startsSigning(cell.value)))) {
      isWaiting = isBare || /[:：]\s*$/.test(cell.value);
      first ??= cell;
    } else if (isWaiting) isWaiting = false;
    else return null;
  }
  return first;
}

const startsSigning = (text: string): boolean =>
  isNote(text) || SIGNATURE.test(withoutSpaces(text.slice(0, text.search(/[:：]/))));

/** The first cell of a row that says no more than that more could follow: …… | …… */
function ellipsesIn(sheet: SheetSnapshot, row: number): Located<string> | null {
  const { values, origin } = sheet;
  let first: Located<string> | null = null;
  for (const [index, value] of (values[row - origin.row] ?? []).entries()) {
    if (value === null || value === "") continue;
    if (typeof value !== "string" || !ELLIPSIS.test(value)) return null;
    if (isVisible(value)) first ??= cleanCell(sheet, row, origin.column + index);
  }
  return first;
}

const ELLIPSIS = /^\s*(?:…+|\.{3,}|。{3,}|·{3,})?\s*$/;

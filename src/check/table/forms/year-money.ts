import type Big from "big.js";
import type { MoneyPeriod } from "../types";
import { amountIn } from "./money-place";
import type { FormCell } from "./cells";
import type { Field } from "./form";
import type { Line } from "./lines";
import type { Page } from "./page";

/** The money of one year where a form prints it beside the money of all years: 资金总额 560, 其中：当年预算 200. */

const YEAR = String.raw`(?:20\d\d\s*年度?|[本当]年度?|年度)`;
const UNIT = String.raw`(?:[（(]万?元[)）])?`;

/** 2025年度, 其中：2025年预算: heads the amounts of a year. */
export const isYearHead = ({ text }: FormCell): boolean => YEAR_HEAD.test(text.value);

const YEAR_HEAD = new RegExp(
  String.raw`^(?:其中\s*[:：]?)?\s*${YEAR}\s*(?:预算|资金|安排|申请|投资|金额|数|总额)*\s*${UNIT}$`,
);

/** What a total is for: 资金总额 with 其中：当年预算 is for more than the year. */
export const periodIn = (page: Page, cell: FormCell): MoneyPeriod =>
  cell.field === "whole-total" || yearOf(page, cell) !== null ? "whole" : "annual";

/** 其中：当年预算 right beside the amount of a total, or right below the total, where that is for no year itself. */
export function yearOf(page: Page, total: FormCell): FormCell | null {
  const { field, row, right, bottom, column, inline } = total;
  if ((field !== "annual-total" && field !== "whole-total") || saysYear(total)) return null;
  const beside = page.rows.get(row)?.filter((cell) => cell.column > right)[inline === null ? 1 : 0];
  const below = page.rows.get(bottom + 1)?.find((cell) => cell.column === column);
  const isYear = (cell: FormCell | undefined): boolean =>
    cell !== undefined && (isYearOfTotal(cell) || isYearWithin(page, cell, total));
  return [beside, below].find(isYear) ?? null;
}

/**
 * 资金总额 | 560 | 当年预算 | 200 without 其中: what is for the year and less than the total is some of it. Beside 上年结转 it may be what
 * the year's total consists of.
 */
function isYearWithin(page: Page, cell: FormCell, total: FormCell): boolean {
  if (!SAYS_YEAR_ALONE.test(cell.text.value) || !(cell.field === null || YEARLY.has(cell.field))) return false;
  const [own, whole] = [amountBeside(page, cell), amountBeside(page, total)];
  const carriesOver = [...page.rows.values()].flat().some(({ field }) => field === "carried-over");
  return own !== null && whole !== null && own.gt(0) && own.lt(whole) && !carriesOver;
}

function amountBeside({ sheet, rows }: Page, { row, right, inline }: FormCell): Big | null {
  const next = rows.get(row)?.find(({ column }) => column > right);
  const place = inline !== null ? { row, column: right, inline } : next?.column === right + 1 ? next : null;
  const amount = place && amountIn(sheet, { row, column: place.column, ...(inline && { inline }) }, null);
  return amount?.kind === "number" ? amount.value : null;
}

export const isYearOfTotal = ({ field, text }: FormCell): boolean =>
  (field === null || YEARLY.has(field)) && YEAR_OF_TOTAL.test(text.value);

const YEARLY: ReadonlySet<Field> = new Set<Field>(["annual-total", "first-budget", "fund-amounts", "money-heading"]);

const YEAR_OF_TOTAL = new RegExp(
  String.raw`^其中\s*[:：]?\s*(?:${YEAR}|全年)(?:部门|项目|预算|申请|安排|计划|总|资金|投资|财政)*(?:金?额|数|量|合?计)?\s*${UNIT}\s*[:：]?$`,
);

const SAYS_YEAR_ALONE = new RegExp(
  String.raw`^\s*(?:${YEAR}|全年)(?:部门|项目|预算|申请|安排|计划|总|资金|投资|财政)*(?:金?额|数|量|合?计)?\s*${UNIT}\s*[:：]?$`,
);

/** Whether a label names a year. The number of one before a label is no part of what it is compared by. */
const saysYear = ({ label, text }: FormCell): boolean =>
  /年度|[本当今全]年|年[初末]/.test(label) || /^\s*[（(]?\s*20\d\d\s*年/.test(text.value);

/** Lines below a total: its own, and those that are for the year alone and add nothing to the money of all years. */
interface PartedLines {
  readonly own: readonly Line[];
  readonly ofTheYear: readonly Line[];
  /** Whether some of its own may be for the year alone as well, so that they need not reach it. */
  readonly isOpen: boolean;
}

/** 本年度债券资金 below 项目总投资 is a part of 债券资金. 当年财政拨款 beside 上年结转 is as much a part as that is. */
export function partedByYear(lines: readonly Line[], period: MoneyPeriod): PartedLines {
  const dated = period === "annual" ? [] : lines.filter(({ cell }) => saysYear(cell));
  if (dated.length === 0 || lines.some(({ cell }) => cell.field === "carried-over"))
    return { own: lines, ofTheYear: [], isOpen: false };
  // 当年财政拨款 may be what a form calls its 财政拨款; where that stands there as well, it is the year's, as is a label that is not known.
  const ofTheYear = dated.filter(
    ({ cell }) => cell.field === null || lines.some((other) => isSameUndated(cell, other.cell)),
  );
  return { own: lines.filter((line) => !ofTheYear.includes(line)), ofTheYear, isOpen: true };
}

/** Whether another label says the same without the year: 财政资金 and 本年财政资金, 专项债券资金 and 本年度债券资金. */
function isSameUndated(dated: FormCell, other: FormCell): boolean {
  const undated = dated.label.replace(/^(?:[本当今全]年度?|年度)/, "");
  return undated !== "" && !saysYear(other) && other.label.endsWith(undated);
}

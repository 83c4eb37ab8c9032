import type { Located } from "../../sheet/located";
import { saysApplied, saysApproved } from "../approved";
import type { MoneyPeriod } from "../types";
import { sideOf } from "./adjusted";
import { isLabel, type FormCell } from "./cells";
import { PART_FIELDS, type Field } from "./form";
import { moneyOf, settleLines, type Line, type Money, type MoneySum } from "./lines";
import type { FundMatrix } from "./matrix";
import { settledAside, sumOf, unknownAmong, type MoneyGroup } from "./money-group";
import { amountPlace, holdsMoney, isNumber, placeOf } from "./label-amount";
import { labelsOf, nextCell, type Page } from "./page";
import { isNumberIn } from "./money-place";
import { withUnknownParts } from "./unknown-parts";
import { isYearHead, partedByYear, periodIn, yearOf } from "./year-money";

const TOTALS: ReadonlySet<Field> = new Set<Field>(["annual-total", "whole-total", "fund-amounts"]);

/** Amounts beside their labels: a total and its parts below or beside it, one group a period. */
export function labelledMoney(page: Page, matrix: FundMatrix | null): MoneyGroup {
  const isOwn = ({ row }: FormCell): boolean => matrix === null || row < matrix.top || row > matrix.bottom;
  const labels = labelsOf(page, new Set([...TOTALS, ...PART_FIELDS, "sum"])).filter(
    (cell) => isOwn(cell) && !isKindOfFunds(page, cell),
  );
  const { amounts, wholes, aside } = totalsIn(page, labels, isOwn, matrix === null);
  const money = [...amounts.values()];
  const sums: MoneySum[] = [];
  const unknown: Located<string>[] = [];
  const groups = new Map<FormCell | null, Line[]>();
  const parts = labels.filter((one) => !isNamedTotal(one) && one.field !== "sum");
  for (const cell of withUnknownParts(page, parts, [...amounts.keys()], isOwn)) {
    const place = amountPlace(page, cell);
    if (place === null) continue;
    const nearest = totalOf(page, cell, [...amounts.keys()]);
    // Below what is the year's of a total stand its funds or those of the total: only what is more than the total is wrong for certain.
    const total = (nearest && wholes.get(nearest)) ?? nearest;
    const group = groups.get(total);
    if (group === undefined) groups.set(total, [{ cell, place }]);
    else group.push({ cell, place });
  }
  for (const [total, lines] of groups) {
    const period = total === null ? "annual" : periodIn(page, total);
    const { own, ofTheYear, isOpen } = partedByYear(lines, period);
    money.push(...ofTheYear.map(({ cell, place }) => moneyOf("of-which", "annual", cell, place)));
    const all = settleLines(own, period);
    const hasYear = total !== null && [...wholes.values()].includes(total);
    const certain = isOpen || hasYear || lines.some(mayBeOfEither) ? { ...all, isAll: false } : all;
    const settled = total !== null && aside.has(total) ? settledAside(certain, total.label) : certain;
    money.push(...settled.money);
    unknown.push(...unknownAmong(settled));
    sums.push(...sumOf(total && (amounts.get(total) ?? null), settled), ...settled.inner);
  }
  return { money, sums, unknown };
}

/** 其他资金 | 10 | 其中：上年结转10万元: a part of the fund before it, or of the total as that is. */
const mayBeOfEither = ({ cell, place }: Line, at: number, lines: readonly Line[]): boolean =>
  place.inline !== undefined && /^其中/.test(cell.text.value) && lines[at - 1]?.cell.row === cell.row;

/** The totals of a form by their labels, in the order they are taken. */
interface Totals {
  readonly amounts: ReadonlyMap<FormCell, Money>;
  /** The totals of all years, by the labels of what is the year's of them. */
  readonly wholes: ReadonlyMap<FormCell, FormCell>;
  /** Those that stand aside of the total of the year, with funds of their own. */
  readonly aside: ReadonlySet<FormCell>;
}

/** `isAlone` where no other amounts of the form stand in columns. */
function totalsIn(
  page: Page,
  labels: readonly FormCell[],
  isOwn: (cell: FormCell) => boolean,
  isAlone: boolean,
): Totals {
  const isTotal = totalsAmong(page, labels);
  const amounts = new Map<FormCell, Money>();
  const wholes = new Map<FormCell, FormCell>();
  const aside = new Set<FormCell>();
  const periods = new Set<MoneyPeriod>();
  for (const cell of labels) {
    if (!isTotal(cell) || headsTotal(page, cell)) continue;
    const place = amountPlace(page, cell);
    // 金额 alone says little: a total only where an amount stands beside it.
    if (place === null || (cell.field === "fund-amounts" && !isNumberIn(page.sheet, place))) continue;
    if (isOvertaken(page, cell, labels)) {
      amounts.set(cell, moneyOf("of-which", "annual", cell, place));
      aside.add(cell);
      continue;
    }
    const period = periodIn(page, cell);
    amounts.set(cell, moneyOf(periods.has(period) ? "of-which" : "total", period, cell, place));
    periods.add(period);
  }
  for (const cell of [...amounts.keys()]) {
    const year = yearOf(page, cell);
    if (year === null) continue;
    // Beside the total with funds below each, those of the year are its own.
    if (!hasOwnFunds(labels, cell, year)) wholes.set(year, cell);
    const place = amounts.has(year) || periods.has("annual") ? null : amountPlace(page, year);
    if (place === null || !isNumberIn(page.sheet, place)) continue;
    amounts.set(year, moneyOf("total", "annual", year, place));
    periods.add("annual");
  }
  const alone = isAlone && !periods.has("annual") ? amountBesideHeading(page) : null;
  if (alone !== null) amounts.set(alone.cell, alone.total);
  for (const cell of [...amounts.keys()].flatMap((total) => amountsAside(page, total)).filter(isOwn)) {
    const place = nextCell(page, cell);
    if (place === undefined || amounts.has(cell)) continue;
    amounts.set(cell, moneyOf("of-which", "annual", cell, placeOf(place)));
    aside.add(cell);
  }
  return { amounts, wholes, aside };
}

/** Whether funds stand in a column below the total and in one below the year that stands beside it. */
function hasOwnFunds(labels: readonly FormCell[], total: FormCell, year: FormCell): boolean {
  if (year.row !== total.row) return false;
  const below = labels.filter(({ row, field }) => row > total.row && field !== null && PART_FIELDS.has(field));
  const ofYear = ({ column }: FormCell): boolean => column >= year.column;
  return below.some(ofYear) && below.some((label) => !ofYear(label));
}

/**
 * 到位数 | 860 and 执行数 | 812.5 in the row of the total: what came of the money, in Hebei with its own funds below each. Only labels
 * with their amount beside them.
 */
function amountsAside(page: Page, total: FormCell): FormCell[] {
  const cells = page.rows.get(total.row) ?? [];
  return cells.filter((cell) => {
    if (cell === total || cell.field === null || !ASIDE.has(cell.field) || cell.inline !== null) return false;
    const next = nextCell(page, cell);
    return next?.column === cell.right + 1 && isNumber(page, next);
  });
}

const ASIDE: ReadonlySet<Field> = new Set<Field>(["first-budget", "present-budget", "arrived", "spent"]);

const isNamedTotal = ({ field }: FormCell): boolean => field !== null && TOTALS.has(field);

/** Which labels are totals: 合计 only where no other has an amount, and one stands beside it, or below it as those of its funds do. */
function totalsAmong(page: Page, labels: readonly FormCell[]): (label: FormCell) => boolean {
  const hasAmount = (label: FormCell): boolean => {
    const place = amountPlace(page, label);
    return place !== null && isNumberIn(page.sheet, place);
  };
  const mayBeTotal = (label: FormCell): boolean =>
    holdsMoney(page, label) || (headsFund(page, label) && hasAmount(label));
  const sum = labels.find((label) => label.field === "sum" && !saysPoints(label) && mayBeTotal(label));
  if (sum === undefined || labels.some((label) => isNamedTotal(label) && hasAmount(label))) return isNamedTotal;
  return (label) => label === sum;
}

/** 申报金额 | 120 where 审定金额 | 100 stands as well, or 资金总额 under 申报 beside 资金总额 under 审定: it has funds of its own. */
function isOvertaken(page: Page, label: FormCell, labels: readonly FormCell[]): boolean {
  const counts = (other: FormCell): boolean => isNamedTotal(other) && holdsMoney(page, other);
  if (saysApplied(label.text.value)) return labels.some((other) => saysApproved(other.text.value) && counts(other));
  return (
    sideOf(page.rows, label) === "before" &&
    labels.some((other) => other.row === label.row && sideOf(page.rows, other) === "after" && counts(other))
  );
}

/** 合计 | 财政拨款 | 其他资金, each over its amount. */
const headsFund = (page: Page, label: FormCell): boolean => {
  const next = nextCell(page, label);
  return next?.field != null && PART_FIELDS.has(next.field) && next.column === label.right + 1;
};

/** 自评总分 and 得分合计 sum up points. */
const saysPoints = ({ label }: FormCell): boolean => /[分]$|得分/.test(label);

/** 项目资金（万元） | 860, 全年预算数 | 860: where nothing else is the total of the year, the amount right beside the heading is. */
function amountBesideHeading(page: Page): { cell: FormCell; total: Money } | null {
  for (const cell of labelsOf(page, LONE_HEADINGS)) {
    const { row, column, inline } = cell;
    if (inline !== null) return { cell, total: moneyOf("total", "annual", cell, { row, column, inline }) };
    const next = nextCell(page, cell);
    if (next?.column === cell.right + 1 && !isLabel(next) && isNumber(page, next))
      return { cell, total: moneyOf("total", "annual", cell, placeOf(next)) };
  }
  return null;
}

const LONE_HEADINGS: ReadonlySet<Field> = new Set<Field>(["money-heading", "first-budget", "present-budget"]);

/** 资金性质 | 一般公共预算: the kind of the funds and not the label of an amount. */
function isKindOfFunds(page: Page, cell: FormCell): boolean {
  const before = page.rows.get(cell.row)?.findLast(({ column }) => column < cell.column);
  return before?.field === "fund-names" && before.right === cell.column - 1;
}

/** 年度预算 before 资金总额, which has the amount, heads the funds; 总额 before 2025年度 heads a column of amounts. */
function headsTotal(page: Page, cell: FormCell): boolean {
  if (cell.inline !== null) return false;
  const next = nextCell(page, cell);
  if (next !== undefined && isYearHead(next)) return true;
  return next?.field === cell.field && cell.field !== "fund-amounts" && (nextCell(page, next)?.field ?? null) === null;
}

/** The total a part stands under: the nearest one above it that is not further to the right. */
function totalOf(page: Page, part: FormCell, totals: readonly FormCell[]): FormCell | null {
  let nearest: FormCell | null = null;
  for (const total of totals) {
    if (total.row > part.row || total.column > part.column) continue;
    if (nearest === null || total.column >= nearest.column) nearest = total;
  }
  const last = nearest ?? totals.at(-1) ?? null;
  return last === null || nearest !== null || !hasOtherTotal(page, part, last) ? last : null;
}

/** Whether the part stands below an unknown label with an amount in the row of the total: it is more likely a part of that amount. */
const hasOtherTotal = (page: Page, part: FormCell, total: FormCell): boolean =>
  part.row > total.row &&
  (page.rows.get(total.row) ?? []).some(
    (cell) => cell.field === null && cell.label !== "" && cell.column === part.column && holdsMoney(page, cell),
  );

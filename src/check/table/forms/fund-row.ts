import { isNumberIn } from "./money-place";
import type { FormCell } from "./cells";
import { PART_FIELDS, type Field } from "./form";
import { moneyOf, settleLines, type Line } from "./lines";
import { placeUnder } from "./matrix";
import { sumOf, unknownAmong, type MoneyGroup } from "./money-group";
import type { Page } from "./page";

/**
 * Funds side by side over their amounts: 合计 | 中央 | 省级 | 其他 with one row of numbers below, or one a year, of which the form's own
 * counts. Null where a form has no such row.
 */
export function fundRow(page: Page, year: number | null): MoneyGroup | null {
  for (const [row, cells] of page.rows) {
    const heads = headsIn(page, row, cells);
    const total = heads.find(({ field }) => field !== null && TOTALS.has(field));
    if (total === undefined) continue;
    const at = amountsRow(page, heads, total, year);
    if (at === null) continue;
    const lines = heads
      .filter((head) => head !== total)
      .map((cell): Line => ({ cell, place: placeUnder(page, at, cell) }));
    const settled = settleLines(lines, "annual");
    const stated = moneyOf("total", "annual", total, placeUnder(page, at, total));
    const isAll = settled.isAll || (total.field === "sum" && settled.unknown.length === 0);
    // 财政拨款 beside 中央 and 省级 may be what these are of.
    const mayNest =
      lines.some(({ cell }) => cell.field === "fiscal") && lines.some(({ cell }) => cell.field === "fund");
    return {
      money: [stated, ...settled.money],
      sums: mayNest ? [] : [...sumOf(stated, { ...settled, isAll }), ...settled.inner],
      unknown: unknownAmong(settled),
    };
  }
  return null;
}

const TOTALS: ReadonlySet<Field> = new Set<Field>(["annual-total", "sum"]);

/** The labels of funds in a row, a total among them, where no amount stands beside any of them; none where they are too few. */
function headsIn(page: Page, row: number, cells: readonly FormCell[]): FormCell[] {
  const isFund = ({ field, label }: FormCell): boolean =>
    field === null ? LEVELS.test(label) : PART_FIELDS.has(field) || TOTALS.has(field);
  const first = cells.findIndex((cell) => isFund(cell) && cell.inline === null);
  const heads = first < 0 ? [] : cells.slice(first);
  const isHead = (head: FormCell): boolean =>
    head.label !== "" && head.inline === null && !isNumberIn(page.sheet, { row, column: head.column });
  if (heads.length < FEWEST || !heads.every(isHead) || heads.filter(isFund).length < FEWEST) return [];
  return heads.map((head) => (head.field === null && LEVELS.test(head.label) ? { ...head, field: "fund" } : head));
}

const FEWEST = 3;

/** Who gives the money, where 资金 and 财政 are left out. */
const LEVELS =
  /^(?:中央|省级?|自治区|市级?|州级?|县级?|区级?|市县级?|市（县）|市\(县\)|县（区）|地方|乡镇|本级|兵团|师市)$/;

/** The row that holds the amounts: the one below the labels, or of several that name a year the form's. */
function amountsRow(page: Page, heads: readonly FormCell[], total: FormCell, year: number | null): number | null {
  const left = Math.min(...heads.map(({ column }) => column));
  const rows: { readonly row: number; readonly name: string }[] = [];
  for (let row = total.bottom + 1; page.rows.has(row); row += 1) {
    if (
      !heads.every((head) => isAmountOrBlank(page, row, head)) ||
      !isNumberIn(page.sheet, placeUnder(page, row, total))
    )
      break;
    const name = page.rows.get(row)?.findLast(({ column }) => column < left)?.text.value ?? "";
    rows.push({ row, name });
  }
  if (rows.length === 1) return rows[0]?.row ?? null;
  const own = rows.filter(({ name }) => year !== null && name.replace(/\s/g, "").startsWith(`${year}年`));
  return own.length === 1 ? (own[0]?.row ?? null) : null;
}

function isAmountOrBlank(page: Page, row: number, head: FormCell): boolean {
  const place = placeUnder(page, row, head);
  const cell = page.rows.get(row)?.find(({ column }) => column === place.column);
  return cell === undefined || isNumberIn(page.sheet, place) || /^[-—–/／]+$/.test(cell.text.value);
}

import { withoutApplied } from "../approved";
import { isNumberIn } from "./money-place";
import type { FormCell } from "./cells";
import { PART_FIELDS, type Field } from "./form";
import { moneyOf, settleLines, type Line } from "./lines";
import { placeUnder } from "./matrix";
import { settledAside, sumOf, unknownAmong, type MoneyGroup } from "./money-group";
import type { Page } from "./page";

/**
 * Funds side by side over their amounts: 合计 | 中央 | 省级 | 其他 with one row of numbers below, or one a year, of which the form's own
 * counts, or one of what was applied for and one of what was approved. Null where a form has no such row.
 */
export function fundRow(page: Page, year: number | null): MoneyGroup | null {
  for (const [row, cells] of page.rows) {
    const heads = headsIn(page, row, cells);
    const total = heads.find(({ field }) => field !== null && TOTALS.has(field));
    if (total === undefined) continue;
    const rows = amountRows(page, heads, total);
    const own = ownRow(rows, year);
    if (own === null) continue;
    const groups = [own, ...rows.filter((one) => one !== own)].map((one) =>
      groupIn(page, heads, total, one, one === own ? null : one.name),
    );
    return {
      money: groups.flatMap(({ money }) => money),
      sums: groups.flatMap(({ sums }) => sums),
      unknown: groups[0]?.unknown ?? [],
    };
  }
  return null;
}

/** The amounts of one row. `aside` is the name of one that is not the form's own: its amounts are none of the project's. */
function groupIn(
  page: Page,
  heads: readonly FormCell[],
  total: FormCell,
  { row }: AmountRow,
  aside: string | null,
): MoneyGroup {
  const lines = heads
    .filter((head) => head !== total)
    .map((cell): Line => ({ cell, place: placeUnder(page, row, cell) }));
  const own = settleLines(lines, "annual");
  const isAll = own.isAll || (total.field === "sum" && own.unknown.length === 0);
  const settled = aside === null ? { ...own, isAll } : settledAside({ ...own, isAll }, aside);
  const money = moneyOf(aside === null ? "total" : "of-which", "annual", total, placeUnder(page, row, total));
  const stated = aside === null ? money : { ...money, key: `${aside} ${money.key}` };
  return {
    money: [stated, ...settled.money],
    sums: [...sumOf(stated, settled), ...settled.inner],
    unknown: unknownAmong(settled),
  };
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

/** A row of amounts, and what stands before them. */
interface AmountRow {
  readonly row: number;
  readonly name: string;
}

/** The rows of amounts below the labels. */
function amountRows(page: Page, heads: readonly FormCell[], total: FormCell): AmountRow[] {
  const left = Math.min(...heads.map(({ column }) => column));
  const rows: AmountRow[] = [];
  for (let row = total.bottom + 1; page.rows.has(row); row += 1) {
    if (
      !heads.every((head) => isAmountOrBlank(page, row, head)) ||
      !isNumberIn(page.sheet, placeUnder(page, row, total))
    )
      break;
    const name = page.rows.get(row)?.findLast(({ column }) => column < left)?.text.value ?? "";
    rows.push({ row, name });
  }
  return rows;
}

/** Of several rows the one of the form's year, or of what was approved; of one that alone. */
function ownRow(rows: readonly AmountRow[], year: number | null): AmountRow | null {
  const counting = withoutApplied(
    rows,
    ({ name }) => name,
    () => true,
  );
  if (counting.length === 1) return counting[0] ?? null;
  const own = counting.filter(({ name }) => year !== null && name.replace(/\s/g, "").startsWith(`${year}年`));
  return own.length === 1 ? (own[0] ?? null) : null;
}

function isAmountOrBlank(page: Page, row: number, head: FormCell): boolean {
  const place = placeUnder(page, row, head);
  const cell = page.rows.get(row)?.find(({ column }) => column === place.column);
  return cell === undefined || isNumberIn(page.sheet, place) || /^[-—–/／]+$/.test(cell.text.value);
}

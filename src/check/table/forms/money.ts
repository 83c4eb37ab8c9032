import { cellText } from "../../sheet/snapshot";
import { isVisible } from "../../sheet/stretches";
import type { Located } from "../../sheet/located";
import type { FormCell } from "./cells";
import { fundRow } from "./fund-row";
import { labelledMoney } from "./labelled-money";
import { moneyOf, settleLines, type Line, type Money, type MoneySum } from "./lines";
import { fundMatrix, placeUnder, type FundMatrix } from "./matrix";
import { sumOf, unknownAmong, type MoneyGroup } from "./money-group";
import type { Page } from "./page";
import { readTasks } from "./tasks";
import { holdsUnknownMoney } from "./written-money";

/** The amounts of a form and the sums among them. */
export interface FormMoney {
  /** The annual total first, its parts after it, then those of the whole period, and last those nothing adds up from. */
  readonly money: readonly Money[];
  readonly sums: readonly MoneySum[];
  /** Funds whose labels nobody knows. */
  readonly unknown: readonly Located<string>[];
  readonly matrix: FundMatrix | null;
}

/** Reads the amounts of a form: beside their labels, in columns under headings, or both. */
export function readMoney(page: Page, year: number | null): FormMoney {
  const matrix = fundMatrix(page, year);
  const tasks = matrix === null ? readTasks(page) : null;
  const beside = tasks ?? labelledMoney(page, matrix);
  const isTotal = ({ role, period }: Money): boolean => role === "total" && period === "annual";
  // Where a row of funds is read as a whole, unknown funds in it are seen; read label by label they are not.
  const inRow = matrix === null ? fundRow(page, year) : null;
  const stated = beside.money.find(isTotal);
  const row = inRow?.money.some(({ label }) => stated === undefined || label === stated.label) ? inRow : null;
  const labelled = row ?? beside;
  const total = labelled.money.find(isTotal) ?? null;
  const inColumns = matrix === null ? NOTHING : matrixMoney(page, matrix, total);
  const all = [...labelled.money, ...inColumns.money].sort((a, b) => rank(a) - rank(b));
  const seen = new Map<string, number>();
  const keyed = new Map<Money, Money>();
  for (const money of all) {
    const nth = (seen.get(money.key) ?? 0) + 1;
    seen.set(money.key, nth);
    keyed.set(money, nth === 1 ? money : { ...money, key: `${money.key} ${nth}` });
  }
  const withKey = (money: Money): Money => keyed.get(money) ?? money;
  const isWhole = !hasWrittenFunds(page);
  const sums = [...labelled.sums, ...inColumns.sums];
  return {
    money: all.map(withKey),
    sums: sums.map(({ stated, parts, unknown, isAll }) => ({
      stated: withKey(stated),
      parts: parts.map(withKey),
      unknown: unknown.map(withKey),
      isAll: isAll && isWhole,
    })),
    unknown: [...labelled.unknown, ...inColumns.unknown],
    matrix,
  };
}

/** Whether a cell holds a fund with an unknown label and its amount: the known funds may then not be all of them. */
const hasWrittenFunds = ({ rows, vocabulary }: Page): boolean =>
  [...rows.values()].flat().some(({ text, inline }) => inline === null && holdsUnknownMoney(text, vocabulary));

/** The place of an amount in a project's row. */
export const rank = ({ role, period }: Pick<Money, "role" | "period">): number =>
  role === "of-which" ? 4 : (period === "annual" ? 0 : 2) + (role === "total" ? 0 : 1);

const NOTHING: MoneyGroup = { money: [], sums: [], unknown: [] };

/** The first budget is what a form is about; the other columns are read where somebody filled them in. */
function matrixMoney(page: Page, matrix: FundMatrix, labelled: Money | null): MoneyGroup {
  const { lines, main, others, areItems } = matrix;
  const total = totalLine(lines);
  const hasTotal = labelled !== null;
  const parts = lines.filter((line) => line !== total);
  const lineAt =
    (head: FormCell) =>
    (cell: FormCell): Line => ({ cell, place: placeUnder(page, cell.row, head) });
  const settled = settleLines(parts.map(lineAt(main)), "annual", areItems);
  const stated = total && moneyOf(hasTotal ? "of-which" : "total", "annual", total, placeUnder(page, total.row, main));
  const money: Money[] = [...(stated === null ? [] : [stated]), ...settled.money];
  const sums: MoneySum[] = [...sumOf(stated, settled), ...settled.inner];
  // Nanning states the total above the list of its funds, which has no line for it.
  if (total === null && !areItems) sums.push(...sumOf(labelled, settled));
  for (const head of others) {
    if (head.field === "past-amounts") continue;
    // The same sums, in another column.
    const inColumn = new Map<Money, Money>();
    const all = [
      ...(stated === null || total === null ? [] : [[stated, total] as const]),
      ...settled.money.map((one, index) => [one, parts[index] as FormCell] as const),
    ];
    for (const [one, cell] of all) {
      const place = placeUnder(page, cell.row, head);
      if (!isVisible(cellText(page.sheet, place.row, place.column))) continue;
      // 总额 beside the years is the money of all of them.
      const isWhole = head.field === "annual-total" || head.field === "whole-total";
      const own: Money = {
        role: isWhole && one === stated ? "total" : "of-which",
        period: isWhole ? "whole" : "annual",
        label: head.text,
        key: `${head.label} ${cell.label}`,
        place,
      };
      inColumn.set(one, own);
      money.push(own);
    }
    for (const sum of [...sumOf(stated, settled), ...settled.inner]) {
      const own = inColumn.get(sum.stated);
      const among = (list: readonly Money[]): Money[] => list.flatMap((one) => inColumn.get(one) ?? []);
      if (own !== undefined) sums.push({ ...sum, stated: own, parts: among(sum.parts), unknown: among(sum.unknown) });
    }
  }
  return { money, sums, unknown: unknownAmong(settled) };
}

/** 年度资金总额, or 合计 below the funds. */
const totalLine = (lines: readonly FormCell[]): FormCell | null =>
  lines.find(({ field }) => field === "annual-total" || field === "whole-total") ??
  lines.find(({ field }) => field === "sum") ??
  null;

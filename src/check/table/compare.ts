import Big from "big.js";
import type { SumDetail } from "../finding";
import { once } from "../once";
import { compareSum, formatAmount, shownAmount, valueOf, type SumComparison, type SumDifference } from "../money/sums";
import { readingsOf } from "./nested-funds";
import type { AmountCell, AmountSum, BudgetTable, MoneyPeriod, SumNode, TableFacts, TableRow } from "./types";

/** A stated amount against the amounts it should be the sum of. */
export interface ComparedSum {
  readonly row: TableRow;
  readonly stated: AmountCell;
  readonly parts: readonly NamedAmount[];
  readonly comparison: SumDifference;
  /** Whether it adds rows, or the funds of one project, which a list has beside each other and a form below. */
  readonly of: "column" | "row" | "form";
  /** Amounts beside the parts whose labels nobody knows, where they leave a doubt: the sum fits neither with them nor without. */
  readonly unknown?: readonly NamedAmount[];
}

export interface NamedAmount {
  readonly name: string;
  readonly cell: AmountCell;
}

/**
 * Every 合计, unit and 小计 that differs from its parts, column by column; columns with an unreadable amount are left out.
 * `allowance` is how far rounding may move one amount, in units of the last printed decimal.
 */
export function comparedTotals(table: BudgetTable, allowance: number): readonly ComparedSum[] {
  const known = totalsOf(table);
  let compared = known.get(allowance);
  if (compared === undefined) known.set(allowance, (compared = [...compareTotals(table, allowance)]));
  return compared;
}

const totalsOf = once((_table: BudgetTable) => new Map<number, readonly ComparedSum[]>());

function* compareTotals(table: BudgetTable, allowance: number): Iterable<ComparedSum> {
  for (const { comparison, ...compared } of everyTotal(table, allowance))
    if (comparison.verdict !== "equal") yield { ...compared, comparison };
}

/** The same with those that are equal to their parts. */
export function* everyTotal(
  table: BudgetTable,
  allowance: number,
): Iterable<Omit<ComparedSum, "comparison"> & { readonly comparison: SumComparison }> {
  for (const node of table.sums) {
    for (const [index, stated] of node.row.amounts.entries()) {
      const parts = partsOf(node, index);
      if (stated.amount.kind === "blank" && parts.every(({ cell }) => cell.amount.kind === "blank")) continue;
      const comparison = compareSum(
        stated.amount,
        parts.map(({ cell }) => cell.amount),
        table.moneyDecimals,
        { allowance },
      );
      if (comparison !== null) yield { row: node.row, stated, parts, comparison, of: "column" };
    }
  }
}

function partsOf(node: SumNode, column: number): ComparedSum["parts"] {
  return node.parts.flatMap(({ row }) => {
    const cell = row.amounts[column];
    return cell === undefined ? [] : [{ name: row.name.value, cell }];
  });
}

/**
 * The totals of a row that differ from the funds beside them: the sums that a form prints, or else one a period by the columns' roles;
 * none where the table has no such columns or leaves them all blank.
 */
export function comparedRow(row: TableRow, facts: TableFacts, allowance: number): readonly ComparedSum[] {
  if (row.amountSums !== undefined)
    return row.amountSums.flatMap((sum) => comparedReadings(row, sum, facts.moneyDecimals, allowance) ?? []);
  if (!facts.hasRowParts || row.amounts.length < 2 || (addsUp(row, "annual") && addsUp(row, "whole"))) return NONE;
  return PERIODS.flatMap((period) => {
    const own = row.amounts.filter(({ column }) => column.period === period && column.role !== "of-which");
    const stated = own.find(({ column }) => column.role === "total");
    const parts = own.filter((cell) => cell !== stated);
    if (stated === undefined || parts.length === 0) return [];
    if (stated.amount.kind === "blank" && !parts.some(isFilled)) return [];
    const compared = readingsOf(parts).map((reading): ComparedSum | null => {
      const comparison = compareSum(
        stated.amount,
        reading.map(({ amount }) => amount),
        facts.moneyDecimals,
        { allowance, roundedParts: reading.filter(isFilled).length },
      );
      if (comparison === null || comparison.verdict === "equal") return null;
      return { row, stated, parts: reading.map(named), comparison, of: ofRow(stated, reading) };
    });
    return nearestOf(compared) ?? [];
  });
}

/** A printed sum of a form against its parts, in each way these can be meant; null where one of them fits. */
function comparedReadings(row: TableRow, sum: AmountSum, decimals: number, allowance: number): ComparedSum | null {
  const innerOf = (cell: AmountCell): readonly AmountCell[] =>
    row.amountSums?.find(({ stated }) => stated === cell)?.parts ?? [];
  return nearestOf(
    readingsOf(sum.parts, innerOf).map((parts) => comparedSum(row, { ...sum, parts }, decimals, allowance)),
  );
}

/** Of sums in several readings the one that is least off; null where one of them fits. */
function nearestOf(compared: readonly (ComparedSum | null)[]): ComparedSum | null {
  let nearest: ComparedSum | null = null;
  for (const one of compared) {
    if (one === null) return null;
    if (nearest === null || one.comparison.difference.lt(nearest.comparison.difference)) nearest = one;
  }
  return nearest;
}

/**
 * A printed sum of a form against its parts; null where it fits, where nothing can be compared, or where a part may be missing.
 * Parts that are not all there are may come to less than the sum but not to more. With amounts beside them that nobody knows, the sum
 * fits with all of those or with none, and else is open to doubt.
 */
export function comparedSum(
  row: TableRow,
  { stated, parts, unknown, isAll }: AmountSum,
  decimals: number,
  allowance: number,
): ComparedSum | null {
  if (!parts.some(isFilled) || stated.amount.kind === "blank") return null;
  const against = (cells: readonly AmountCell[]): SumComparison | null =>
    compareSum(
      stated.amount,
      cells.map(({ amount }) => amount),
      decimals,
      { allowance, roundedParts: cells.filter(isFilled).length },
    );
  const own = against(parts);
  if (own === null || own.verdict === "equal") return null;
  const isLess = own.sum.lt(own.stated);
  if (isLess && !isAll) return null;
  const found: ComparedSum = { row, stated, parts: parts.map(named), comparison: own, of: ofRow(stated, parts) };
  if (unknown.length === 0) return found;
  if (own.verdict === "rounding") return null;
  // Blank rows add nothing, whatever their labels mean: what is too much stays too much.
  if (!isLess && !unknown.some(isFilled)) return found;
  const all = against([...parts, ...unknown]);
  const isExplained = all === null ? isLess : all.verdict !== "mismatch";
  return isExplained ? null : { ...found, unknown: unknown.map(named) };
}

const isFilled = ({ amount }: AmountCell): boolean => amount.kind !== "blank";

/** Whether the parts stand beside the sum, as in a list, or below it, as in a form. */
const ofRow = ({ span }: AmountCell, parts: readonly AmountCell[]): "row" | "form" =>
  parts.every((cell) => cell.span.row === span.row) ? "row" : "form";

const named = (cell: AmountCell): NamedAmount => ({ name: cell.column.label.value, cell });

const PERIODS: readonly MoneyPeriod[] = ["annual", "whole"];
const NONE: readonly ComparedSum[] = [];

/** Told at a glance of most rows: a period without a total, or whose parts, in whole ten-thousandths, come to the total exactly. */
function addsUp({ amounts }: TableRow, period: MoneyPeriod): boolean {
  let total: number | null = null;
  let parts = 0;
  for (const { amount, column } of amounts) {
    if (column.period !== period || column.role === "of-which") continue;
    const value = amount.kind === "blank" ? 0 : amount.kind === "number" ? amount.tenThousandths : null;
    if (value === null || (amount.kind === "number" && amount.unit !== null)) return false;
    if (column.role === "total" && total === null) total = value;
    else parts += value;
  }
  return total === null || (Number.isSafeInteger(parts) && total === parts);
}

/** What a sum that is off is made of, for the reader to add up again. */
export function sumDetail({ parts, comparison }: ComparedSum, decimals: number): SumDetail {
  let running = new Big(0);
  return {
    parts: parts.map(({ name, cell }) => {
      running = running.plus(valueOf(cell.amount, comparison.unit) ?? 0);
      return {
        name,
        place: cell.span,
        amount: cell.amount.kind === "number" ? shownAmount(cell.amount, decimals) : "",
        running: formatAmount(running, decimals),
      };
    }),
    stated: formatAmount(comparison.stated, decimals),
    sum: formatAmount(comparison.sum, decimals),
    difference: formatAmount(comparison.difference, decimals),
    allowance: comparison.allowance.toFixed(),
  };
}

/** The parameters every message about a sum speaks with. */
export function sumParams(
  { row, stated, parts, comparison, of, unknown = [] }: ComparedSum,
  decimals: number,
): Record<string, string | number> {
  return {
    row: row.name.value,
    kind: row.kind,
    of,
    column: stated.column.label.value,
    stated: formatAmount(comparison.stated, decimals),
    sum: formatAmount(comparison.sum, decimals),
    difference: formatAmount(comparison.difference, decimals),
    allowance: comparison.allowance.toFixed(),
    parts: parts.length,
    ...(unknown.length > 0 && { unknown: unknown.length, label: unknown[0]?.name ?? "" }),
  };
}

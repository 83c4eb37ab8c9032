import Big from "big.js";
import type { SumDetail } from "../finding";
import { once } from "../once";
import { compareSum, formatAmount, valueOf, type SumDifference } from "../money/sums";
import type { AmountCell, BudgetTable, MoneyPeriod, SumNode, TableFacts, TableRow } from "./types";

/** A stated amount against the amounts it should be the sum of. */
export interface ComparedSum {
  readonly row: TableRow;
  readonly stated: AmountCell;
  readonly parts: readonly { readonly name: string; readonly cell: AmountCell }[];
  readonly comparison: SumDifference;
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
      if (comparison !== null && comparison.verdict !== "equal") yield { row: node.row, stated, parts, comparison };
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
 * The totals of a row that differ from the funds beside them, one a period; none where the table has no such columns or leaves them
 * all blank.
 */
export function comparedRow(row: TableRow, facts: TableFacts, allowance: number): readonly ComparedSum[] {
  if (!facts.hasRowParts || row.amounts.length < 2 || addsUp(row)) return NONE;
  return PERIODS.flatMap((period) => {
    const own = row.amounts.filter(({ column }) => column.period === period && column.role !== "of-which");
    const stated = own.find(({ column }) => column.role === "total");
    const parts = own.filter((cell) => cell !== stated).map((cell) => ({ name: cell.column.label.value, cell }));
    if (stated === undefined || parts.length === 0) return [];
    const filled = parts.filter(({ cell }) => cell.amount.kind !== "blank");
    if (stated.amount.kind === "blank" && filled.length === 0) return [];
    const comparison = compareSum(
      stated.amount,
      parts.map(({ cell }) => cell.amount),
      facts.moneyDecimals,
      { allowance, roundedParts: filled.length },
    );
    return comparison === null || comparison.verdict === "equal" ? [] : [{ row, stated, parts, comparison }];
  });
}

const PERIODS: readonly MoneyPeriod[] = ["annual", "whole"];
const NONE: readonly ComparedSum[] = [];

/** Told at a glance of most rows: whole ten-thousandths of one period, whose parts come to the total exactly. */
function addsUp({ amounts }: TableRow): boolean {
  let total: number | null = null;
  let parts = 0;
  for (const { amount, column } of amounts) {
    if (column.period !== "annual" || column.role === "of-which" || amount.kind === "unreadable") return false;
    const value = amount.kind === "blank" ? 0 : amount.tenThousandths;
    if (value === null) return false;
    if (column.role === "total" && total === null) total = value;
    else parts += value;
  }
  return total !== null && Number.isSafeInteger(parts) && total === parts;
}

/** What a sum that is off is made of, for the reader to add up again. */
export function sumDetail({ parts, comparison }: ComparedSum, decimals: number): SumDetail {
  let running = new Big(0);
  return {
    parts: parts.map(({ name, cell }) => {
      running = running.plus(valueOf(cell.amount) ?? 0);
      return {
        name,
        place: cell.span,
        amount: cell.amount.kind === "number" ? cell.amount.text : "",
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
  { row, stated, parts, comparison }: ComparedSum,
  decimals: number,
): Record<string, string | number> {
  return {
    row: row.name.value,
    kind: row.kind,
    of:
      stated.column.role === "total" && parts.every(({ cell }) => cell.span.row === stated.span.row) ? "row" : "column",
    column: stated.column.label.value,
    stated: formatAmount(comparison.stated, decimals),
    sum: formatAmount(comparison.sum, decimals),
    difference: formatAmount(comparison.difference, decimals),
    allowance: comparison.allowance.toFixed(),
    parts: parts.length,
  };
}

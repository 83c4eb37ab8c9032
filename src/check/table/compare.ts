import Big from "big.js";
import type { SumDetail } from "../finding";
import { once } from "../once";
import { compareSum, formatAmount, valueOf, type SumComparison } from "../money/sums";
import type { AmountCell, BudgetTable, SumNode, TableRow } from "./types";

/** A stated amount against the amounts it should be the sum of. */
export interface ComparedSum {
  readonly row: TableRow;
  readonly stated: AmountCell;
  readonly parts: readonly { readonly name: string; readonly cell: AmountCell }[];
  readonly comparison: SumComparison;
}

/** Every 合计, unit and 小计 that differs from its parts, column by column; columns with an unreadable amount are left out. */
export const comparedTotals = once((table: BudgetTable): readonly ComparedSum[] => [...compareTotals(table)]);

function* compareTotals(table: BudgetTable): Iterable<ComparedSum> {
  for (const node of table.sums) {
    for (const [index, stated] of node.row.amounts.entries()) {
      const parts = partsOf(node, index);
      if (stated.amount.kind === "blank" && parts.every(({ cell }) => cell.amount.kind === "blank")) continue;
      const comparison = compareSum(
        stated.amount,
        parts.map(({ cell }) => cell.amount),
        table.moneyDecimals,
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

/** Every row whose 总计 differs from 财政拨款 + 财政专户拨款 + 其他资金; none where a table has no such columns or leaves them all blank. */
export const comparedRows = once((table: BudgetTable): readonly ComparedSum[] => [...compareRows(table)]);

function* compareRows(table: BudgetTable): Iterable<ComparedSum> {
  const broken = table.rows.some((row) =>
    row.amounts.some(({ amount, column }) => column.role !== "total" && amount.kind !== "blank"),
  );
  if (!broken) return;
  for (const row of table.rows) {
    const stated = row.amounts.find(({ column }) => column.role === "total");
    const parts = row.amounts
      .filter(({ column }) => column.role !== "total")
      .map((cell) => ({ name: cell.column.label.value, cell }));
    if (stated === undefined || parts.length === 0) continue;
    const filled = parts.filter(({ cell }) => cell.amount.kind !== "blank");
    if (stated.amount.kind === "blank" && filled.length === 0) continue;
    const comparison = compareSum(
      stated.amount,
      parts.map(({ cell }) => cell.amount),
      table.moneyDecimals,
      filled.length,
    );
    if (comparison !== null && comparison.verdict !== "equal") yield { row, stated, parts, comparison };
  }
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

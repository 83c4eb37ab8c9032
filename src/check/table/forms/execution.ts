import { amountAt } from "../../money/computed";
import { spanOf } from "../../sheet/clean";
import { cellAt } from "../../sheet/snapshot";
import type { AmountCell, ExecutionRow } from "../types";
import type { FormCell } from "./cells";
import type { Field } from "./form";
import { placeUnder, type FundMatrix } from "./matrix";
import type { Page } from "./page";

/** The rows of 预算执行情况, the total's first; none where a form does not say how its money was spent. */
export function readExecution(page: Page, matrix: FundMatrix | null): ExecutionRow[] {
  if (matrix === null || matrix.areItems) return [];
  const heads = page.rows.get(matrix.top) ?? [];
  const head = (field: Field): FormCell | undefined =>
    heads.find(
      (cell) =>
        cell.field === field &&
        cell.column >= Math.min(matrix.main.column, ...matrix.others.map(({ column }) => column)),
    );
  const spent = head("spent");
  const rate = head("execution-rate");
  if (spent === undefined && rate === undefined) return [];
  const columns = {
    initialBudget: head("first-budget"),
    budget: head("present-budget"),
    spent,
    rate,
    weight: head("points"),
    score: head("score"),
  };
  const total =
    matrix.lines.find(({ field }) => field === "annual-total" || field === "whole-total") ??
    matrix.lines.find(({ field }) => field === "sum");
  return matrix.lines.map((line): ExecutionRow => {
    const at = (column: FormCell | undefined): AmountCell | null =>
      column === undefined ? null : amountUnder(page, line.row, column);
    return {
      label: line.text,
      isTotal: line === total,
      initialBudget: at(columns.initialBudget),
      budget: at(columns.budget),
      spent: at(columns.spent),
      rate: at(columns.rate),
      weight: at(columns.weight),
      score: at(columns.score),
    };
  });
}

function amountUnder(page: Page, row: number, head: FormCell): AmountCell {
  const place = placeUnder(page, row, head);
  const cell = cellAt(page.sheet, place.row, place.column);
  return {
    amount: amountAt(page.sheet, place.row, place.column),
    column: { role: "of-which", period: "annual", label: head.text },
    span: spanOf(page.sheet, place.row, place.column),
    formula: cell.formula,
  };
}

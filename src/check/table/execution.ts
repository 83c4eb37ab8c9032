import { figureOf, type Figure } from "../money/figure";
import { isRateWithin, rateBounds } from "../money/rate";
import { budgetOf } from "./scores";
import type { AmountCell, ExecutionRow } from "./types";

/** The money of a row that can be compared: both numbers are filled in, in one unit, and the budget is above 0. */
export interface Spending {
  readonly budget: Figure;
  readonly spent: Figure;
  readonly cells: readonly [budget: AmountCell, spent: AmountCell];
}

export function spendingOf(row: ExecutionRow): Spending | null {
  const budgetCell = budgetOf(row);
  const { spent: spentCell } = row;
  if (budgetCell === null || spentCell === null) return null;
  const budget = figureOf(budgetCell.amount);
  const spent = figureOf(spentCell.amount);
  if (budget === null || spent === null || budget.unit !== spent.unit || budget.unit === "%") return null;
  if (!budget.value.gt(0) || spent.value.lt(0)) return null;
  return { budget, spent, cells: [budgetCell, spentCell] };
}

/** Whether the stated rate of a row can be what was spent of its budget; null where it states none that is a number. */
export function isRateRight({ rate }: ExecutionRow, { spent, budget }: Spending): boolean | null {
  const stated = rate && figureOf(rate.amount);
  if (stated === null || (stated.unit !== "" && stated.unit !== "%")) return null;
  return isRateWithin(stated, rateBounds(spent, budget));
}

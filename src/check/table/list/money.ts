import type { MoneyColumn, MoneyPeriod, MoneyRole } from "../types";
import type { LabelledColumn } from "./block";
import { mayBeMoney } from "./columns";
import { type ListRole } from "../vocabulary/list-roles";

/** A money column of a list and where it stands. */
export interface PlacedMoney extends MoneyColumn {
  readonly column: number;
}

const MONEY: ReadonlyMap<ListRole, readonly [MoneyRole, MoneyPeriod]> = new Map([
  ["total", ["total", "annual"]],
  ["fiscal", ["fiscal", "annual"]],
  ["special-account", ["special-account", "annual"]],
  ["carried-over", ["carried-over", "annual"]],
  ["other", ["other", "annual"]],
  ["fund", ["fund", "annual"]],
  ["whole-total", ["total", "whole"]],
]);

/**
 * The money columns of a list, the annual total first. The funds add up to it only where all of them are known. They get the role
 * `of-which`, which adds up to nothing, where an unknown column may hold money too, or where 其中 stands before a single fund.
 */
export function moneyColumnsOf(
  labelled: readonly LabelledColumn[],
  columns: ReadonlyMap<ListRole, number>,
): PlacedMoney[] {
  const roles = new Map([...columns].map(([role, column]) => [column, role]));
  const placed = labelled.flatMap(({ column, label, role }): PlacedMoney[] => {
    // Of several funds each is money; of the other roles only the column that was chosen.
    const chosen = roles.get(column) ?? (role === "fund" ? role : null);
    const money = chosen === null ? undefined : MONEY.get(chosen);
    return money === undefined ? [] : [{ role: money[0], period: money[1], label, column }];
  });
  const funds = placed.filter(({ role }) => role !== "total");
  const isMoney = (column: number): boolean => placed.some((money) => money.column === column);
  const someUnknown = labelled.some(
    ({ column, role, label }) =>
      !roles.has(column) && role === null && mayBeMoney(label.value, isMoney(column - 1) && isMoney(column + 1)),
  );
  const lone = funds.length === 1 && funds.some(({ label }) => /^\s*其中/.test(label.value));
  const partial = someUnknown || lone;
  const ofFirst = ({ role, period }: PlacedMoney): number => (role === "total" ? (period === "annual" ? 0 : 2) : 1);
  return placed
    .map((money): PlacedMoney => (partial && money.role !== "total" ? { ...money, role: "of-which" } : money))
    .sort((a, b) => ofFirst(a) - ofFirst(b) || a.column - b.column);
}

import Big from "big.js";
import { formatAmount } from "../check/money/sums";
import type { StatedUnit } from "../check/money/units";
import { holdsNumber } from "../check/indicator/meaning";
import type { Target } from "../check/indicator/types";
import type { SheetSnapshot } from "../check/sheet/snapshot";
import type { AmountCell, BudgetTable, Indicator, MoneyPeriod } from "../check/table/types";
import { sumsOf, type ReportSum } from "./sums";

/** What the tables of a check hold, at a glance: plain data without wording. */
export interface Overview {
  readonly projects: number;
  readonly indicators: number;
  /** Those of the indicators whose target is a number, a range, a frequency or a deadline. */
  readonly quantitative: number;
  /** In the order of the tables. */
  readonly funds: readonly FundFigure[];
  /** The stated sums that were compared, see `sumsOf`. */
  readonly sums: readonly ReportSum[];
}

/** What the projects have of one kind of money. */
export interface FundFigure {
  /** The label of its column, as the table prints it. */
  readonly label: string;
  readonly period: MoneyPeriod;
  /** Null where no unit is stated. Funds of one label in several units are several figures. */
  readonly unit: StatedUnit | null;
  /** As the table prints amounts. */
  readonly amount: string;
  /** Of the greatest amount of its unit, from 0 to 1. */
  readonly share: number;
  /** Cells that spell no amount, which are not in it. */
  readonly unread: number;
}

/** The figures of these tables. `allowance` is how far rounding may move one amount (see `Profile`). */
export function overviewOf(
  tables: readonly BudgetTable[],
  sheets: readonly SheetSnapshot[],
  allowance: number,
): Overview {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  let projects = 0;
  let indicators = 0;
  let quantitative = 0;
  for (const table of tables)
    for (const project of table.projects) {
      projects += 1;
      for (const indicator of project.indicators) {
        indicators += 1;
        if (isQuantitative(indicator)) quantitative += 1;
      }
    }
  return {
    ...{ projects, indicators, quantitative, funds: fundsOf(tables) },
    sums: tables.flatMap((table) => sumsOf(table, byName, allowance)),
  };
}

/** By the target of the year; by that of the whole period where the year has none. */
function isQuantitative({ annual, cycle }: Indicator): boolean {
  const target = [annual, cycle].map((one) => one?.value ?? null).find(isFilledIn);
  return target !== undefined && target !== null && holdsNumber(target);
}

const isFilledIn = (target: Target | null): boolean =>
  target !== null && target.kind !== "empty" && target.kind !== "placeholder";

interface Fund extends Pick<FundFigure, "label" | "period" | "unit"> {
  sum: Big;
  decimals: number;
  unread: number;
}

function fundsOf(tables: readonly BudgetTable[]): readonly FundFigure[] {
  const funds = new Map<string, Fund>();
  for (const table of tables)
    for (const { amounts } of table.projects)
      for (const cell of amounts) {
        const own = fundOf(cell, table);
        const key = JSON.stringify([own.label, own.period, own.unit]);
        const fund = funds.get(key) ?? { ...own, sum: new Big(0), decimals: 0, unread: 0 };
        funds.set(key, fund);
        fund.decimals = Math.max(fund.decimals, table.moneyDecimals);
        if (cell.amount.kind === "number") fund.sum = fund.sum.plus(cell.amount.value);
        else if (cell.amount.kind !== "blank") fund.unread += 1;
      }
  const all = [...funds.values()];
  return all.map(({ label, period, unit, sum, decimals, unread }) => ({
    ...{ label, period, unit, unread, amount: formatAmount(sum, decimals) },
    share: shareOf(
      sum,
      all.filter((other) => other.unit === unit).map((other) => other.sum),
    ),
  }));
}

/** The kind of money an amount is of. Only where the table states no unit may the cell state one of its own. */
function fundOf({ amount, column }: AmountCell, table: BudgetTable): Pick<Fund, "label" | "period" | "unit"> {
  const own = amount.kind === "number" ? amount.unit : null;
  return { label: column.label.value, period: column.period, unit: own ?? table.moneyUnit };
}

function shareOf(sum: Big, all: readonly Big[]): number {
  const most = all.reduce((one, other) => (other.gt(one) ? other : one), new Big(0));
  return most.gt(0) && sum.gt(0) ? sum.div(most).toNumber() : 0;
}

import { moneyInColumns } from "./budget-columns";
import { fundList } from "./funds";
import { labelledMoney } from "./labelled-money";
import type { Page } from "./page";
import type { Money } from "./parts";

/**
 * The amounts of a form: the annual total first, its parts after it, then those of the whole period, and last those nothing adds up
 * from.
 */
export function readMoney(page: Page): Money[] {
  const funds = fundList(page);
  const labelled = moneyInColumns(page) ?? labelledMoney(page, funds?.top ?? Infinity);
  const hasTotal = labelled.some(({ role, period }) => role === "total" && period === "annual");
  const all = [...labelled, ...(funds?.money(hasTotal) ?? [])].sort((a, b) => rank(a) - rank(b));
  const seen = new Map<string, number>();
  return all.map((money) => {
    const nth = (seen.get(money.key) ?? 0) + 1;
    seen.set(money.key, nth);
    return nth === 1 ? money : { ...money, key: `${money.key} ${nth}` };
  });
}

/** The place of an amount in a project's row. */
export const rank = ({ role, period }: Pick<Money, "role" | "period">): number =>
  role === "of-which" ? 4 : (period === "annual" ? 0 : 2) + (role === "total" ? 0 : 1);

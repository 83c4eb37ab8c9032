import type { Located } from "../sheet/located";
import type { OutcomeCells } from "./spread";
import type { AmountCell } from "./types";

/** What stands beside an indicator, besides its target. */
interface Beside<T> {
  readonly named: T;
  readonly weight: AmountCell | null;
  readonly outcome: OutcomeCells | null;
}

/**
 * What a row says beside its indicators. Of several in one row the first has the points, as of rows that share a merged cell. What came
 * of each is the one of `actuals` where its cell lists as many, or the words for all of them; a number alone is that of one of them.
 */
export function sharedOutcomes<T>(
  indicators: readonly T[],
  weight: AmountCell | null,
  outcome: OutcomeCells | null,
  actuals: readonly Located<string>[] | null,
): Beside<T>[] {
  const actual = outcome?.actual ?? null;
  const isOfAll = indicators.length === 1 || actual === null || !/[\d０-９]/.test(actual.value);
  const own = actuals?.length === indicators.length ? actuals : null;
  return indicators.map((named, at) => ({
    named,
    weight: at === 0 ? weight : null,
    outcome: outcome && {
      actual: own?.[at] ?? (isOfAll ? actual : null),
      score: at === 0 ? outcome.score : null,
      reason: outcome.reason,
    },
  }));
}

import type { OutcomeCells } from "./spread";
import type { AmountCell } from "./types";

/** What stands beside an indicator, besides its target. */
interface Beside<T> {
  readonly named: T;
  readonly weight: AmountCell | null;
  readonly outcome: OutcomeCells | null;
}

/**
 * What a row says beside its indicators. Of several in one row the first has the points, as of rows that share a merged cell, and each
 * what came of it only where there are words for all of them: a number is that of one.
 */
export function sharedOutcomes<T>(
  indicators: readonly T[],
  weight: AmountCell | null,
  outcome: OutcomeCells | null,
): Beside<T>[] {
  const actual = outcome?.actual ?? null;
  const isOfAll = indicators.length === 1 || actual === null || !/[\d０-９]/.test(actual.value);
  return indicators.map((named, at) => ({
    named,
    weight: at === 0 ? weight : null,
    outcome: outcome && {
      actual: isOfAll ? actual : null,
      score: at === 0 ? outcome.score : null,
      reason: outcome.reason,
    },
  }));
}

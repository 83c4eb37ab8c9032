import Big from "big.js";
import { figureOf, lastDecimal, pointsText, shownText, type Figure } from "../money/figure";
import { quotient, rateBounds } from "../money/rate";
import { defineRule, NO_PROBLEMS } from "../rule";
import { isRateRight, spendingOf, type Spending } from "../table/execution";
import { executionTotal, weightSum } from "../table/scores";
import type { ExecutionRow } from "../table/types";
import { evaluation, provincialEvaluation } from "./example-evaluation";

/** A score of the execution rate that is not that share of what it is worth. */
export const executionScoreMismatch = defineRule({
  id: "execution-score-mismatch",
  severity: "warning",
  scope: "project",
  basis: null,
  examples: {
    bad: [
      evaluation({ execution: [20, 15, 10, "75%", 10] }),
      evaluation({ execution: [20, 18, 10, "90%", 10] }),
      evaluation({ execution: [20, 20, 10, "100%", "9.5分"] }),
      provincialEvaluation({ execution: { adjusted: 25, rate: "80.00%" } }),
    ],
    good: [
      evaluation({}),
      evaluation({ execution: [20, 15, 10, "75%", 7.5] }),
      evaluation({ execution: [20, 15, 10, "75%", 8] }),
      evaluation({ execution: ["3,465.68", "3,120.40", 10, "90.04%", "9.00"] }),
      evaluation({ execution: [20, 24, 10, "120%", 10] }),
      evaluation({ execution: [20, 15, 10, "75%", "/"] }),
      evaluation({ execution: [20, 15, "/", "75%", 10] }),
      provincialEvaluation({ execution: { adjusted: 25, rate: "80.00%", score: 8 } }),
    ],
  },
  check({ project }) {
    const row = executionTotal(project);
    const spending = row && spendingOf(row);
    if (row?.score == null || row.weight === null || spending === null) return NO_PROBLEMS;
    const score = figureOf(row.score.amount);
    const weight = weightSum(project, [row.weight]);
    if (score === null || score.unit === "%" || weight === null || !weight.gt(0)) return NO_PROBLEMS;
    if (isNear(score, weight, row, spending)) return NO_PROBLEMS;
    const share = quotient(spending.spent.value.times(100), spending.budget.value);
    return [
      {
        message: {
          id: "execution-score-mismatch",
          params: {
            score: pointsText(row.score.amount),
            weight: weight.toFixed(),
            rate: `${share.round(2).toFixed()}%`,
            expected: weight.times(atMost(share)).div(100).round(2).toFixed(),
          },
        },
        place: [row.score.span],
        related: [...spending.cells, row.weight].map(({ span }) => span),
        offending: shownText(row.score.amount),
      },
    ];
  },
});

const atMost = (percent: Big): Big => (percent.gt(100) ? new Big(100) : percent);

/** Whether a score can be the rate's share of the weight, by the money that is shown or by a rate that was rounded. */
function isNear(score: Figure, weight: Big, row: ExecutionRow, spending: Spending): boolean {
  const unit = lastDecimal(score);
  const scoreAt = (percent: Big): Big => weight.times(atMost(percent)).div(100);
  const isWithin = (low: Big, high: Big): boolean =>
    score.value.gt(scoreAt(low).minus(unit)) && score.value.lt(scoreAt(high).plus(unit));
  const { budget, spent } = spending;
  const exact = quotient(spent.value.times(100), budget.value);
  if (isWithin(exact, exact)) return true;
  // Whole numbers carry no sign of rounding.
  const bounds = budget.decimals > 0 && spent.decimals > 0 ? rateBounds(spent, budget) : null;
  if (bounds?.high != null && isWithin(bounds.low, bounds.high)) return true;
  const stated = row.rate && figureOf(row.rate.amount);
  if (stated === null || isRateRight(row, spending) !== true) return false;
  return [stated.value, stated.value.times(100)].some(
    (percent) => percent.minus(exact).abs().lt(1) && isWithin(percent, percent),
  );
}

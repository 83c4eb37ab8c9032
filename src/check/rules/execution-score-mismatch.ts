import Big from "big.js";
import { figureOf, lastDecimal, pointsText, shownText, type Figure } from "../money/figure";
import { quotient, rateBounds } from "../money/rate";
import { defineRule, FOUND, NOTHING } from "../rule";
import { isRateRight, spendingOf, type Spending } from "../table/execution";
import { present } from "../table/found";
import { executionTotal, weightSum } from "../table/scores";
import type { AmountCell, ExecutionRow, Project } from "../table/types";
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
  detect({ project }) {
    const scored = scoredTotal(project);
    if (scored === null) return NOTHING;
    const score = figureOf(scored.score.amount);
    return score === null || score.unit === "%" || isNear(score, scored) ? NOTHING : FOUND;
  },
  describe(_, { project }) {
    const { score, weight, worth, spending } = present(scoredTotal(project));
    const share = quotient(spending.spent.value.times(100), spending.budget.value);
    return {
      message: {
        id: "execution-score-mismatch",
        params: {
          score: pointsText(score.amount),
          weight: worth.toFixed(),
          rate: `${share.round(2).toFixed()}%`,
          expected: worth.times(atMost(share)).div(100).round(2).toFixed(),
        },
      },
      place: [score.span],
      related: [...spending.cells, weight].map(({ span }) => span),
      offending: shownText(score.amount),
    };
  },
});

/** The total row of the execution, where all that its score rests on is filled in. */
interface ScoredTotal {
  readonly row: ExecutionRow;
  readonly score: AmountCell;
  readonly weight: AmountCell;
  /** The weight in points. */
  readonly worth: Big;
  readonly spending: Spending;
}

function scoredTotal(project: Project): ScoredTotal | null {
  const row = executionTotal(project);
  if (row === null) return null;
  const { score, weight } = row;
  const spending = spendingOf(row);
  if (score === null || weight === null || spending === null) return null;
  const worth = weightSum(project, [weight]);
  return worth?.gt(0) === true ? { row, score, weight, worth, spending } : null;
}

const atMost = (percent: Big): Big => (percent.gt(100) ? new Big(100) : percent);

/** Whether a score can be the rate's share of the weight, by the money that is shown or by a rate that was rounded. */
function isNear(score: Figure, { row, worth, spending }: ScoredTotal): boolean {
  const unit = lastDecimal(score);
  const scoreAt = (percent: Big): Big => worth.times(atMost(percent)).div(100);
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

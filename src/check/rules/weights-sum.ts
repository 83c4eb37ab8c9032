import Big from "big.js";
import { valueOf } from "../money/sums";
import { defineRule, type ExampleCell } from "../rule";
import { cited, INDICATORS_2021 } from "../standard/editions";
import type { AmountCell } from "../table/types";
import { LIST_HEAD, listRow } from "./example-list";

/** What declared weights add up to, and evaluated ones, whose last 10 are for how the budget was spent. */
const SUMS = [90, 100];

/** A list of one project with the weights of its indicators. */
const weighted = (...weights: readonly ExampleCell[]): ExampleCell[][] => [
  ...LIST_HEAD.map((row, index) => [...row, index === LIST_HEAD.length - 1 ? "权重" : null]),
  ...weights.map((weight, index) => [...listRow(`第${index + 1}期培训人数`, "≥", 40, "人"), weight]),
];

/** Weights of a project's indicators that add up to neither 90 nor 100. */
export const weightsSum = defineRule({
  id: "weights-sum",
  severity: "error",
  scope: "project",
  basis: "财预〔2021〕101号",
  examples: {
    bad: [{ sheet: weighted(50, 30, 15) }, { sheet: weighted(50, null, null) }, { sheet: weighted(0.5, 0.3) }],
    good: [
      {},
      { sheet: weighted(50, 30, 10) },
      { sheet: weighted(50, 50) },
      { sheet: weighted(0.6, 0.3) },
      { sheet: weighted(null, null) },
    ],
  },
  check({ project, facts: { year } }) {
    const weights = project.indicators.flatMap(({ weight }) => weight ?? []);
    const first = weights[0];
    const sum = first === undefined ? null : sumOf(weights);
    if (first === undefined || sum === null) return [];
    // 20% is stored as 0.2.
    const isShare = sum.lt(2) && weights.every(({ amount }) => valueOf(amount)?.lte(1) ?? false);
    const total = isShare ? sum.times(100) : sum;
    if (SUMS.some((expected) => total.eq(expected))) return [];
    const written = `${total.toFixed()}${isShare ? "%" : ""}`;
    return [
      {
        message: {
          id: "weights-sum",
          params: {
            sum: written,
            column: first.column.label.value,
            count: weights.length,
            basis: cited(INDICATORS_2021, year),
          },
        },
        place: weights.map(({ span }) => span),
        offending: written,
      },
    ];
  },
});

/** The sum of weights; null where nobody has given any yet, or one is no number: that sum would point at the wrong cell. */
function sumOf(weights: readonly AmountCell[]): Big | null {
  if (weights.every(({ amount }) => amount.kind === "blank")) return null;
  let sum = new Big(0);
  for (const { amount } of weights) {
    const value = valueOf(amount);
    if (value === null) return null;
    sum = sum.plus(value);
  }
  return sum;
}

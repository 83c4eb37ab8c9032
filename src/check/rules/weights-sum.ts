import type Big from "big.js";
import { figureOf, isBlank, shownText } from "../money/figure";
import { defineRule, NO_PROBLEMS, type ExampleCell, type Problem } from "../rule";
import { exactSum, executionTotal, hasShares, namedCells, scoredRows, weightCells, weightSum } from "../table/scores";
import { cited, INDICATORS_2021 } from "../standard/editions";
import type { AmountCell, Project } from "../table/types";
import { LIST_HEAD, listRow } from "./example-list";
import { evaluation, provincialEvaluation, totalRow } from "./example-evaluation";

/** What all the weights of a project come to, and those of its indicators where 10 are for how the budget was spent. */
const ALL = 100;
const SUMS = [90, ALL];

/** A list of one project with the weights of its indicators. */
const weighted = (...weights: readonly ExampleCell[]): ExampleCell[][] => [
  ...LIST_HEAD.map((row, index) => [...row, index === LIST_HEAD.length - 1 ? "权重" : null]),
  ...weights.map((weight, index) => [...listRow(`第${index + 1}期培训人数`, "≥", 40, "人"), weight]),
];

/** Weights of a project's indicators that add up to neither 90 nor 100, or a printed total of them that is not their sum. */
export const weightsSum = defineRule({
  id: "weights-sum",
  severity: "error",
  scope: "project",
  basis: "财预〔2021〕101号",
  examples: {
    bad: [
      { sheet: weighted(50, 30, 15) },
      { sheet: weighted(50, null, null) },
      { sheet: weighted(0.5, 0.3) },
      evaluation({ weights: [10, 20, 20, 10, 25, 10] }),
      evaluation({ totals: [totalRow("总分", 95, 100)] }),
      provincialEvaluation({ total: { weight: 110 } }),
    ],
    good: [
      {},
      { sheet: weighted(50, 30, 10) },
      { sheet: weighted(50, 50) },
      { sheet: weighted(0.6, 0.3) },
      { sheet: weighted(null, null) },
      evaluation({ totals: [totalRow("总分", 100, 100)] }),
      evaluation({ totals: [totalRow("合计", 90, 90)] }),
      provincialEvaluation({}),
    ],
  },
  check({ project, facts: { year } }) {
    const weights = weightCells(project);
    const first = weights[0];
    const sum = first === undefined ? null : weightSum(project, weights);
    if (first === undefined || sum === null) return NO_PROBLEMS;
    if (!fits(sum, project)) return [ofIndicators(weights, first, sum, hasShares(project), year)];
    return (project.scoreTotals ?? []).flatMap(({ weight }) => ofTotal(weight, sum, project) ?? []).slice(0, 1);
  },
});

/** Some offices give how the budget was spent more than 10, and write so beside it or beside the indicators. */
const fits = (sum: Big, project: Project): boolean => {
  const spending = executionWeight(project);
  const stated = project.indicatorsWeight ?? null;
  return (
    SUMS.some((expected) => sum.eq(expected)) ||
    (spending !== null && sum.plus(spending).eq(ALL)) ||
    (stated !== null && sum.gte(stated.least) && sum.lte(stated.most))
  );
};

function executionWeight(project: Project): Big | null {
  const weight = executionTotal(project)?.weight;
  return weight == null ? null : weightSum(project, [weight]);
}

function ofIndicators(
  weights: readonly AmountCell[],
  first: AmountCell,
  sum: Big,
  inShares: boolean,
  year: number | null,
): Problem {
  const written = `${sum.toFixed()}${inShares ? "%" : ""}`;
  return {
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
  };
}

/** A printed total that is neither the indicators' weights nor those with the execution rate's. */
function ofTotal(weight: AmountCell | null, sum: Big, project: Project): Problem | null {
  if (weight === null || isBlank(weight.amount)) return null;
  const stated = figureOf(weight.amount)?.unit === "元" ? null : weightSum(project, [weight]);
  if (stated === null || stated.eq(sum)) return null;
  const spending = executionWeight(project);
  // Where nothing is said of the execution rate's weight, it makes up what is missing.
  const whole = spending === null ? ALL : sum.plus(spending);
  if (stated.eq(whole)) return null;
  const execution = executionTotal(project);
  const parts = [
    ...namedCells(scoredRows(project), "weights"),
    ...(spending === null || execution?.weight == null
      ? []
      : [{ name: execution.label.value, cell: execution.weight }]),
  ];
  const text = shownText(weight.amount);
  const all = spending === null ? sum : sum.plus(spending);
  return {
    message: {
      id: spending === null ? "weights-sum/total" : "weights-sum/total-with-execution",
      params: { stated: text, sum: sum.toFixed(), all: all.toFixed() },
    },
    place: [weight.span],
    related: parts.map(({ cell }) => cell.span),
    offending: text,
    ...(hasShares(project) ? {} : { sum: exactSum(parts, stated, all) }),
  };
}

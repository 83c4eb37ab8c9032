import type Big from "big.js";
import { figureOf, isBlank, shownText } from "../money/figure";
import { defineRule, NOTHING, type ExampleCell, type Problem } from "../rule";
import { present } from "../table/found";
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
  detect({ project }): readonly ("indicators" | "total")[] {
    const weights = weightCells(project);
    const sum = weights.length === 0 ? null : weightSum(project, weights);
    if (sum === null) return NOTHING;
    if (!fits(sum, project)) return ["indicators"];
    return wrongTotal(project, sum) === null ? NOTHING : ["total"];
  },
  describe(of, { project, facts: { year } }) {
    const weights = weightCells(project);
    const sum = present(weightSum(project, weights));
    return of === "indicators"
      ? ofIndicators(weights, sum, hasShares(project), year)
      : ofTotal(present(wrongTotal(project, sum)), sum, project);
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

function ofIndicators(weights: readonly AmountCell[], sum: Big, inShares: boolean, year: number | null): Problem {
  const written = `${sum.toFixed()}${inShares ? "%" : ""}`;
  return {
    message: {
      id: "weights-sum",
      params: {
        sum: written,
        column: present(weights[0]).column.label.value,
        count: weights.length,
        basis: cited(INDICATORS_2021, year),
      },
    },
    place: weights.map(({ span }) => span),
    offending: written,
  };
}

/** A printed total of the weights. */
interface StatedTotal {
  readonly cell: AmountCell;
  readonly stated: Big;
}

/** The first printed total that is neither the indicators' weights nor those with the execution rate's. */
function wrongTotal(project: Project, sum: Big): StatedTotal | null {
  for (const { weight: cell } of project.scoreTotals ?? []) {
    if (cell === null || isBlank(cell.amount)) continue;
    const stated = figureOf(cell.amount)?.unit === "元" ? null : weightSum(project, [cell]);
    if (stated === null || stated.eq(sum)) continue;
    const spending = executionWeight(project);
    // Where nothing is said of the execution rate's weight, it makes up what is missing.
    const whole = spending === null ? ALL : sum.plus(spending);
    if (!stated.eq(whole)) return { cell, stated };
  }
  return null;
}

function ofTotal({ cell, stated }: StatedTotal, sum: Big, project: Project): Problem {
  const spending = executionWeight(project);
  const execution = executionTotal(project);
  const parts = [
    ...namedCells(scoredRows(project), "weights"),
    ...(spending === null || execution?.weight == null
      ? []
      : [{ name: execution.label.value, cell: execution.weight }]),
  ];
  const text = shownText(cell.amount);
  const all = spending === null ? sum : sum.plus(spending);
  return {
    message: {
      id: spending === null ? "weights-sum/total" : "weights-sum/total-with-execution",
      params: { stated: text, sum: sum.toFixed(), all: all.toFixed() },
    },
    place: [cell.span],
    related: parts.map((part) => part.cell.span),
    offending: text,
    ...(hasShares(project) ? {} : { sum: exactSum(parts, stated, all) }),
  };
}

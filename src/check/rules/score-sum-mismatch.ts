import Big from "big.js";
import { figureOf, isBlank, shownText, type Figure } from "../money/figure";
import { defineRule, FOUND, NOTHING } from "../rule";
import { present } from "../table/found";
import {
  exactSum,
  executionTotal,
  figuresOf,
  hasShares,
  namedCells,
  scoredRows,
  sumOf,
  weightCells,
  weightSum,
  type NamedCell,
} from "../table/scores";
import type { AmountCell, ExecutionRow, Project, ScoreTotal } from "../table/types";
import { evaluation, provincialEvaluation, totalRow } from "./example-evaluation";

/** What all the weights of a project come to. */
const ALL = 100;

/** A total of the scores that is not their sum. */
export const scoreSumMismatch = defineRule({
  id: "score-sum-mismatch",
  severity: "error",
  scope: "project",
  basis: null,
  examples: {
    bad: [
      evaluation({ totals: [totalRow("总分", 100, 99)] }),
      evaluation({
        rows: [null, { score: 18.5, reason: "少办1次，明年补办。" }],
        execution: [20, 18.9, 10, "94.50%", 9.45],
        totals: [totalRow("总分", 100, 98)],
      }),
      evaluation({ execution: [20, 20, null, "100%", null], totals: [totalRow("合计", null, 101)] }),
      provincialEvaluation({ total: { score: 98 } }),
    ],
    good: [
      evaluation({ totals: [totalRow("总分", 100, 100)] }),
      evaluation({ totals: [totalRow("合计", 90, 90), totalRow("总分", 100, 100)] }),
      evaluation({
        rows: [null, { score: 18.5, reason: "少办1次，明年补办。" }],
        execution: [20, 18.9, 10, "94.50%", 9.45],
        totals: [totalRow("总分", 100, "97.95分")],
      }),
      evaluation({ rows: [{ score: "/" }], totals: [totalRow("总分", 100, 80)] }),
      evaluation({ execution: [20, 19, null, "95%", null], totals: [totalRow("总分", 100, 99.5)] }),
      provincialEvaluation({}),
    ],
  },
  detect: ({ project }) => (mismatchIn(project) === null ? NOTHING : FOUND),
  describe(_, { project }) {
    const { parts, first, others } = present(mismatchIn(project));
    const own = parts.execution?.score;
    const all: readonly NamedCell[] = [
      ...parts.scores,
      ...(own == null ? [] : [{ name: parts.execution?.label.value ?? "", cell: own }]),
    ];
    const sum = parts.withExecution ?? parts.sum;
    return {
      message: {
        id: parts.withExecution === null ? "score-sum-mismatch" : "score-sum-mismatch/with-execution",
        params: {
          label: first.label.replace(/[:：\s]+$/, ""),
          stated: first.stated.text,
          indicators: parts.sum.toFixed(),
          sum: sum.toFixed(),
          difference: first.stated.value.minus(sum).abs().toFixed(),
        },
      },
      place: [first.cell.span],
      related: [...others, ...all].map(({ cell }) => cell.span),
      offending: shownText(first.cell.amount),
      sum: exactSum(all, first.stated.value, sum),
    };
  },
});

/** A total that is wrong. */
interface WrongTotal {
  readonly cell: AmountCell;
  readonly label: string;
  readonly stated: Figure;
}

interface Mismatch {
  readonly parts: Parts;
  readonly first: WrongTotal;
  readonly others: readonly WrongTotal[];
}

function mismatchIn(project: Project): Mismatch | null {
  const { scoreTotals } = project;
  if (scoreTotals === undefined || scoreTotals.length === 0) return null;
  const parts = partsOf(project);
  if (parts === null) return null;
  const [first, ...others] = scoreTotals.flatMap((total): WrongTotal[] => {
    const stated = total.score && figureOf(total.score.amount);
    return total.score === null || stated === null || isRight(total, parts)
      ? []
      : [{ cell: total.score, label: total.label.value, stated }];
  });
  return first === undefined ? null : { parts, first, others };
}

/** What a total of scores may be the sum of. */
interface Parts {
  readonly scores: readonly NamedCell[];
  readonly sum: Big;
  readonly weight: Big;
  readonly execution: ExecutionRow | null;
  /** Null where the execution rate has no score, or the total may hold one that is not known. */
  readonly withExecution: Big | null;
  /** What the execution rate is worth where it may have a score that is not printed. */
  readonly unknown: Big | null;
}

/** Null where a part may be missing: a weighted row without a score, or rows that are worth something and are no indicators. */
function partsOf(project: Project): Parts | null {
  const groups = scoredRows(project);
  const weight = weightSum(project, weightCells(project));
  if (weight === null || hasShares(project)) return null;
  const counted = groups.filter(
    ({ weights, scores }) => scores.some(isFilled) || weights.some((cell) => figureOf(cell.amount)?.value.gt(0)),
  );
  if (counted.some(({ scores }) => scores.length === 0)) return null;
  const scores = namedCells(counted, "scores");
  const got = figuresOf(scores.map(({ cell }) => cell));
  if (got === null) return null;
  const execution = executionTotal(project);
  const own = execution?.score == null ? null : figureOf(execution.score.amount);
  const worth = execution?.weight == null ? null : weightSum(project, [execution.weight]);
  const sum = sumOf(got);
  const all = worth === null ? weight : weight.plus(worth);
  if (!all.eq(ALL) && !all.eq(90) && !isStated(project, [weight, all])) return null;
  return {
    scores,
    sum,
    weight,
    execution: own === null ? null : execution,
    withExecution: own === null ? null : sum.plus(own.value),
    unknown: own !== null ? null : (worth ?? (weight.lt(ALL) ? new Big(ALL).minus(weight) : null)),
  };
}

const isFilled = ({ amount }: AmountCell): boolean => !isBlank(amount);

/** Whether a total says that the weights are all there are. */
const isStated = (project: Project, sums: readonly Big[]): boolean =>
  (project.scoreTotals ?? []).some(({ weight }) => {
    const stated = weight && weightSum(project, [weight]);
    return stated !== null && sums.some((sum) => sum.eq(stated));
  });

/** Hidden decimals of formulas excuse what is shown: three times 9.67 may come to 29.00. */
const HIDDEN = "0.000001";

function isRight({ score }: ScoreTotal, parts: Parts): boolean {
  if (score === null) return true;
  const stated = figureOf(score.amount)?.value;
  if (stated === undefined || stated.eq(parts.sum)) return true;
  if (parts.withExecution !== null && stated.eq(parts.withExecution)) return true;
  const rest = stated.minus(parts.sum);
  if (parts.unknown !== null && rest.gte(0) && rest.lte(parts.unknown)) return true;
  const hidden = parts.scores.reduce((sum, { cell }) => sum.plus(stored(cell)), new Big(0));
  const execution = parts.execution?.score ?? null;
  return [hidden, execution === null ? hidden : hidden.plus(stored(execution))].some((sum) =>
    sum.minus(stored(score)).abs().lt(HIDDEN),
  );
}

/** The number a cell stores, which may have more decimals than it shows. */
const stored = ({ amount }: AmountCell): Big => {
  if (amount.kind === "number" && !amount.storedAsText) return amount.value;
  const figure = figureOf(amount);
  if (figure === null) throw new Error("a score that counts is a number");
  return figure.value;
};

import { pointsText, shownText } from "../money/figure";
import { once } from "../once";
import { defineRule, NO_PROBLEMS } from "../rule";
import { hasShares, pointsOf, rowsFrom, scoredRows, type ScoredRows } from "../table/scores";
import type { Project } from "../table/types";
import { evaluation } from "./example-evaluation";

/** A score of more points than the indicator is worth. */
export const scoreAboveWeight = defineRule({
  id: "score-above-weight",
  severity: "error",
  scope: "indicator",
  basis: null,
  examples: {
    bad: [
      evaluation({ rows: [null, { score: 21 }] }),
      evaluation({ rows: [{ weight: "10分", score: "10.5分" }, { score: 20.01 }], weights: [10, 20] }),
    ].map((example, index) => ({ ...example, findings: index + 1 })),
    good: [
      evaluation({}),
      evaluation({ rows: [null, { score: 18, reason: "少办1次，明年补办。" }] }),
      evaluation({ rows: [{ score: "/" }, { weight: "—", score: 20 }] }),
    ],
  },
  check({ project, indicator }) {
    if (indicator.outcome === null || isOtherScale(project)) return NO_PROBLEMS;
    const rows = rowsFrom(project, indicator);
    const [weight] = rows?.weights ?? [];
    const [score] = rows?.scores ?? [];
    if (rows === null || weight === undefined || score === undefined || !isAbove(project, rows)) return NO_PROBLEMS;
    const { score: got, weight: worth } = pointsOf(project, rows) ?? {};
    const isOne = rows.scores.length === 1 && rows.weights.length === 1;
    return [
      {
        message: {
          id: "score-above-weight",
          params: {
            name: indicator.name?.value ?? "",
            score: isOne ? pointsText(score.amount) : (got?.toFixed() ?? ""),
            weight: isOne ? pointsText(weight.amount) : (worth?.toFixed() ?? ""),
            column: weight.column.label.value,
          },
        },
        place: rows.scores.map(({ span }) => span),
        related: rows.weights.map(({ span }) => span),
        offending: shownText(score.amount),
      },
    ];
  },
});

function isAbove(project: Project, rows: ScoredRows): boolean {
  const points = pointsOf(project, rows);
  return points !== null && points.score.gt(points.weight);
}

const FEWEST_OF_A_SCALE = 3;

/** Scores out of 100 beside weights are above most of them, and so may be percentages: there is no telling what is too much. */
const isOtherScale = once((project: Project): boolean => {
  if (hasShares(project)) return true;
  const scored = scoredRows(project).filter((rows) => pointsOf(project, rows) !== null);
  const above = scored.filter((rows) => isAbove(project, rows)).length;
  return scored.length >= FEWEST_OF_A_SCALE && above * 2 > scored.length;
});

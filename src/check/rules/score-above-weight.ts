import { pointsText, shownText } from "../money/figure";
import { defineRule, FOUND, NOTHING } from "../rule";
import { present } from "../table/found";
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
  detect({ project, indicator }) {
    if (indicator.outcome === null) return NOTHING;
    const rows = rowsFrom(project, indicator);
    return rows !== null && isAbove(project, rows) && !isOtherScale(project) ? FOUND : NOTHING;
  },
  describe(_, { project, indicator }) {
    const rows = present(rowsFrom(project, indicator));
    const points = present(pointsOf(project, rows));
    const weight = present(rows.weights[0]);
    const score = present(rows.scores[0]);
    const isOne = rows.scores.length === 1 && rows.weights.length === 1;
    return {
      message: {
        id: "score-above-weight",
        params: {
          name: indicator.name?.value ?? "",
          score: isOne ? pointsText(score.amount) : points.score.toFixed(),
          weight: isOne ? pointsText(weight.amount) : points.weight.toFixed(),
          column: weight.column.label.value,
        },
      },
      place: rows.scores.map(({ span }) => span),
      related: rows.weights.map(({ span }) => span),
      offending: shownText(score.amount),
    };
  },
});

function isAbove(project: Project, rows: ScoredRows): boolean {
  const points = pointsOf(project, rows);
  return points !== null && points.score.gt(points.weight);
}

const FEWEST_OF_A_SCALE = 3;

/** Scores out of 100 beside weights are above most of them, and so may be percentages: there is no telling what is too much. */
function isOtherScale(project: Project): boolean {
  if (hasShares(project)) return true;
  const scored = scoredRows(project).filter((rows) => pointsOf(project, rows) !== null);
  const above = scored.filter((rows) => isAbove(project, rows)).length;
  return scored.length >= FEWEST_OF_A_SCALE && above * 2 > scored.length;
}

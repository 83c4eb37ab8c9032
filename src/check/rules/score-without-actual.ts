import { pointsText, shownText } from "../money/figure";
import { defineRule, NO_PROBLEMS } from "../rule";
import { figuresOf, rowsFrom, sumOf } from "../table/scores";
import { shownSpans } from "../table/values";
import { evaluation } from "./example-evaluation";

/** Points for an indicator nobody has written an actual value for. */
export const scoreWithoutActual = defineRule({
  id: "score-without-actual",
  severity: "error",
  scope: "indicator",
  basis: null,
  examples: {
    bad: [evaluation({ rows: [null, { actual: null }] }), evaluation({ rows: [null, { actual: " ", score: "20分" }] })],
    good: [
      evaluation({}),
      evaluation({ rows: [null, { actual: null, score: 0, reason: "因故未办，明年补办。" }] }),
      evaluation({ rows: [null, { actual: null, score: "/" }] }),
      evaluation({ rows: [null, { actual: "/" }] }),
    ],
  },
  check({ project, indicator }) {
    if (indicator.outcome === null) return NO_PROBLEMS;
    const rows = rowsFrom(project, indicator);
    const got = rows && figuresOf(rows.scores);
    const [score] = rows?.scores ?? [];
    if (rows === null || score === undefined || got === null || !sumOf(got).gt(0)) return NO_PROBLEMS;
    const actuals = rows.indicators.map(({ outcome }) => outcome?.actual ?? null);
    if (actuals.some((actual) => actual?.value.kind !== "empty")) return NO_PROBLEMS;
    return [
      {
        message: {
          id: "score-without-actual",
          params: { name: indicator.name?.value ?? "", score: pointsText(score.amount) },
        },
        place: actuals.flatMap((actual) => (actual === null ? [] : shownSpans(actual))),
        related: rows.scores.map(({ span }) => span),
        offending: shownText(score.amount),
      },
    ];
  },
});

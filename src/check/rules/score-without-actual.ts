import { pointsText, shownText } from "../money/figure";
import { defineRule, FOUND, NOTHING } from "../rule";
import { present } from "../table/found";
import { figuresOf, rowsFrom, sumOf } from "../table/scores";
import type { Indicator } from "../table/types";
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
  detect({ project, indicator }) {
    if (indicator.outcome === null || !lacksActual(indicator)) return NOTHING;
    const rows = rowsFrom(project, indicator);
    if (rows === null || rows.scores.length === 0 || !rows.indicators.every(lacksActual)) return NOTHING;
    const got = figuresOf(rows.scores);
    return got !== null && sumOf(got).gt(0) ? FOUND : NOTHING;
  },
  describe(_, { project, indicator }) {
    const { indicators, scores } = present(rowsFrom(project, indicator));
    const { amount } = present(scores[0]);
    return {
      message: {
        id: "score-without-actual",
        params: { name: indicator.name?.value ?? "", score: pointsText(amount) },
      },
      place: indicators.flatMap(({ outcome }) => (outcome?.actual == null ? [] : shownSpans(outcome.actual))),
      related: scores.map(({ span }) => span),
      offending: shownText(amount),
    };
  },
});

const lacksActual = ({ outcome }: Indicator): boolean => outcome?.actual?.value.kind === "empty";

import { defineRule, FOUND, NOTHING } from "../rule";
import { present } from "../table/found";
import { missesTarget } from "../table/missed-target";
import { pointsOf, rowsWith } from "../table/scores";
import { shownSpans } from "../table/values";
import { evaluation, provincialEvaluation } from "./example-evaluation";

/** The full score for an actual value that misses its target. */
export const fullScoreNotMet = defineRule({
  id: "full-score-not-met",
  severity: "warning",
  scope: "indicator",
  basis: null,
  examples: {
    bad: [
      evaluation({ rows: [null, { target: "≥4754次", actual: "4604次" }] }),
      evaluation({ rows: [null, { actual: "已完成1次", reason: "场地维修。" }] }),
      evaluation({ rows: [null, null, { actual: "85" }] }),
      evaluation({ rows: [{ target: "400元/人天", actual: "420元/人天" }] }),
      provincialEvaluation({ rows: [null, { actual: 89.5 }] }),
    ],
    good: [
      evaluation({}),
      evaluation({ rows: [null, { actual: "≥2次" }] }),
      evaluation({ rows: [null, { actual: "1次", score: 10, reason: "场地维修，1次延到明年。" }] }),
      evaluation({ rows: [null, null, { actual: "0.95" }, { actual: "基本完成" }] }),
      provincialEvaluation({}),
      evaluation({ rows: [null, null, null, { name: "补助拨付及时性", target: "10天", actual: "8天" }] }),
    ],
  },
  on: { target: ({ kind }) => kind === "quantity" || kind === "range" },
  detect(subject) {
    const { project, indicator } = subject;
    const rows = rowsWith(project, indicator);
    const points = rows && pointsOf(project, rows);
    if (points === null || !points.weight.gt(0) || !points.score.eq(points.weight)) return NOTHING;
    return missesTarget(subject) ? FOUND : NOTHING;
  },
  describe(_, { project, indicator }) {
    const annual = present(indicator.annual);
    const actual = present(indicator.outcome?.actual);
    const rows = present(rowsWith(project, indicator));
    return {
      message: {
        id: "full-score-not-met",
        params: {
          name: indicator.name?.value ?? "",
          target: annual.value.text,
          actual: actual.value.text,
          score: present(pointsOf(project, rows)).score.toFixed(),
        },
      },
      place: shownSpans(actual),
      related: [...shownSpans(annual), ...rows.scores.map(({ span }) => span)],
      offending: `${annual.value.text}/${actual.value.text}`,
    };
  },
});

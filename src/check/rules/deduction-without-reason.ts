import { defineRule, NO_PROBLEMS } from "../rule";
import { pointsOf, rowsFrom } from "../table/scores";
import { evaluation } from "./example-evaluation";

/** Fewer points than an indicator is worth, and nothing said of why. */
export const deductionWithoutReason = defineRule({
  id: "deduction-without-reason",
  severity: "info",
  scope: "indicator",
  basis: null,
  examples: {
    bad: [
      evaluation({ rows: [null, { actual: "1次", score: 10 }] }),
      evaluation({ rows: [null, { score: "19.5分", reason: "无" }] }),
      evaluation({ rows: [null, { score: 0, reason: "/" }] }),
    ],
    good: [
      evaluation({}),
      evaluation({ rows: [null, { actual: "1次", score: 10, reason: "场地维修，1次延到明年。" }] }),
      evaluation({ rows: [null, { score: "—" }] }),
    ],
  },
  check({ project, indicator }) {
    if (indicator.outcome === null) return NO_PROBLEMS;
    const rows = rowsFrom(project, indicator);
    const points = rows && pointsOf(project, rows);
    if (rows === null || points === null || !points.score.lt(points.weight)) return NO_PROBLEMS;
    const reasons = rows.indicators.flatMap(({ outcome }) => outcome?.reason ?? []);
    const [first] = reasons;
    if (first === undefined || reasons.some(({ value }) => !NO_REASON.test(value))) return NO_PROBLEMS;
    return [
      {
        message: {
          id: "deduction-without-reason",
          params: {
            name: indicator.name?.value ?? "",
            lost: points.weight.minus(points.score).toFixed(),
            score: points.score.toFixed(),
            weight: points.weight.toFixed(),
          },
        },
        place: first.spans,
        related: rows.scores.map(({ span }) => span),
        offending: points.score.toFixed(),
      },
    ];
  },
});

const NO_REASON = /^(?:[-－—–/／\s]*|无[。.]?)$/;

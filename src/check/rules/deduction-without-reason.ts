import { defineRule, FOUND, NOTHING } from "../rule";
import { present } from "../table/found";
import { givesReason } from "../table/missed-target";
import { pointsOf, rowsFrom } from "../table/scores";
import type { Indicator } from "../table/types";
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
  detect({ project, indicator }) {
    if (indicator.outcome === null) return NOTHING;
    const rows = rowsFrom(project, indicator);
    if (rows === null || rows.indicators.some(hasReason)) return NOTHING;
    const points = pointsOf(project, rows);
    if (points === null || !points.score.lt(points.weight)) return NOTHING;
    return rows.indicators.some(({ outcome }) => outcome?.reason != null) ? FOUND : NOTHING;
  },
  describe(_, { project, indicator }) {
    const rows = present(rowsFrom(project, indicator));
    const { score, weight } = present(pointsOf(project, rows));
    const reason = present(rows.indicators.find(({ outcome }) => outcome?.reason != null)?.outcome?.reason);
    return {
      message: {
        id: "deduction-without-reason",
        params: {
          name: indicator.name?.value ?? "",
          lost: weight.minus(score).toFixed(),
          score: score.toFixed(),
          weight: weight.toFixed(),
        },
      },
      place: reason.spans,
      related: rows.scores.map(({ span }) => span),
      offending: score.toFixed(),
    };
  },
});

const hasReason = ({ outcome }: Indicator): boolean => givesReason(outcome?.reason?.value);

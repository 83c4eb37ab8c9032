import Big from "big.js";
import { defineRule } from "../rule";
import { exactSum, figuresOf, hasShares, namedCells, scoredRows, weightSum } from "../table/scores";
import { evaluation } from "./example-evaluation";

/** The three outputs of the example under a class that is worth 50. */
const outputs = (level1: string) => [{ level1 }, { level1 }, { level1 }];

/** A class that says what its indicators are worth together, and indicators that are worth something else. */
export const classWeightMismatch = defineRule({
  id: "class-weight-mismatch",
  severity: "warning",
  scope: "project",
  basis: null,
  examples: {
    bad: [
      evaluation({ rows: [null, ...outputs("产出指标（40分）")] }),
      evaluation({ rows: [null, ...outputs("产出指标（20-40）分")] }),
    ],
    good: [
      evaluation({}),
      evaluation({ rows: [null, ...outputs("产出指标（50分）")] }),
      evaluation({ rows: [null, ...outputs("产出指标（40-50）分")] }),
    ],
  },
  check({ project }) {
    return (project.classWeights ?? []).flatMap((stated) => {
      const { label, text, least, most, indicators } = stated;
      const under = new Set(indicators);
      const groups = scoredRows(project).filter((rows) => rows.indicators.some(({ position }) => under.has(position)));
      // A weight that indicators of two classes share says nothing of either.
      if (groups.some((rows) => rows.indicators.some(({ position }) => !under.has(position)))) return [];
      const parts = namedCells(groups, "weights");
      const cells = parts.map(({ cell }) => cell);
      if (cells.length === 0 || figuresOf(cells) === null) return [];
      const sum = weightSum(project, cells);
      if (sum === null || (sum.gte(least) && sum.lte(most))) return [];
      return [
        {
          message: {
            id: "class-weight-mismatch",
            params: { label, stated: least === most ? least : `${least}–${most}`, sum: sum.toFixed() },
          },
          place: text.spans,
          related: cells.map(({ span }) => span),
          offending: text.value,
          ...(least === most && !hasShares(project) ? { sum: exactSum(parts, new Big(least), sum) } : {}),
        },
      ];
    });
  },
});

import Big from "big.js";
import { defineRule } from "../rule";
import { indicesWhere, present } from "../table/found";
import {
  exactSum,
  executionTotal,
  figuresOf,
  hasShares,
  namedCells,
  scoredRows,
  weightSum,
  type NamedCell,
} from "../table/scores";
import type { ClassWeight, Project } from "../table/types";
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
  detect: ({ project }) => indicesWhere(project.classWeights, isMismatch, project),
  describe(at, { project }) {
    const stated = present(project.classWeights?.[at]);
    const { label, text, least, most } = stated;
    const { parts, sum } = present(weightsUnder(stated, project));
    return {
      message: {
        id: "class-weight-mismatch",
        params: { label, stated: least === most ? least : `${least}–${most}`, sum: sum.toFixed() },
      },
      place: text.spans,
      related: parts.map(({ cell }) => cell.span),
      offending: text.value,
      ...(least === most && !hasShares(project) ? { sum: exactSum(parts, new Big(least), sum) } : {}),
    };
  },
});

function isMismatch(stated: ClassWeight, project: Project): boolean {
  const { sum } = weightsUnder(stated, project) ?? {};
  return sum !== undefined && (sum.lt(stated.least) || sum.gt(stated.most));
}

/** The weights of a class's indicators; null where one is not filled in, or they tell nothing of the class. */
function weightsUnder(
  { indicators, execution }: ClassWeight,
  project: Project,
): { parts: readonly NamedCell[]; sum: Big } | null {
  const under = new Set(indicators);
  const groups = scoredRows(project).filter((rows) => rows.indicators.some(({ position }) => under.has(position)));
  // A weight that indicators of two classes share says nothing of either.
  if (groups.some((rows) => rows.indicators.some(({ position }) => !under.has(position)))) return null;
  // 执行率 is filed here, and what it is worth is not printed.
  if (execution === null) return null;
  const parts = [
    ...namedCells(groups, "weights"),
    ...(execution == null ? [] : [{ name: executionTotal(project)?.label.value ?? "", cell: execution }]),
  ];
  const cells = parts.map(({ cell }) => cell);
  if (cells.length === 0 || figuresOf(cells) === null) return null;
  const sum = weightSum(project, cells);
  return sum && { parts, sum };
}

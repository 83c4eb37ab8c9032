import { shownText } from "../money/figure";
import { quotient } from "../money/rate";
import { defineRule } from "../rule";
import { isRateRight, spendingOf } from "../table/execution";
import { indicesWhere, present } from "../table/found";
import type { ExecutionRow } from "../table/types";
import { evaluation, provincialEvaluation } from "./example-evaluation";

/** A stated 执行率 that is not what was spent of the budget. */
export const executionRateMismatch = defineRule({
  id: "execution-rate-mismatch",
  severity: "error",
  scope: "project",
  basis: null,
  examples: {
    bad: [
      evaluation({ execution: [20, 15, 10, "100%", 10] }),
      evaluation({ execution: ["3,465.68", "3,120.40", 10, "91.04%", 9] }),
      evaluation({ execution: [20, 15, 10, 0.85, 7.5] }),
      { ...provincialEvaluation({ execution: { adjusted: 25 } }), findings: 2 },
    ],
    good: [
      evaluation({}),
      evaluation({ execution: ["3,465.68", "3,120.40", 10, "90.04%", 9] }),
      evaluation({ execution: ["3,465.68", "3,120.40", 10, "90.03%", 9] }),
      evaluation({ execution: [20, 15, 10, 0.75, 7.5] }),
      evaluation({ execution: [20, 15, 10, 75, 7.5] }),
      evaluation({ execution: [0, 0, 10, "100%", 10] }),
      evaluation({ execution: [20, "/", 10, "0%", 0] }),
      provincialEvaluation({ execution: { adjusted: "/" } }),
    ],
  },
  detect: ({ project }) => indicesWhere(project.execution, isRateWrong, project),
  describe(at, { project }) {
    const row = present(project.execution?.[at]);
    const { budget, spent, cells } = present(spendingOf(row));
    const { amount, span } = present(row.rate);
    const rate = quotient(spent.value.times(100), budget.value).round(2).toFixed(2);
    return {
      message: {
        id: "execution-rate-mismatch",
        params: {
          row: row.label.value.replace(/[:：\s]+$/, ""),
          stated: shownText(amount),
          spent: spent.text,
          budget: budget.text,
          rate: `${rate}%`,
        },
      },
      place: [span],
      related: cells.map((cell) => cell.span),
      offending: `${row.label.value}/${shownText(amount)}`,
    };
  },
});

function isRateWrong(row: ExecutionRow): boolean {
  const spending = row.rate && spendingOf(row);
  return spending !== null && isRateRight(row, spending) === false;
}

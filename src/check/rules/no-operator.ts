import type { Target } from "../indicator/types";
import { defineRule } from "../rule";
import { faultsBy, faultyTargets } from "../table/faults";

const cell = (cycle: string, annual = cycle): string =>
  `1、1-产出指标；11-数量指标；专项工作报告数量；实施周期指标值：${cycle}；年度指标值：${annual}。`;

/** A bare number, which the system takes for “exactly”. */
export const noOperator = defineRule({
  id: "no-operator",
  severity: "info",
  scope: "indicator",
  basis: null,
  examples: {
    bad: [{ cell: cell("6项") }, { cell: cell("≥6项", "2项") }],
    good: [
      { cell: cell("=6项") },
      { cell: cell("不少于6项") },
      { cell: cell("6-8项") },
      { cell: cell("每月1项") },
      { cell: cell("12月底前") },
    ],
  },
  on: { target: isBareNumber },
  detect: faultsBy(isBareNumber),
  describe(faults, { indicator }) {
    const { field, first, place, related, offending } = faultyTargets(indicator, faults);
    return { message: { id: "no-operator", params: { text: first.value.text, field } }, place, related, offending };
  },
});

function isBareNumber(target: Target): boolean {
  return target.kind === "quantity" && target.marks.length === 0 && target.isDirected !== true;
}

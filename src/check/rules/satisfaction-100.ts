import { boundOf, unitOf } from "../indicator/compare";
import type { Target } from "../indicator/types";
import { defineRule } from "../rule";
import { isSatisfaction } from "../standard/measures";
import { faultsBy, faultyTargets } from "../table/faults";

const cell = (name: string, target: string): string =>
  `1、3-满意度指标；31-服务对象满意度指标；${name}；实施周期指标值：${target}；年度指标值：${target}。`;

/** Everybody is to be satisfied, which one unhappy answer makes impossible. */
export const satisfaction100 = defineRule({
  id: "satisfaction-100",
  severity: "info",
  scope: "indicator",
  basis: null,
  examples: {
    bad: [{ cell: cell("参训人员满意度", "100%") }, { cell: cell("群众满意率（%）", "≥100.0") }],
    good: [{ cell: cell("参训人员满意度", "≥90%") }, { cell: cell("服务人员覆盖率", "100%") }],
  },
  on: { name: ({ bare }) => isSatisfaction(bare), target: isHundred },
  detect: faultsBy((target, name) => isHundred(target) && unitOf(target, name) === "%"),
  describe(faults, { indicator }) {
    const { field, first, place, related, offending } = faultyTargets(indicator, faults);
    return {
      message: { id: "satisfaction-100", params: { text: first.value.text, field } },
      place,
      related,
      offending,
    };
  },
});

function isHundred(target: Target): boolean {
  if (target.kind !== "quantity" || Number(target.number.decimal) !== 100) return false;
  return target.operator !== null && boundOf(target.operator) !== "most";
}

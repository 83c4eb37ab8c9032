import { boundOf, unitOf } from "../indicator/compare";
import { defineRule, NO_PROBLEMS } from "../rule";
import { isSatisfaction } from "../standard/measures";
import { faultsBy, faultyTargets, valuesOf } from "../table/values";

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
  check({ indicator }) {
    const values = valuesOf(indicator);
    const faults = wholeSatisfaction(values);
    const found = faults.length === 0 ? null : faultyTargets(indicator, faults);
    if (found === null) return NO_PROBLEMS;
    const { field, first, place, related, offending } = found;
    return [
      {
        message: { id: "satisfaction-100", params: { text: first.value.text, field } },
        place,
        related,
        offending,
      },
    ];
  },
});

const wholeSatisfaction = faultsBy((target, name) => {
  if (name === null || target.kind !== "quantity" || Number(target.number.decimal) !== 100) return false;
  if (target.operator === null || boundOf(target.operator) === "most" || unitOf(target, name) !== "%") return false;
  return isSatisfaction(name.bare);
});

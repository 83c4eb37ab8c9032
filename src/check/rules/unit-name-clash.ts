import { kindOfUnit, unitOf } from "../indicator/compare";
import type { NameFacts } from "../indicator/name";
import type { Target } from "../indicator/types";
import { defineRule } from "../rule";
import { faultsBy, faultyTargets } from "../table/faults";

const cell = (name: string, target: string): string =>
  `1、1-产出指标；11-数量指标；${name}；实施周期指标值：${target}；年度指标值：${target}。`;

/** A ratio that is counted, or a count in per cent. */
export const unitNameClash = defineRule({
  id: "unit-name-clash",
  severity: "warning",
  scope: "indicator",
  basis: null,
  examples: {
    bad: [{ cell: cell("任务完成率", "≥5个") }, { cell: cell("完成培训次数", "≥90%") }],
    good: [
      { cell: cell("任务完成率", "≥95%") },
      { cell: cell("病床周转率", "≥30次") },
      { cell: cell("完成培训次数", "每月1次") },
    ],
  },
  on: { name: ({ isCount, isRatio }) => isCount || isRatio, target: (target) => "unit" in target },
  detect: faultsBy(isClash),
  describe(faults, { indicator, values }) {
    const { field, first, place, related, offending } = faultyTargets(indicator, faults);
    const name = values.name?.bare ?? "";
    return {
      message: {
        id: values.name?.isRatio === true ? "unit-name-clash/ratio" : "unit-name-clash/count",
        params: { name, text: first.value.text, unit: unitOf(first.value, values.name) ?? "", field },
      },
      place,
      related,
      offending,
    };
  },
});

function isClash(target: Target, name: NameFacts | null): boolean {
  if (name === null || !("unit" in target)) return false;
  const unit = unitOf(target, name);
  if (unit === null) return false;
  const kind = kindOfUnit(unit);
  return kind === "share" ? name.isCount : kind !== "score" && name.isRatio;
}

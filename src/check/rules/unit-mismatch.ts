import { canonicalUnit } from "../indicator/compare";
import type { NameFacts } from "../indicator/name";
import type { Target } from "../indicator/types";
import { defineRule } from "../rule";
import { slice } from "../sheet/located";
import { faultsBy, faultyTargets } from "../table/faults";

const cell = (name: string, cycle: string, annual = cycle): string =>
  `1、1-产出指标；11-数量指标；${name}；实施周期指标值：${cycle}；年度指标值：${annual}。`;

/** A name with one unit in its bracket and a target with another. */
export const unitMismatch = defineRule({
  id: "unit-mismatch",
  severity: "error",
  scope: "indicator",
  basis: null,
  examples: {
    bad: [{ cell: cell("调研区域数量（个）", "≥5次") }, { cell: cell("培训人数（人）", "≥600人", "≥200户") }],
    good: [
      { cell: cell("廉政宣传（次数）", "≥1次") },
      { cell: cell("购置设备（台/套）", "≥5套") },
      { cell: cell("培训人数（人）", "≥600名") },
      { cell: cell("系统巡检（次）", "每月1次") },
    ],
  },
  on: { name: ({ unit }) => unit !== null, target: (target) => "unit" in target && target.unit !== null },
  detect: faultsBy(isOtherUnit),
  describe(faults, { indicator, values }) {
    const { field, first, place, related, offending } = faultyTargets(indicator, faults);
    const { value } = first;
    const unit = "unit" in value ? (value.unit?.unit ?? "") : "";
    const { name } = indicator;
    const bracket = values.name?.unitBracket;
    return {
      message: { id: "unit-mismatch", params: { text: value.text, unit, named: values.name?.unit ?? "", field } },
      place,
      related: [...related, ...(name && bracket ? slice(name, bracket.start, bracket.end) : [])],
      offending,
    };
  },
});

function isOtherUnit(target: Target, name: NameFacts | null): boolean {
  if (name === null || name.unit === null || !("unit" in target) || target.unit === null) return false;
  const unit = canonicalUnit(target.unit.unit);
  // （台/套） leaves the choice between two.
  return ![name.unit, ...name.unit.split("/")].some((named) => canonicalUnit(named) === unit);
}

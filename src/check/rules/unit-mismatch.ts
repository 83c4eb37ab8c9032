import { canonicalUnit, exactly, measureOf } from "../indicator/compare";
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
    bad: [
      { cell: cell("调研区域数量（个）", "≥5次") },
      { cell: cell("培训人数（人）", "≥600人", "≥200户") },
      { cell: cell("道路长度（公里）", "≥500米"), severity: "warning" },
    ],
    good: [
      { cell: cell("廉政宣传（次数）", "≥1次") },
      { cell: cell("购置设备（台/套）", "≥5套") },
      { cell: cell("培训人数（人）", "≥600名") },
      { cell: cell("系统巡检（次）", "每月1次") },
      { cell: cell("道路长度（公里）", "≥12.5千米") },
    ],
  },
  on: { name: ({ unit }) => unit !== null, target: (target) => "unit" in target && target.unit !== null },
  detect: faultsBy(isOtherUnit),
  // 公里 and 米 can be turned into each other: nothing is lost.
  loweredTo: (faults, { values }) =>
    faults.every((field) => isOfOneMeasure(values[field], values.name)) ? "warning" : undefined,
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
  return ![name.unit, ...name.unit.split("/")].some(
    (named) => canonicalUnit(named) === unit || isSameSize(named, unit),
  );
}

const oneOf = (unit: string) => exactly(measureOf("1", unit));

/** 公里 and 千米 are two words for one unit. */
function isSameSize(a: string, b: string): boolean {
  const [one, other] = [oneOf(a), oneOf(b)];
  return one.unit === other.unit && one.value.eq(other.value);
}

/** True where a target's unit and that of the name convert exactly. */
function isOfOneMeasure(target: Target | null, name: NameFacts | null): boolean {
  if (target === null || !("unit" in target) || target.unit === null || name === null || name.unit === null)
    return false;
  return oneOf(target.unit.unit).unit === oneOf(name.unit).unit;
}

import { kindOfUnit, unitOf } from "../indicator/compare";
import type { NameFacts } from "../indicator/name";
import type { Target } from "../indicator/types";
import { defineRule, NOTHING } from "../rule";
import { isOtherMeasure } from "../standard/usual-units";
import { faultsIn, faultyTargets, oneOf } from "../table/faults";
import { listsSeveral } from "../table/lists-several";
import { formOf } from "./example-form";

const cell = (name: string, target: string): string =>
  `1、1-产出指标；11-数量指标；${name}；实施周期指标值：${target}；年度指标值：${target}。`;

/** A ratio that is counted, or a count in per cent. */
export const unitNameClash = defineRule({
  id: "unit-name-clash",
  severity: "warning",
  scope: "indicator",
  basis: null,
  examples: {
    bad: [
      { cell: cell("任务完成率", "≥5个") },
      { cell: cell("完成培训次数", "≥90%") },
      { cell: cell("调研次数", "≥5人") },
      { cell: cell("参演人数", "≥8场") },
      { cell: cell("公路实施里程", "20处") },
    ],
    good: [
      { cell: cell("任务完成率", "≥95%") },
      { cell: cell("病床周转率", "≥30次") },
      { cell: cell("完成培训次数", "每月1次") },
      { cell: cell("检查次数", "≥300家次") },
      { cell: cell("救治人数", "≥30例") },
      { cell: cell("培训人数", "≥200名") },
      { cell: cell("门诊人次", "≥3万次") },
      { sheet: formOf("1.培训班次\n2.培训人数", "≥2次") },
    ],
  },
  on: {
    name: ({ isCount, isRatio, bare }) => isCount || isRatio || MEASURED.test(bare),
    target: (target) => "unit" in target,
  },
  detect: ({ values, indicator, project, sheets }) =>
    // What a cell of several names is measured in, none of them tells.
    listsSeveral(indicator, project, sheets) ? NOTHING : oneOf(faultsIn(values, isClash)),
  describe(faults, { indicator, values }) {
    const { field, first, place, related, offending } = faultyTargets(indicator, faults);
    const name = values.name?.bare ?? "";
    const isShare = kindOfUnit(unitOf(first.value, values.name) ?? "") === "share";
    return {
      message: {
        id:
          values.name?.isRatio === true
            ? "unit-name-clash/ratio"
            : isShare
              ? "unit-name-clash/count"
              : "unit-name-clash/measure",
        params: { name, text: first.value.text, unit: unitOf(first.value, values.name) ?? "", field },
      },
      place,
      related,
      offending,
    };
  },
});

/** Endings that tell what is measured. */
const MEASURED = /(?:频次|里程|长度|年限|时长)$/;

function isClash(target: Target, name: NameFacts | null): boolean {
  if (name === null || !("unit" in target)) return false;
  const unit = unitOf(target, name);
  if (unit === null) return false;
  const kind = kindOfUnit(unit);
  if (kind === "share") return name.isCount;
  // The unit in the name's bracket is for unit-mismatch to compare.
  const isOther = name.unit === null && isOtherMeasure(name.bare, unit, kind);
  return isOther || (kind !== "score" && name.isRatio);
}

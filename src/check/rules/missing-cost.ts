import { defineRule, FOUND, NOTHING } from "../rule";
import { cited, INDICATORS_2021 } from "../standard/editions";
import { lacksCost } from "../table/missing-classes";

/** A project with indicators, none of them about cost, be it under 4-成本指标 or inside 产出 as in forms of before 2021. */
export const missingCost = defineRule({
  id: "missing-cost",
  severity: "info",
  scope: "project",
  basis: "财预〔2021〕101号",
  examples: {
    bad: [
      { cell: "1、1-产出指标；11-数量指标；培训班次；实施周期指标值：≥2次；年度指标值：≥2次。" },
      {
        cell: "1、1-产出指标；11-数量指标；培训班次；实施周期指标值：≥2次；年度指标值：≥2次。",
        profile: { required: { satisfaction: false, cost: true } },
      },
    ],
    good: [
      { cell: "1、4-成本指标；41-经济成本指标；人均培训成本；实施周期指标值：≤400元/人天；年度指标值：≤400元/人天。" },
      { cell: "1、1-产出指标；14-成本指标；人均培训成本；实施周期指标值：≤400元/人天；年度指标值：≤400元/人天。" },
      { cell: "" },
    ],
  },
  detect: (subject) => (lacksCost(subject) ? FOUND : NOTHING),
  describe(_, { project, profile, facts: { year } }) {
    const id = profile.required.cost ? "missing-cost/required" : "missing-cost";
    return { message: { id, params: { basis: cited(INDICATORS_2021, year) } }, place: [project.indicatorsEnd] };
  },
});

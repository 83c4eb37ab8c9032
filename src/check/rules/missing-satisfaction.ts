import { defineRule, FOUND, NOTHING } from "../rule";
import { cited, INDICATORS_2021 } from "../standard/editions";
import { lacksClass } from "../table/missing-classes";

/** A project with indicators, none of them under 3-满意度指标: a fault only where the project serves somebody directly, or the office requires it. */
export const missingSatisfaction = defineRule({
  id: "missing-satisfaction",
  severity: "info",
  scope: "project",
  basis: "财预〔2021〕101号",
  examples: {
    bad: [
      { cell: "1、1-产出指标；11-数量指标；培训班次；实施周期指标值：≥2次；年度指标值：≥2次。" },
      {
        cell: "1、1-产出指标；11-数量指标；培训班次；实施周期指标值：≥2次；年度指标值：≥2次。",
        profile: { required: { satisfaction: true, cost: false } },
      },
    ],
    good: [
      { cell: "1、3-满意度指标；31-服务对象满意度；参训人员满意度；实施周期指标值：≥90%；年度指标值：≥90%。" },
      { cell: "" },
    ],
  },
  detect: (subject) => (lacksClass(subject, "3") ? FOUND : NOTHING),
  describe(_, { project, profile, facts: { year } }) {
    const id = profile.required.satisfaction ? "missing-satisfaction/required" : "missing-satisfaction";
    return { message: { id, params: { basis: cited(INDICATORS_2021, year) } }, place: [project.indicatorsEnd] };
  },
});

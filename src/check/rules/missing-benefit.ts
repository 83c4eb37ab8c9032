import { defineRule, FOUND, NOTHING } from "../rule";
import { cited, GOALS_2015, INDICATORS_2021 } from "../standard/editions";
import { lacksClass } from "../table/missing-classes";

/** A project with indicators, none of them under 2-效益指标. */
export const missingBenefit = defineRule({
  id: "missing-benefit",
  severity: "error",
  scope: "project",
  basis: "财预〔2021〕101号",
  examples: {
    bad: [{ cell: "1、1-产出指标；11-数量指标；培训班次；实施周期指标值：≥2次；年度指标值：≥2次。" }],
    good: [{}, { cell: "" }],
  },
  detect: (subject) => (lacksClass(subject, "2") ? FOUND : NOTHING),
  describe(_, { project, facts: { year } }) {
    const basis = cited(INDICATORS_2021, year) || cited(GOALS_2015, year);
    return { message: { id: "missing-benefit", params: { basis } }, place: [project.indicatorsEnd] };
  },
});

import { defineRule, FOUND, NOTHING } from "../rule";
import { cited, INDICATORS_2021 } from "../standard/editions";
import { lacksClass } from "../table/missing-classes";

/** A project with indicators, none of them under 13-时效指标. */
export const missingTimeliness = defineRule({
  id: "missing-timeliness",
  severity: "info",
  scope: "project",
  basis: "财预〔2021〕101号",
  examples: {
    bad: [{ cell: "1、1-产出指标；11-数量指标；培训班次；实施周期指标值：≥2次；年度指标值：≥2次。" }],
    good: [
      { cell: "1、1-产出指标；13-时效指标；培训计划按期完成率；实施周期指标值：≥95%；年度指标值：≥95%。" },
      { cell: "" },
    ],
  },
  detect: (subject) => (lacksClass(subject, "13") ? FOUND : NOTHING),
  describe(_, { project, facts: { year } }) {
    return {
      message: { id: "missing-timeliness", params: { basis: cited(INDICATORS_2021, year) } },
      place: [project.indicatorsEnd],
    };
  },
});

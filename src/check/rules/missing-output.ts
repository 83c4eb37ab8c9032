import { defineRule, NO_PROBLEMS } from "../rule";
import { lacksClass } from "../table/categories";

/** A project with indicators, none of them under 1-产出指标. */
export const missingOutput = defineRule({
  id: "missing-output",
  severity: "error",
  scope: "project",
  basis: "财预〔2021〕101号",
  examples: {
    bad: [{ cell: "1、2-效益指标；22-社会效益指标；政策知晓率；实施周期指标值：≥90%；年度指标值：≥90%。" }],
    good: [{}, { cell: "" }],
  },
  check({ project, profile }) {
    if (!lacksClass(project, "1", profile.categories)) return NO_PROBLEMS;
    return [{ message: { id: "missing-output", params: {} }, place: [project.indicatorsEnd] }];
  },
});

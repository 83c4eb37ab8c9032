import { defineRule, FOUND, NOTHING } from "../rule";
import { cited, GOALS_2015, INDICATORS_2021 } from "../standard/editions";
import { lacksClass } from "../table/missing-classes";

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
  detect: (subject) => (lacksClass(subject, "1") ? FOUND : NOTHING),
  describe(_, { project, facts: { year } }) {
    const basis = cited(INDICATORS_2021, year) || cited(GOALS_2015, year);
    return { message: { id: "missing-output", params: { basis } }, place: [project.indicatorsEnd] };
  },
});

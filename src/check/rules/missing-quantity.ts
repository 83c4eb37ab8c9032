import { defineRule, FOUND, NOTHING } from "../rule";
import { lacksClass } from "../table/missing-classes";

/** A project with indicators, none of them under 11-数量指标. */
export const missingQuantity = defineRule({
  id: "missing-quantity",
  severity: "warning",
  scope: "project",
  basis: "财预〔2021〕101号",
  examples: {
    bad: [
      { cell: "1、1-产出指标；12-质量指标；培训合格率；实施周期指标值：≥90%；年度指标值：≥90%。" },
      // A count filed elsewhere is not missed twice: it is told to move.
      { cell: "1、1-产出指标；12-质量指标；培训人数；实施周期指标值：≥600人；年度指标值：≥600人。" },
    ],
    good: [{}, { cell: "" }],
  },
  detect: (subject) => (lacksClass(subject, "11") ? FOUND : NOTHING),
  describe(_, { project }) {
    return { message: { id: "missing-quantity", params: {} }, place: [project.indicatorsEnd] };
  },
});

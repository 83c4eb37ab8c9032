import { defineRule, FOUND, NOTHING } from "../rule";

/** A project with some indicators, and fewer than the office asks for. */
export const tooFewIndicators = defineRule({
  id: "too-few-indicators",
  severity: "warning",
  scope: "project",
  basis: null,
  examples: {
    bad: [
      { cell: "1、1-产出指标；11-数量指标；培训班次；实施周期指标值：≥2次；年度指标值：≥2次。" },
      { profile: { thresholds: { fewestIndicators: 7, roundingAllowance: 0.5 } }, findings: 2 },
    ],
    good: [{}, { cell: "" }],
  },
  detect({ project, profile }) {
    const count = project.indicators.length;
    return count > 0 && count < profile.thresholds.fewestIndicators ? FOUND : NOTHING;
  },
  describe(_, { project, profile }) {
    const count = project.indicators.length;
    const fewest = profile.thresholds.fewestIndicators;
    return {
      message: { id: "too-few-indicators", params: { count, fewest } },
      place: [project.indicatorsEnd],
      offending: String(count),
    };
  },
});

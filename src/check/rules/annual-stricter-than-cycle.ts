import { boundOf, isBounded, kindOfUnit, measureOf, unitOf } from "../indicator/compare";
import { defineRule, FOUND, NOTHING } from "../rule";
import { present } from "../table/found";
import { shownSpans, type Values } from "../table/values";

const cell = (name: string, cycle: string, annual: string): string =>
  `1、1-产出指标；12-质量指标；${name}；实施周期指标值：${cycle}；年度指标值：${annual}。`;

/** A rate that asks more of the year than of the whole period. */
export const annualStricterThanCycle = defineRule({
  id: "annual-stricter-than-cycle",
  severity: "warning",
  scope: "indicator",
  basis: null,
  examples: {
    bad: [
      { cell: cell("验收合格率", "≥95%", "≥99%") },
      { cell: cell("验收合格率", "≥95%", "100%") },
      { cell: cell("系统故障率", "≤5%", "≤1%") },
    ],
    good: [
      { cell: cell("验收合格率", "≥95%", "≥95.0%") },
      { cell: cell("政策知晓率", "≥90%", "≥60%") },
      { cell: cell("系统故障率", "≤1%", "≤5%") },
      { cell: cell("培训班次", "≥2次", "≥3次") },
    ],
  },
  on: { target: isBounded },
  detect: ({ values }) => (isStricter(values) ? FOUND : NOTHING),
  describe(_, { indicator }) {
    const [cycle, annual] = [present(indicator.cycle), present(indicator.annual)];
    return {
      message: {
        id: "annual-stricter-than-cycle",
        params: { cycle: cycle.value.text, annual: annual.value.text },
      },
      place: shownSpans(annual),
      related: shownSpans(cycle),
      offending: `${cycle.value.text}/${annual.value.text}`,
    };
  },
});

/** True where every number the year allows is well within what the whole period allows. */
function isStricter({ name, cycle, annual }: Values): boolean {
  if (cycle?.kind !== "quantity" || annual?.kind !== "quantity" || cycle === annual) return false;
  if (cycle.operator === null || annual.operator === null) return false;
  const whole = measureOf(cycle.number.decimal, unitOf(cycle, name));
  const year = measureOf(annual.number.decimal, unitOf(annual, name));
  if (whole.unit === null || whole.unit !== year.unit || kindOfUnit(whole.unit) !== "share") return false;
  const [ofWhole, ofYear] = [boundOf(cycle.operator), boundOf(annual.operator)];
  if (ofWhole === "exact" || (ofYear !== ofWhole && annual.operator !== "=")) return false;
  return ofWhole === "least" ? year.value.gt(whole.value) : year.value.lt(whole.value);
}

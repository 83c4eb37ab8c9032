import { boundOf, isBounded, kindOfUnit, measureOf, unitOf } from "../indicator/compare";
import type { NameFacts } from "../indicator/name";
import { defineRule, FOUND, NOTHING } from "../rule";
import { addsUp, isCount } from "../standard/measures";
import { present } from "../table/found";
import { shownSpans, type Values } from "../table/values";

const cell = (name: string, cycle: string, annual: string): string =>
  `1、1-产出指标；11-数量指标；${name}；实施周期指标值：${cycle}；年度指标值：${annual}。`;

/** A count whose target for one year is more than that for all of them. */
export const annualExceedsCycle = defineRule({
  id: "annual-exceeds-cycle",
  severity: "error",
  scope: "indicator",
  basis: null,
  examples: {
    bad: [
      { cell: cell("培训人次", "≥600人次", "≥800人次") },
      { cell: cell("培训人次", "≥0.1万人次", "1200人次") },
      { cell: cell("培训天数", "≥3天", "≥5天") },
    ],
    good: [
      { cell: cell("培训人次", "≥600人次", "≥200人次") },
      { cell: cell("验收合格率", "≥95%", "≥99%") },
      { cell: cell("人均会议次数", "≥2次", "≥3次") },
      { cell: cell("故障响应时间", "≤20分钟", "≤30分钟") },
    ],
  },
  on: { target: isBounded },
  detect: ({ values }) => (exceeds(values) ? FOUND : NOTHING),
  describe(_, { indicator }) {
    const [cycle, annual] = [present(indicator.cycle), present(indicator.annual)];
    return {
      message: {
        id: "annual-exceeds-cycle",
        params: { cycle: cycle.value.text, annual: annual.value.text },
      },
      place: shownSpans(annual),
      related: shownSpans(cycle),
      offending: `${cycle.value.text}/${annual.value.text}`,
    };
  },
});

function exceeds({ name, cycle, annual }: Values): boolean {
  if (cycle?.kind !== "quantity" || annual?.kind !== "quantity" || cycle === annual) return false;
  if (cycle.operator === null || annual.operator === null) return false;
  const bounds = new Set([boundOf(cycle.operator), boundOf(annual.operator)]);
  if (bounds.has("least") && bounds.has("most")) return false;
  const whole = measureOf(cycle.number.decimal, unitOf(cycle, name));
  const year = measureOf(annual.number.decimal, unitOf(annual, name));
  return whole.unit === year.unit && year.value.gt(whole.value) && isAddedUp(name, whole.unit);
}

/** True for a figure whose years add up: people, things and money, but no prices, shares or times. */
function isAddedUp(name: NameFacts | null, unit: string | null): boolean {
  const bare = name?.bare ?? "";
  if (!addsUp(bare)) return false;
  if (unit === null) return isCount(bare);
  if (unit.includes("/")) return false;
  const kind = kindOfUnit(unit);
  return kind === "people" || kind === "count" || kind === "money" || kind === "work" || isCount(bare);
}

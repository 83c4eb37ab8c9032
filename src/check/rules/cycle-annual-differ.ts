import { boundOf, exactly, measureOf } from "../indicator/compare";
import { fold } from "../indicator/fold";
import type { Frequency, NumberPart, Quantity, Target, UnitPart } from "../indicator/types";
import { defineRule, FOUND, NOTHING } from "../rule";
import { withoutTail } from "../sheet/tail";
import { present } from "../table/found";
import { isUnfilled, quoted } from "../table/text-targets";
import { shownSpans, type Values } from "../table/values";

const cell = (cycle: string, annual: string): string =>
  `1、1-产出指标；12-质量指标；服务保障情况；实施周期指标值：${cycle}；年度指标值：${annual}。`;

/** The target of the whole period and that of the year do not go together. */
export const cycleAnnualDiffer = defineRule({
  id: "cycle-annual-differ",
  severity: "warning",
  scope: "indicator",
  basis: null,
  examples: {
    bad: [
      { cell: cell("按月发放", "保障聘员工资福利支出") },
      { cell: cell("≥5次", "≥8次") },
      { cell: cell("≥95%", "≤90%") },
      { cell: cell("≥12个", "≥10家") },
      { cell: cell("2026年6月底前", "2026年12月底前") },
    ],
    good: [
      { cell: cell("有效保障", "有效 保障") },
      { cell: cell("不少于5个", "≥5个") },
      { cell: cell("≥36次", "≥12次") },
      { cell: cell("≥1.2万人", "≥12000人") },
      { cell: cell("按计划完成", "待填写") },
      { cell: cell("显著改善", "逐步改善") },
      { cell: cell("2028年12月底前", "2026年12月底前") },
      { cell: cell("2万吨/日", "0") },
      { cell: cell("≤0.5小时", "≤30分钟") },
    ],
  },
  on: { target: (target) => target.kind !== "placeholder" || target.text.trim() === "无" },
  detect: ({ values }) => (differ(values) ? FOUND : NOTHING),
  describe(_, { indicator }) {
    const [cycle, annual] = [present(indicator.cycle), present(indicator.annual)];
    return {
      message: {
        id: "cycle-annual-differ",
        params: { cycle: quoted(cycle.value), annual: quoted(annual.value) },
      },
      place: shownSpans(annual),
      related: shownSpans(cycle),
      offending: `${cycle.value.text}/${annual.value.text}`,
    };
  },
});

/** What is not filled in yet differs from nothing. */
function differ({ name, cycle, annual }: Values): boolean {
  if (cycle === null || annual === null || cycle === annual) return false;
  const named = name?.name ?? "";
  return !isUnfilled(cycle, named) && !isUnfilled(annual, named) && !goTogether(cycle, annual);
}

/** True for targets that say the same, and for a year's share of the whole period's number. */
function goTogether(cycle: Target, annual: Target): boolean {
  if (plain(cycle.text) === plain(annual.text)) return true;
  if (isBetterment(cycle.text) && betterment(cycle.text) === betterment(annual.text)) return true;
  // Nothing yet in this year is a share of any amount, whatever its unit.
  if (cycle.kind === "quantity" && annual.kind === "quantity" && isBareZero(annual)) return cycle.operator !== "≤";
  if (cycle.kind === "quantity" && annual.kind === "quantity") return sameBound(cycle, annual) && atMost(annual, cycle);
  if (cycle.kind === "frequency" && annual.kind === "frequency")
    return cycle.every === annual.every && sameBound(cycle, annual) && equal(annual, cycle);
  if (cycle.kind === "deadline" && annual.kind === "deadline") return yearOf(cycle) > yearOf(annual);
  if (cycle.kind === "range" && annual.kind === "range")
    return (
      equal({ number: cycle.from, unit: cycle.unit }, { number: annual.from, unit: annual.unit }) &&
      equal({ number: cycle.to, unit: cycle.unit }, { number: annual.to, unit: annual.unit })
    );
  return false;
}

const isBareZero = ({ number, unit }: Quantity): boolean => unit === null && Number(number.decimal) === 0;

/** The year a deadline names last. */
const yearOf = ({ text }: Target): number =>
  Number(
    fold(text)
      .match(/20\d\d/g)
      ?.at(-1) ?? NaN,
  );

/** A text without what does not change its meaning: spaces, closing marks, full-width forms. */
const plain = (text: string): string => withoutTail(fold(text).replace(/\s/g, ""), "。.;,");

/** 显著改善 in the end is 逐步改善 each year: how far something gets better, without how fast. */
const betterment = (text: string): string => plain(text).replace(DEGREE, "");
const isBetterment = (text: string): boolean => BETTER.test(betterment(text));

const DEGREE = /显著|明显|有效|逐步|逐年|稳步|持续|不断|进一步|大幅|全面|有所|得到|初步|切实|较大|较好/g;
const BETTER = /^(?:改善|提升|提高|增强|优化|完善|促进|推动|健全|加强|增加|增长|减少|降低|下降|规范|好转|缓解)$/;

/** Not bounded from opposite sides. An operator that contradicts itself bounds nothing. */
function sameBound(a: Quantity | Frequency, b: Quantity | Frequency): boolean {
  if (a.operator === null || b.operator === null) return true;
  const bounds = new Set([boundOf(a.operator), boundOf(b.operator)]);
  return !(bounds.has("least") && bounds.has("most"));
}

interface Figure {
  readonly number: NumberPart;
  readonly unit: UnitPart | null;
}

/** Whether a figure is at most another; false, too, where their units differ. */
function atMost(a: Figure, b: Figure): boolean {
  const [one, other] = [
    exactly(measureOf(a.number.decimal, a.unit?.unit ?? null)),
    exactly(measureOf(b.number.decimal, b.unit?.unit ?? null)),
  ];
  return one.unit === other.unit && one.value.lte(other.value);
}

const equal = (a: Figure, b: Figure): boolean => atMost(a, b) && atMost(b, a);

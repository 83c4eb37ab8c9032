import { fold } from "../indicator/fold";
import type { Target } from "../indicator/types";
import { asksWhen, asTime } from "../indicator/when";
import { defineRule, FOUND, NOTHING } from "../rule";
import { present } from "../table/found";
import { shownSpans } from "../table/values";

const cell = (cycle: string, annual = cycle): string =>
  `1、1-产出指标；13-时效指标；项目完成时间；实施周期指标值：${cycle}；年度指标值：${annual}。`;

/** The table of an example is of 2026. */
export const deadlineYearDiffers = defineRule({
  id: "deadline-year-differs",
  severity: "warning",
  scope: "indicator",
  basis: null,
  examples: {
    bad: [
      { cell: cell("2025年12月底前") },
      { cell: cell("2027年12月底前", "2025年12月底前") },
      { cell: cell("2025.12") },
      { cell: cell("2024年1月-2025年6月") },
    ],
    good: [
      { cell: cell("2026年12月底前") },
      { cell: cell("2027年3月底前") },
      { cell: cell("2025年10月-2026年6月") },
      { cell: cell("2025年12月底前", "12月底前") },
      { cell: cell("12月底前") },
    ],
  },
  on: { target: (target) => yearsIn(target).length > 0 },
  detect({ values: { annual, name }, facts: { year } }) {
    if (annual === null || year === null) return NOTHING;
    const target = name !== null && asksWhen(name.bare) ? asTime(annual) : annual;
    return isPast(target, year) ? FOUND : NOTHING;
  },
  describe(_, { indicator, facts: { year } }) {
    const annual = present(indicator.annual);
    const { text } = annual.value;
    return {
      message: { id: "deadline-year-differs", params: { text, year: present(year) } },
      place: shownSpans(annual),
      offending: text,
    };
  },
});

const YEAR = /(?<!\d)20\d\d(?!\d)/g;

const yearsIn = ({ text }: Target): readonly number[] => (fold(text).match(YEAR) ?? []).map(Number);

/** Whether a deadline names years of which none is this one or later. */
function isPast(target: Target, year: number): boolean {
  const years = target.kind === "deadline" ? yearsIn(target) : [];
  return years.length > 0 && years.every((written) => written < year);
}

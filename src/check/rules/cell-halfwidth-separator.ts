import { halfWidthSeparators } from "../indicator/separators";
import { fixBy } from "../offer";
import { defineRule, FOUND, NOTHING } from "../rule";
import { halfWidthEdits, halfWidthPlaces } from "../table/half-width";

/** ; or : as a separator of the packed cell; one inside a name or a value is none of ours. */
export const cellHalfwidthSeparator = defineRule({
  id: "cell-halfwidth-separator",
  severity: "info",
  scope: "cell",
  basis: null,
  fixes: true,
  examples: {
    bad: [
      {
        cell: "1、1-产出指标; 11-数量指标; 培训班次; 实施周期指标值:≥2次; 年度指标值:≥2次。",
        fixed: "1、1-产出指标；11-数量指标；培训班次；实施周期指标值：≥2次；年度指标值：≥2次。",
      },
    ],
    good: [{}, { cell: "1、1-产出指标；13-时效指标；开馆时间；实施周期指标值：每日9:00；年度指标值：每日9:00。" }],
  },
  detect: ({ cell }) => (halfWidthSeparators(cell.parsed).length === 0 ? NOTHING : FOUND),
  describe(_, { cell }) {
    const half = halfWidthSeparators(cell.parsed);
    const marks = [...new Set(half.map(({ text }) => text.trim()))].sort().reverse();
    return {
      message: {
        id: "cell-halfwidth-separator",
        params: {
          count: half.length,
          marks: marks.join(" "),
          wide: marks.map((mark) => (mark === ";" ? "；" : "：")).join(" "),
        },
      },
      place: halfWidthPlaces(cell),
      offending: marks.join(""),
      fix: fixBy(true, () => halfWidthEdits(cell)),
    };
  },
});

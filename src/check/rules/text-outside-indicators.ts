import { defineRule, FOUND, NOTHING } from "../rule";
import { placesOf } from "../table/packed-cells";

/** Text before the first indicator, between two or after the last that belongs to none. */
export const textOutsideIndicators = defineRule({
  id: "text-outside-indicators",
  severity: "warning",
  scope: "cell",
  basis: null,
  examples: {
    bad: [
      { cell: "绩效指标如下：1、1-产出指标；11-数量指标；培训班次；实施周期指标值：≥2次；年度指标值：≥2次。" },
      { cell: "1、1-产出指标；11-数量指标；成本超支率；实施周期指标值：0%及以下；年度指标值：0%及以下。详见附件说明" },
    ],
    good: [{}],
  },
  detect: ({ cell, project }) => (cell.parsed.strays.length > 0 && project.indicators.length > 0 ? FOUND : NOTHING),
  describe(_, { cell }) {
    const { strays } = cell.parsed;
    const text = strays.map((stray) => stray.text.trim()).join(" … ");
    return {
      message: { id: "text-outside-indicators", params: { text: text.length > 24 ? `${text.slice(0, 24)}…` : text } },
      place: strays.flatMap(({ spans }) => placesOf(cell.span, spans)),
      offending: text,
    };
  },
});

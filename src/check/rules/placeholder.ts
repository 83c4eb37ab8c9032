import { findPlaceholder } from "../indicator/placeholder";
import { defineRule } from "../rule";
import { slice, type Span } from "../sheet/located";
import { targetsOf, type IndicatorField } from "../table/fields";
import type { Indicator } from "../table/types";

/** Nothing is a real target for what should not happen. */
const MAY_BE_NONE = /事故|投诉|差错|违规/;

/** A name or a target nobody has filled in yet. */
export const placeholder = defineRule({
  id: "placeholder",
  severity: "error",
  scope: "indicator",
  basis: null,
  examples: {
    bad: [
      { cell: "1、1-产出指标；11-数量指标；待单位补充...；实施周期指标值：待单位补充...；年度指标值：待单位补充...。" },
      { cell: "1、1-产出指标；11-数量指标；培训人数；实施周期指标值：≥n人；年度指标值：≥XX人。" },
    ],
    good: [
      {},
      { cell: "1、1-产出指标；12-质量指标；安全事故；实施周期指标值：无；年度指标值：无。" },
      { cell: "1、1-产出指标；11-数量指标；接待定点单位数量；实施周期指标值：≥3家；年度指标值：≥3家。" },
    ],
  },
  check({ indicator }) {
    const fields = unfilled(indicator);
    const first = fields[0];
    if (first === undefined) return [];
    return [
      {
        message: {
          id: "placeholder",
          params: { text: first.text, fields: fields.map(({ field }) => field).join(",") },
        },
        place: fields.flatMap(({ spans }) => spans),
        offending: fields.map(({ text }) => text).join("/"),
      },
    ];
  },
});

function unfilled(indicator: Indicator): { field: IndicatorField; text: string; spans: Span[] }[] {
  const { name } = indicator;
  const named = name === null ? null : findPlaceholder(name.value);
  return [
    ...(name !== null && named !== null
      ? [{ field: "name" as const, text: name.value, spans: slice(name, named.start, named.end) }]
      : []),
    ...targetsOf(indicator).flatMap(({ field, target }) => {
      if (target.value.kind !== "placeholder") return [];
      if (target.value.text === "无" && MAY_BE_NONE.test(name?.value ?? "")) return [];
      const { start, end } = target.value.span;
      return [{ field, text: target.value.text, spans: slice(target, start, end) }];
    }),
  ];
}

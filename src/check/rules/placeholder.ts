import { findUnwritten, type NameFacts } from "../indicator/name";
import { findPlaceholder } from "../indicator/placeholder";
import type { TextSpan } from "../indicator/types";
import { once } from "../once";
import { defineRule, NO_PROBLEMS } from "../rule";
import { slice, type Span } from "../sheet/located";
import type { IndicatorField } from "../table/fields";
import { isFilled, isUnfilled } from "../table/text-targets";
import type { Indicator } from "../table/types";
import { faultsBy, valuesOf, type Faults } from "../table/values";

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
      { cell: "1、1-产出指标；11-数量指标；XX工程建设数量；实施周期指标值：≥3个；年度指标值：≥3个。" },
      { cell: "1、1-产出指标；11-数量指标；培训人数（≥**人）；实施周期指标值：≥**人；年度指标值：≥**人。" },
    ],
    good: [
      {},
      { cell: "1、1-产出指标；12-质量指标；安全事故；实施周期指标值：无；年度指标值：无。" },
      { cell: "1、1-产出指标；11-数量指标；接待定点单位数量；实施周期指标值：≥3家；年度指标值：≥3家。" },
      { cell: "1、1-产出指标；11-数量指标；培训人数（≥**人）；实施周期指标值：≥60人；年度指标值：≥60人。" },
    ],
  },
  check({ indicator }) {
    const values = valuesOf(indicator);
    const faults = unfilledTargets(values);
    // What a template left beside a target that is filled in is for `template-leftover` to say.
    const inName = values.name && (isFilled(values) ? unwrittenIn : placeholderIn)(values.name);
    if (faults.length === 0 && inName === null) return NO_PROBLEMS;
    const fields = unfilled(indicator, inName, faults);
    const first = fields[0];
    if (first === undefined) return NO_PROBLEMS;
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

/** Asked once for each name of a table. */
const placeholderIn = once((name: NameFacts) => findPlaceholder(name.name));

const unwrittenIn = once((name: NameFacts) => findUnwritten(name.name));

const unfilledTargets = faultsBy((target, name) => isUnfilled(target, name?.name ?? ""));

function unfilled(
  indicator: Indicator,
  inName: TextSpan | null,
  faults: Faults,
): { field: IndicatorField; text: string; spans: Span[] }[] {
  const { name } = indicator;
  return [
    ...(name !== null && inName !== null
      ? [{ field: "name" as const, text: name.value, spans: slice(name, inName.start, inName.end) }]
      : []),
    ...faults.flatMap((field) => {
      const target = indicator[field];
      if (target?.value.kind !== "placeholder") return [];
      const { start, end } = target.value.span;
      return [{ field, text: target.value.text, spans: slice(target, start, end) }];
    }),
  ];
}

import type { TextSpan } from "../indicator/types";
import { defineRule, NOTHING, type ExampleCell } from "../rule";
import { slice, type Span } from "../sheet/located";
import type { IndicatorField } from "../table/fields";
import { isFilled, isUnfilled } from "../table/text-targets";
import type { Indicator } from "../table/types";
import { type Faults, faultsIn } from "../table/faults";
import { isNothing } from "../table/nothing";
import { LIST_HEAD } from "./example-list";

/** A row about how the project is run, which forms print for all projects. */
const processRow = (target: string): ExampleCell[] => [
  ...["某单位", "培训经费", 20, "项目决策", "项目立项", "立项依据充分性", null, target, null],
];

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
      { sheet: [...LIST_HEAD, processRow("待填写")] },
    ],
    good: [
      {},
      { cell: "1、1-产出指标；12-质量指标；安全事故；实施周期指标值：无；年度指标值：无。" },
      { cell: "1、2-效益指标；22-社会效益指标；重大药品安全事件；实施周期指标值：无；年度指标值：无。" },
      { cell: "1、4-成本指标；43-生态环境成本指标；对自然环境造成的负面影响；实施周期指标值：无；年度指标值：无。" },
      { cell: "1、1-产出指标；11-数量指标；接待定点单位数量；实施周期指标值：≥3家；年度指标值：≥3家。" },
      { cell: "1、1-产出指标；11-数量指标；培训人数（≥**人）；实施周期指标值：≥60人；年度指标值：≥60人。" },
      { sheet: [...LIST_HEAD, processRow("—")] },
    ],
  },
  detect({ values }) {
    const { isProcess } = values.filed;
    const targets = faultsIn(
      values,
      (target, name) => isUnfilled(target, name?.name ?? "") && !(isProcess && isNothing(target.text)),
    );
    // What a template left beside a target that is filled in is for `template-leftover` to say.
    const inName = values.name && (isFilled(values) ? values.name.unwritten : values.name.placeholder);
    return targets.length === 0 && inName === null ? NOTHING : [{ inName, targets }];
  },
  describe({ inName, targets }, { indicator }) {
    const fields = unfilled(indicator, inName, targets);
    return {
      message: {
        id: "placeholder",
        params: { text: fields[0]?.text ?? "", fields: fields.map(({ field }) => field).join(",") },
      },
      place: fields.flatMap(({ spans }) => spans),
      offending: fields.map(({ text }) => text).join("/"),
    };
  },
});

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

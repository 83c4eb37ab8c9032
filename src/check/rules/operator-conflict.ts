import { unitsOf } from "../standard/units";
import { hasOperatorConflict } from "../indicator/target";
import { defineRule } from "../rule";
import { slice } from "../sheet/located";

const cell = (target: string): string =>
  `1、1-产出指标；12-质量指标；验收合格率；实施周期指标值：${target}；年度指标值：≥90%。`;

/** Signs and words of one value that contradict each other, or say the same thing twice. */
export const operatorConflict = defineRule({
  id: "operator-conflict",
  severity: "error",
  scope: "value",
  basis: null,
  examples: {
    bad: [
      { cell: cell("≥90%以下") },
      { cell: cell("≥≥95%") },
      { cell: cell("不低于95%以下") },
      { cell: cell("≥90%-95%") },
    ],
    good: [{}, { cell: cell("达到95%以上") }],
  },
  check({ value, field, profile }) {
    if (!hasOperatorConflict(value.value, unitsOf(profile))) return [];
    const marks = "marks" in value.value ? value.value.marks : [];
    return [
      {
        message: {
          id: marks.length === 1 ? "operator-conflict/range" : "operator-conflict",
          params: { written: value.value.text, marks: marks.map(({ written }) => written).join(" "), field },
        },
        place: marks.length > 0 ? marks.flatMap(({ span }) => slice(value, span.start, span.end)) : value.spans,
        offending: value.value.text,
      },
    ];
  },
});

import { hasOperatorConflict } from "../indicator/target";
import { defineRule } from "../rule";
import { slice } from "../sheet/located";
import { unitsOf } from "../standard/units";
import { present } from "../table/found";
import { faultsIn } from "../table/faults";

const cell = (target: string): string =>
  `1、1-产出指标；12-质量指标；验收合格率；实施周期指标值：${target}；年度指标值：≥90%。`;

/** Signs and words of one value that contradict each other, or say the same thing twice. */
export const operatorConflict = defineRule({
  id: "operator-conflict",
  severity: "error",
  scope: "indicator",
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
  on: { target: (target, profile) => hasOperatorConflict(target, unitsOf(profile)) },
  detect: ({ values, texts: { units } }) => faultsIn(values, (target) => hasOperatorConflict(target, units)),
  describe(field, { indicator }) {
    const target = present(indicator[field]);
    const { text } = target.value;
    const marks = "marks" in target.value ? target.value.marks : [];
    return {
      message: {
        id: marks.length === 1 ? "operator-conflict/range" : "operator-conflict",
        params: { written: text, marks: marks.map(({ written }) => written).join(" "), field },
      },
      place: marks.length > 0 ? marks.flatMap(({ span }) => slice(target, span.start, span.end)) : target.spans,
      offending: text,
    };
  },
});

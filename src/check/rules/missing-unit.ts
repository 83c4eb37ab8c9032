import type { Choice } from "../finding";
import type { Target } from "../indicator/types";
import { editText } from "../edit";
import { choiceOf } from "../offer";
import { defineRule, NO_PROBLEMS } from "../rule";
import { unitsFor } from "../standard/measures";
import { targetEdits } from "../table/target-edits";
import { faultsBy, faultyTargets, valuesOf } from "../table/values";

const cell = (name: string, cycle: string, annual = cycle): string =>
  `1、1-产出指标；11-数量指标；${name}；实施周期指标值：${cycle}；年度指标值：${annual}。`;

/** A number that neither the target nor the name gives a unit. */
export const missingUnit = defineRule({
  id: "missing-unit",
  severity: "warning",
  scope: "indicator",
  basis: null,
  examples: {
    bad: [
      { cell: cell("培训人数", "≥600") },
      { cell: cell("完成培训次数", "≥2次", "≥1") },
      { cell: cell("开发组件", "6-8") },
    ],
    good: [
      { cell: cell("培训人数", "≥600人") },
      { cell: cell("培训人数（人）", "≥600") },
      { cell: cell("培训人数", "六百人") },
    ],
  },
  check({ indicator, profile }) {
    const values = valuesOf(indicator);
    const faults = withoutUnit(values);
    const found = faults.length === 0 ? null : faultyTargets(indicator, faults);
    if (found === null) return NO_PROBLEMS;
    const { field, first, targets, place, related, offending } = found;
    const units = values.name === null ? [] : unitsFor(values.name.bare, profile.names);
    const choices = units.map((unit): Choice =>
      choiceOf(unit, () => targets.flatMap((target) => targetEdits(target, [unitAfter(target.value, unit)]))),
    );
    const [likely] = units;
    return [
      {
        message: {
          id: likely === undefined ? "missing-unit/unknown" : "missing-unit",
          params: {
            text: first.value.text,
            better: likely === undefined ? "" : editText(first.value.text, [unitAfter(first.value, likely)]),
            field,
          },
        },
        place,
        related,
        offending,
        choices,
      },
    ];
  },
});

const withoutUnit = faultsBy(
  (target, name) =>
    (target.kind === "quantity" || target.kind === "range" || target.kind === "frequency") &&
    target.unit === null &&
    name?.unit == null,
);

function unitAfter(target: Target, unit: string): { start: number; end: number; after: string } {
  const number = target.kind === "range" ? target.to : "number" in target ? target.number : null;
  const at = number?.span.end ?? target.text.length;
  return { start: at, end: at, after: unit };
}

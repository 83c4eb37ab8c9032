import { unitOf } from "../indicator/compare";
import { signForTwo } from "../indicator/misread";
import type { Target } from "../indicator/types";
import { fixBy } from "../offer";
import { defineRule } from "../rule";
import { isPartOfWhole } from "../standard/measures";
import { targetEdits } from "../table/target-edits";
import { faultsBy, faultyTargets } from "../table/faults";
import { changeText } from "../text-change";

const cell = (name: string, cycle: string, annual = cycle): string =>
  `1、1-产出指标；12-质量指标；${name}；实施周期指标值：${cycle}；年度指标值：${annual}。`;

/** A share of more than the whole; a scan makes 292% of ≥92%. */
export const percentOver100 = defineRule({
  id: "percent-over-100",
  severity: "error",
  scope: "indicator",
  basis: null,
  fixes: true,
  examples: {
    bad: [
      { cell: cell("验收合格率", "292%"), fixed: cell("验收合格率", "≥92%") },
      { cell: cell("任务完成率", "2100%", "≥100%"), fixed: cell("任务完成率", "≥100%", "≥100%") },
      { cell: cell("验收合格率", "295.5%"), fixed: cell("验收合格率", "≥95.5%") },
      { cell: cell("验收合格率", "≥195%") },
    ],
    good: [
      { cell: cell("验收合格率", "100.00%") },
      { cell: cell("收入增长率", "120%") },
      { cell: cell("成本超支率", "≤110%") },
    ],
  },
  on: { name: ({ bare }) => isPartOfWhole(bare), target: isOverHundred },
  detect: faultsBy((target, name) => isOverHundred(target) && unitOf(target, name) === "%"),
  describe(faults, { indicator, values }) {
    const { field, first, targets, place, related, offending } = faultyTargets(indicator, faults);
    const isMisread = targets.every(({ value }) => signForTwo(value) !== null);
    return {
      message: {
        id: isMisread ? "percent-over-100/misread" : "percent-over-100",
        params: {
          name: values.name?.bare ?? "",
          text: first.value.text,
          better: isMisread ? changeText(first.value.text, signForTwo(first.value) ?? []) : "",
          field,
        },
      },
      place,
      related,
      offending,
      ...(isMisread
        ? { fix: fixBy(false, () => targets.flatMap((target) => targetEdits(target, signForTwo(target.value) ?? []))) }
        : {}),
    };
  },
});

function isOverHundred(target: Target): boolean {
  if (target.kind !== "quantity" && target.kind !== "range") return false;
  const number = target.kind === "range" ? target.to : target.number;
  return Number(number.decimal) > 100;
}

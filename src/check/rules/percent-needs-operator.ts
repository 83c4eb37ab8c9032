import { unitOf } from "../indicator/compare";
import { isLikeSignAndShare } from "../indicator/misread";
import type { NameFacts } from "../indicator/name";
import { withSign } from "../indicator/signs";
import type { Target } from "../indicator/types";
import { fixBy } from "../offer";
import { defineRule } from "../rule";
import { betterOf, directionOf, isPartOfWhole } from "../standard/measures";
import { targetEdits } from "../table/target-edits";
import { faultsBy, faultyTargets } from "../table/faults";
import { changeText, type TextChange } from "../text-change";

const cell = (name: string, cycle: string, annual = cycle): string =>
  `1、1-产出指标；12-质量指标；${name}；实施周期指标值：${cycle}；年度指标值：${annual}。`;

/** A bare percentage that is hardly meant to be hit exactly. */
export const percentNeedsOperator = defineRule({
  id: "percent-needs-operator",
  severity: "warning",
  scope: "indicator",
  basis: null,
  fixes: true,
  examples: {
    bad: [
      { cell: cell("验收合格率", "95%"), fixed: cell("验收合格率", "≥95%") },
      { cell: cell("系统故障率", "1%"), fixed: cell("系统故障率", "≤1%") },
      { cell: cell("培训合格率（%）", "≥90", "90"), fixed: cell("培训合格率（%）", "≥90", "≥90") },
      { cell: cell("城镇登记失业率", "5.5%"), fixed: cell("城镇登记失业率", "≤5.5%") },
      { cell: cell("目录外费用占比", "10%") },
      { cell: cell("验收合格率", "150%") },
    ],
    good: [
      { cell: cell("验收合格率", "100%") },
      { cell: cell("成本超支率", "0%") },
      { cell: cell("验收合格率", "=95%") },
      { cell: cell("验收合格率", "95%以上") },
      { cell: cell("验收合格率", "295%") },
      { cell: cell("验收合格率", "》95%") },
    ],
  },
  on: { target: isBareShare },
  detect: faultsBy((target, name) => isBareShare(target) && unitOf(target, name) === "%"),
  describe(faults, { indicator, values }) {
    const { field, first, targets, place, related, offending } = faultyTargets(indicator, faults);
    const signs = targets.map(({ value }) => signed(value, values.name));
    const better = signs[0] == null ? "" : changeText(first.value.text, signs[0]);
    return {
      message: {
        id: better === "" ? "percent-needs-operator/unclear" : "percent-needs-operator",
        params: { text: first.value.text, better, field },
      },
      place,
      related,
      offending,
      ...(signs.includes(null)
        ? {}
        : { fix: fixBy(false, () => targets.flatMap((target, index) => targetEdits(target, signs[index] ?? []))) }),
    };
  },
});

/** A number that is in per cent where its unit, or that of its name, says so. */
function isBareShare(target: Target): boolean {
  if (target.kind !== "quantity" || target.marks.length > 0 || target.isDirected === true) return false;
  // 》95% has a sign, only the wrong one.
  if (target.mistyped !== undefined && target.mistyped.length > 0) return false;
  if (target.unit !== null && target.unit.unit !== "%") return false;
  const number = Number(target.number.decimal);
  // 295% is a misread ≥95%, and what is to be said of its sign is that.
  return number !== 0 && number !== 100 && !isLikeSignAndShare(target);
}

/** Null where the name does not tell: 目录外费用占比 may be wanted high or low. */
function signOfShare(bare: string): "≥" | "≤" | null {
  const direction = directionOf(bare);
  if (direction !== null) return direction === "low" ? "≤" : "≥";
  return PARTS.test(bare) || betterOf(bare, false, "share") === null ? null : "≥";
}

const PARTS = /(?:占比|比例|比重)$/;

/** The sign that is meant most likely: ≤ where less is better. A share over 100 % needs another number first. */
function signed(target: Target, name: NameFacts | null): readonly TextChange[] | null {
  if (target.kind === "quantity" && Number(target.number.decimal) > 100 && name !== null && isPartOfWhole(name.bare))
    return null;
  const sign = name === null ? "≥" : signOfShare(name.bare);
  return sign === null ? null : withSign(target, sign);
}

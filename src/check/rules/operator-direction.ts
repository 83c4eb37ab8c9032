import { boundOf, kindOfUnit, turned, unitOf } from "../indicator/compare";
import type { NameFacts } from "../indicator/name";
import { withSign } from "../indicator/signs";
import type { Operator, Quantity, Target } from "../indicator/types";
import { fixBy } from "../offer";
import { defineRule } from "../rule";
import { isWait } from "../standard/measures";
import { targetEdits } from "../table/target-edits";
import { faultsBy, faultyTargets } from "../table/faults";
import { changeText } from "../text-change";

const cell = (name: string, cycle: string, annual = cycle): string =>
  `1、1-产出指标；12-质量指标；${name}；实施周期指标值：${cycle}；年度指标值：${annual}。`;

/** A bound on the wrong side: more differences, or less satisfaction, would meet the target. */
export const operatorDirection = defineRule({
  id: "operator-direction",
  severity: "warning",
  scope: "indicator",
  basis: null,
  fixes: true,
  examples: {
    bad: [
      { cell: cell("审稿差错率", "≥1‰"), fixed: cell("审稿差错率", "≤1‰") },
      { cell: cell("成本超支率", "≤0%", "不低于0%"), fixed: cell("成本超支率", "≤0%", "≤0%") },
      { cell: cell("参训人员满意度", "90%以下"), fixed: cell("参训人员满意度", "≥90%") },
      { cell: cell("产品不合格率", "＞3%"), fixed: cell("产品不合格率", "<3%") },
      { cell: cell("系统故障响应时间", "≥2小时"), fixed: cell("系统故障响应时间", "≤2小时") },
    ],
    good: [
      { cell: cell("审稿差错率", "≤1‰") },
      { cell: cell("投诉办结率", "≥95%") },
      { cell: cell("处理投诉次数", "≥20次") },
      { cell: cell("参训人员满意度", "90%") },
      { cell: cell("成本下降率", "≥3%") },
      { cell: cell("办结及时率", "≤5个工作日") },
      { cell: cell("监测户纳入及时性", "15个工作日内") },
      { cell: cell("灾害预警提前时间", "≥45分钟") },
      { cell: cell("场馆开放时间", "≥8小时") },
    ],
  },
  on: { name: ({ direction, bare }) => direction !== null || isWait(bare), target: isBoundedOnce },
  detect: faultsBy(isWrongBound),
  describe(faults, { indicator, values }) {
    const { field, first, targets, place, related, offending } = faultyTargets(indicator, faults);
    const name = values.name?.bare ?? "";
    return {
      message: {
        id:
          values.name?.direction === "low"
            ? "operator-direction/low"
            : values.name?.direction === "high"
              ? "operator-direction/high"
              : "operator-direction/wait",
        params: { name, text: first.value.text, better: changeText(first.value.text, turnedEdits(first.value)), field },
      },
      place,
      related,
      offending,
      fix: fixBy(false, () => targets.flatMap((target) => targetEdits(target, turnedEdits(target.value)))),
    };
  },
});

type Bounded = Quantity & { readonly operator: Operator };

function isBoundedOnce(target: Target): target is Bounded {
  if (target.kind !== "quantity" || target.operator === null || target.marks.length !== 1) return false;
  return boundOf(target.operator) !== "exact";
}

function isWrongBound(target: Target, name: NameFacts | null): boolean {
  if (name === null || !isBoundedOnce(target)) return false;
  if (name.direction === null) {
    const unit = unitOf(target, name);
    return isWait(name.bare) && boundOf(target.operator) === "least" && unit !== null && kindOfUnit(unit) === "time";
  }
  if (name.direction !== (boundOf(target.operator) === "least" ? "low" : "high")) return false;
  // 及时率 ≤5天 is no rate at all: which way it should be bounded is not for its name to say.
  const unit = name.isRatio || name.direction === "high" ? unitOf(target, name) : null;
  return unit === null || kindOfUnit(unit) === "share" || kindOfUnit(unit) === "score";
}

const turnedEdits = (target: Target) =>
  target.kind === "quantity" && target.operator !== null ? (withSign(target, turned(target.operator)) ?? []) : [];

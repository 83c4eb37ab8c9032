import { endsInNumber } from "../indicator/name";
import type { Target } from "../indicator/types";
import { defineRule } from "../rule";
import { withoutTail } from "../sheet/tail";
import { isWithoutNumber, quoted, signWanted } from "../table/text-targets";
import { faultsBy, faultyTargets } from "../table/faults";

const cell = (target: string): string =>
  `1、1-产出指标；12-质量指标；预算支出情况；实施周期指标值：${target}；年度指标值：${target}。`;

/** A target that is the name of a figure and no figure. */
export const valueIsNotATarget = defineRule({
  id: "value-is-not-a-target",
  severity: "error",
  scope: "indicator",
  basis: null,
  examples: {
    bad: [{ cell: cell("制定预算时的计划数") }, { cell: cell("支出完成率") }],
    good: [
      { cell: cell("支出完成率≥95%") },
      { cell: cell("提升办事效率") },
      { cell: cell("有效保障") },
      { cell: cell("≤预算数") },
    ],
  },
  on: { target: isNameOfFigure },
  detect: faultsBy((target, name) => isNameOfFigure(target) && isWithoutNumber(target, name)),
  describe(faults, { indicator }) {
    const { field, first, place, related, offending } = faultyTargets(indicator, faults);
    const text = bareText(quoted(first.value));
    const unit = text.endsWith("率") ? "%" : "";
    return {
      message: { id: "value-is-not-a-target", params: { text, sign: signWanted(text, unit), unit, field } },
      place,
      related,
      offending,
    };
  },
});

/** A text without the marks that close it. */
const bareText = (text: string): string => withoutTail(text, " \t\n\r　。．.；;，,");

const BOUND = /^(?:[≥≤<>＜＞=]|不(?:得|能)?(?:超|高于|低于|少于|多于|大于|小于)|低于|高于|小于|大于|少于|多于|控制在)/;

function isNameOfFigure(target: Target): boolean {
  if (target.kind !== "text" && target.kind !== "qualitative") return false;
  const text = bareText(target.text);
  // ≤预算数 and 不低于上年数 set a bound by a figure that is known elsewhere.
  if (BOUND.test(text)) return false;
  return (text.endsWith("率") || text.endsWith("数")) && endsInNumber(text);
}

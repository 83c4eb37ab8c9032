import { defineRule, NO_PROBLEMS } from "../rule";
import { betterChoices } from "../table/better-choices";
import { quoted, textTargets } from "../table/text-targets";
import { faultyTargets } from "../table/values";

const cell = (category: string, cycle: string, annual = cycle): string =>
  `1、1-产出指标；${category}；系统保障；实施周期指标值：${cycle}；年度指标值：${annual}。`;

/** The code of 数量指标. */
const QUANTITY = "11";

/** A target of 数量指标 in words alone, where the name does not ask for a number itself. */
export const quantityNeedsNumber = defineRule({
  id: "quantity-needs-number",
  severity: "error",
  scope: "indicator",
  basis: "财预〔2021〕101号",
  examples: {
    bad: [
      { cell: cell("11-数量指标", "正常运行提供保障") },
      { cell: cell("11-数量指标", "≥2套", "正常运行") },
      { cell: cell("11-数量指标", "按月发放") },
      { cell: cell("11-数量指标", "年底前完成") },
    ],
    good: [
      { cell: cell("11-数量指标", "保障2套系统正常运行") },
      { cell: cell("12-质量指标", "正常运行提供保障") },
      { cell: cell("11-数量指标", "待填写") },
      { cell: "1、1-产出指标；11-数量指标；补助发放时间；实施周期指标值：每学期末前；年度指标值：每学期末前。" },
    ],
  },
  check({ indicator, profile }) {
    const { kind, faults, level2 } = textTargets(indicator, profile);
    if ((kind !== "some" && kind !== "all") || level2 !== QUANTITY) return NO_PROBLEMS;
    const found = faultyTargets(indicator, faults);
    if (found === null) return NO_PROBLEMS;
    const { field, first, targets, place, related, offending } = found;
    return [
      {
        message: { id: "quantity-needs-number", params: { text: quoted(first.value), field } },
        place,
        related,
        offending,
        choices: betterChoices(indicator, targets, profile),
      },
    ];
  },
});

import { defineRule, NOTHING } from "../rule";
import { betterChoices } from "../table/better-choices";
import { mayBeInWords, quoted, textTargets } from "../table/text-targets";
import { contradictsItself } from "../table/class-faults";
import { faultyTargets, oneOf } from "../table/faults";

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
      { cell: cell("11-质量指标", "正常运行提供保障") },
      { cell: cell("11-数量指标", "待填写") },
      { cell: "1、1-产出指标；11-数量指标；补助发放时间；实施周期指标值：每学期末前；年度指标值：每学期末前。" },
    ],
  },
  on: { target: mayBeInWords, filed: ({ level2, faults }) => level2 === QUANTITY && !contradictsItself(faults) },
  detect({ values }) {
    const { kind, faults } = textTargets(values);
    return kind === "some" || kind === "all" ? oneOf(faults) : NOTHING;
  },
  describe(faults, subject) {
    const { field, first, targets, place, related, offending } = faultyTargets(subject.indicator, faults);
    return {
      message: { id: "quantity-needs-number", params: { text: quoted(first.value), field } },
      place,
      related,
      offending,
      choices: betterChoices(subject, targets),
    };
  },
});

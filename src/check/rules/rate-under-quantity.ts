import { nameFacts } from "../indicator/name";
import { defineRule, type Problem } from "../rule";
import { classOf } from "../table/categories";
import { statedText } from "../table/filing";

const cell = (name: string, target: string): string =>
  `1、1-产出指标；11-数量指标；${name}；实施周期指标值：${target}；年度指标值：${target}。`;

/** A rate filed under 数量, where a count says more. What is a ratio of money is for `funds-indicator` to say. */
export const rateUnderQuantity = defineRule({
  id: "rate-under-quantity",
  severity: "info",
  scope: "indicator",
  basis: "财预〔2021〕101号",
  examples: {
    bad: [{ cell: cell("信访办结率", "≥95%") }, { cell: cell("宣传项目完成率（%）", "≥95%") }],
    good: [{}, { cell: cell("信访办结数量", "≥40件") }, { cell: cell("项目资金支付率", "≥95%") }],
  },
  check({ indicator, profile }) {
    const { name, level2 } = indicator;
    if (name === null || level2 === null) return NONE;
    const { bare, fit } = nameFacts(name.value);
    if (!bare.endsWith("率") || fit?.kind === "funds") return NONE;
    if (classOf(indicator, profile.categories).level2 !== "11") return NONE;
    return [
      {
        message: { id: "rate-under-quantity", params: { name: name.value, written: statedText(level2.value) } },
        place: name.spans,
      },
    ];
  },
});

const NONE: readonly Problem[] = [];

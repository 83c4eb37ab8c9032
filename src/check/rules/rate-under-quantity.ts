import { once } from "../once";
import { defineRule, FOUND, NOTHING } from "../rule";
import type { Profile } from "../standard/profile";
import { statedText } from "../table/category-text";
import { contradictsItself } from "../table/class-faults";
import { present } from "../table/found";
import type { WordingEntry } from "../wording/entry";
import { foldName } from "../wording/shape";

/** The code of 数量指标. */
const QUANTITY = "11";

const PREFERRED: WordingEntry = {
  ...{ name: "任务完成率", category: QUANTITY, synonyms: [], note: "", status: "preferred" },
  ...{ operator: "≥", target: "95", unit: "%" },
};

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
    good: [
      {},
      { cell: cell("信访办结数量", "≥40件") },
      { cell: cell("项目资金支付率", "≥95%") },
      { cell: cell("补助发放频率", "每月1次") },
      { cell: cell("任务完成率", "≥95%"), profile: { wording: [PREFERRED] } },
      { cell: cell("信访办结率", "≥95%").replace("11-数量指标", "11-质量指标") },
    ],
  },
  on: {
    name: ({ bare, isRatio, fit }) => isRatio && bare.endsWith("率") && fit?.kind !== "funds",
    filed: ({ level2, faults }) => level2 === QUANTITY && !contradictsItself(faults),
  },
  detect: ({ indicator, values: { name }, profile }) =>
    indicator.level2 === null || quantitiesOf(profile).has(foldName(name?.bare ?? "")) ? NOTHING : FOUND,
  describe(_, { indicator }) {
    const { value: name, spans: place } = present(indicator.name);
    const written = statedText(present(indicator.level2).value);
    return { message: { id: "rate-under-quantity", params: { name, written } }, place };
  },
});

/** The names that the office's library, or else the standard, files under 数量指标 itself. */
const quantitiesOf = once(({ names, wording }: Profile): ReadonlySet<string> => {
  const filed = [...names, ...wording.filter(({ status }) => status !== "retired")];
  return new Set(filed.filter(({ category }) => category === QUANTITY).map(({ name }) => foldName(name)));
});

/** The view of one rule. */
export const rule = {
  label: "规则说明",
  why: "为什么",
  whyLabel: (title: string) => `为什么：${title}`,
  severity: "轻重",
  basis: "依据",
  looksAt: "检查对象",
  tiers: "检查范围",
  between: "、",
  bad: "查出的问题",
  good: "没有问题的写法",
};

export type RuleText = typeof rule;

import type { RuleText } from "./rule.zh";

export const rule: RuleText = {
  label: "About the rule",
  why: "Why",
  whyLabel: (title) => `Why: ${title}`,
  severity: "Severity",
  basis: "Basis",
  looksAt: "Looks at",
  tiers: "Tiers",
  between: ", ",
  bad: "What it finds",
  good: "What it accepts",
};

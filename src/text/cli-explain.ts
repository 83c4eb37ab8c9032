import type { Language } from "./language";

/** What is said of a rule besides its title and its sentences. */
interface ExplainTexts {
  readonly severity: (severity: string) => string;
  readonly tiers: (tiers: readonly string[]) => string;
  readonly looksAt: (what: string) => string;
  readonly basis: (basis: string) => string;
  readonly bad: string;
  readonly good: string;
  /** The same of rules across files, whose examples are files. */
  readonly badAcross: string;
  readonly goodAcross: string;
}

export const EXPLAIN_TEXTS: Readonly<Record<Language, ExplainTexts>> = {
  zh: {
    severity: (severity) => `程度：${severity}`,
    tiers: (tiers) => `检查范围：${tiers.join("、")}`,
    looksAt: (what) => `检查对象：${what}`,
    basis: (basis) => `依据：${basis}`,
    bad: "查出的问题（【】标出有问题的地方）：",
    good: "没有问题的写法：",
    badAcross: "查出的问题：",
    goodAcross: "没有问题的情形：",
  },
  en: {
    severity: (severity) => `Severity: ${severity}`,
    tiers: (tiers) => `Tiers: ${tiers.join(", ")}`,
    looksAt: (what) => `Looks at: ${what}`,
    basis: (basis) => `Basis: ${basis}`,
    bad: "What it finds (【】 marks the place at fault):",
    good: "What it accepts:",
    badAcross: "What it finds:",
    goodAcross: "Where it finds nothing:",
  },
};

import type { Language } from "./language";
import { count } from "./pane/types";

/** What the view 概览 says; loaded with it. */
export interface OverviewTexts {
  readonly noTable: string;
  /** The figures are of the check before. */
  readonly stale: string;
  readonly tables: {
    readonly title: string;
    readonly projects: string;
    readonly indicators: string;
    readonly quantitative: string;
    /** `share` in whole per cent. */
    readonly quantitativeOf: (some: number, all: number, share: number) => string;
  };
  readonly findings: {
    readonly none: string;
    readonly severities: string;
    readonly rules: string;
    readonly projects: string;
    readonly moreRules: (rules: number) => string;
    readonly moreProjects: (projects: number) => string;
  };
  readonly funds: {
    readonly title: string;
    /** A fund of the projects' whole period. */
    readonly whole: (label: string) => string;
    readonly unread: (cells: number) => string;
  };
  readonly sums: {
    readonly title: string;
    readonly equal: string;
    readonly rounding: string;
    /** Names the rule. */
    readonly mismatch: (rule: string) => string;
    /** Off, and not among the open findings. */
    readonly unlisted: string;
    readonly difference: (amount: string) => string;
    readonly more: (sums: number) => string;
  };
  readonly places: (findings: number) => string;
  /** What a figure does. */
  readonly show: (what: string) => string;
  readonly showAll: string;
}

export const OVERVIEW_TEXTS: Readonly<Record<Language, OverviewTexts>> = {
  zh: {
    noTable: "这张工作表里没有目标表，没有可以统计的内容。请切换到目标表所在的工作表。",
    stale: "有改动尚未检查，以下仍是上一次检查的结果。",
    tables: {
      title: "项目和指标",
      projects: "项目",
      indicators: "绩效指标",
      quantitative: "定量指标",
      quantitativeOf: (some, all, share) => `${count(some)} / ${count(all)}（${share}%）`,
    },
    findings: {
      none: "没有待处理的问题。",
      severities: "问题",
      rules: "问题最多的规则",
      projects: "问题最多的项目",
      moreRules: (rules) => `其余 ${count(rules)} 类`,
      moreProjects: (projects) => `其余 ${count(projects)} 个项目`,
    },
    funds: {
      title: "项目资金",
      whole: (label) => `${label}（实施周期）`,
      unread: (cells) => `${count(cells)} 格不是金额，没有计入`,
    },
    sums: {
      title: "合计核对",
      equal: "相符",
      rounding: "差额在四舍五入允许的范围内",
      mismatch: (rule) => `不符：${rule}`,
      unlisted: "不符，已接受或规则已关闭",
      difference: (amount) => `差 ${amount}`,
      more: (sums) => `另有 ${count(sums)} 组，见检查结果。`,
    },
    places: (findings) => `${count(findings)} 处`,
    show: (what) => `在检查结果中只看：${what}`,
    showAll: "在检查结果中查看全部",
  },
  en: {
    noTable: "This sheet holds no goal table, so there is nothing to count. Open the sheet that holds it.",
    stale: "Changes have not been checked yet; these are the figures of the check before.",
    tables: {
      title: "Projects and indicators",
      projects: "Projects",
      indicators: "Indicators",
      quantitative: "With a quantitative target",
      quantitativeOf: (some, all, share) => `${count(some)} / ${count(all)} (${share}%)`,
    },
    findings: {
      none: "No open finding.",
      severities: "Findings",
      rules: "Rules with the most findings",
      projects: "Projects with the most findings",
      moreRules: (rules) => (rules === 1 ? "1 other rule" : `${count(rules)} other rules`),
      moreProjects: (projects) => (projects === 1 ? "1 other project" : `${count(projects)} other projects`),
    },
    funds: {
      title: "Money of the projects",
      whole: (label) => `${label} (whole period)`,
      unread: (cells) =>
        cells === 1 ? "1 cell is no amount and is left out" : `${count(cells)} cells are no amounts and are left out`,
    },
    sums: {
      title: "Stated sums",
      equal: "Equal to their parts",
      rounding: "Off by what rounding explains",
      mismatch: (rule) => `Off: ${rule}`,
      unlisted: "Off, but accepted or of a rule that is off",
      difference: (amount) => `${amount} apart`,
      more: (sums) => `${count(sums)} more: see the findings.`,
    },
    places: (findings) => (findings === 1 ? "1 finding" : `${count(findings)} findings`),
    show: (what) => `Show among the findings only: ${what}`,
    showAll: "Show all findings",
  },
};

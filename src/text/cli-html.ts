import type { Language } from "./language";

/** What the page of findings says besides them; plain text without signs of HTML. */
interface HtmlTexts {
  readonly title: string;
  readonly loading: string;
  readonly noScript: string;
  /** By number: error, warning, info, accepted, not checked or not listed. */
  readonly states: readonly string[];
  readonly columns: readonly string[];
  readonly file: string;
  readonly state: string;
  readonly rule: string;
  readonly search: string;
  readonly all: string;
  readonly clear: string;
  /** {} is the number. */
  readonly shown: string;
  readonly none: string;
  readonly byState: string;
  readonly byRule: string;
  readonly byFile: string;
  readonly others: string;
  readonly now: string;
  readonly suggested: string;
  readonly details: string;
  readonly choose: string;
}

export const HTML_TEXTS: Readonly<Record<Language, HtmlTexts>> = {
  zh: {
    title: "绩效目标表检查结果",
    loading: "正在读取……",
    noScript: "这个网页要启用 JavaScript 才能显示。它只用自身带的内容，不联网。",
    states: ["错误", "警告", "提示", "已接受", "未检查"],
    columns: ["程度", "文件", "单元格", "项目", "问题", "说明"],
    file: "文件",
    state: "程度",
    rule: "问题",
    search: "查找项目、说明或写法",
    all: "全部",
    clear: "清除筛选",
    shown: "显示 {} 条",
    none: "没有符合筛选条件的内容。",
    byState: "按程度",
    byRule: "按问题",
    byFile: "按文件",
    others: "其余 {} 项",
    now: "现在的写法",
    suggested: "建议的写法",
    details: "详细内容",
    choose: "选中一行，这里显示全部内容。",
  },
  en: {
    title: "Findings in performance-goal tables",
    loading: "Reading…",
    noScript: "This page needs JavaScript. It uses nothing but what it holds, and no network.",
    states: ["error", "warning", "info", "accepted", "not checked"],
    columns: ["Severity", "File", "Cell", "Project", "Problem", "Explanation"],
    file: "File",
    state: "Severity",
    rule: "Problem",
    search: "Find projects, explanations or wordings",
    all: "All",
    clear: "Clear filters",
    shown: "{} shown",
    none: "Nothing fits the filters.",
    byState: "By severity",
    byRule: "By problem",
    byFile: "By file",
    others: "{} others",
    now: "Now",
    suggested: "Suggested",
    details: "Details",
    choose: "Choose a row to see all of it here.",
  },
};

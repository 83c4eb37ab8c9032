import type { Language } from "./language";

/** What the sheet of findings says besides them. */
interface FindingsSheetTexts {
  readonly name: string;
  /** The first line: what was checked by, and how many were found of each severity. */
  readonly about: (profile: string, counts: string) => string;
  readonly header: readonly string[];
  readonly indicator: (position: number) => string;
  /** What stands for a severity where a finding was accepted, and what stands in the last column then. */
  readonly accepted: string;
  readonly acceptedWhy: (reason: string, by: string, on: string) => string;
  /** A note's paragraph. */
  readonly note: (severity: string, message: string) => string;
  /** Above a note that does not hold all that was found. */
  readonly more: (count: number) => string;
  readonly author: string;
}

export const FINDINGS_SHEET: Readonly<Record<Language, FindingsSheetTexts>> = {
  zh: {
    name: "问题清单",
    about: (profile, counts) => `按“${profile}”检查：${counts}。点击单元格地址可以跳到该处；“整改情况”由填报单位填写。`,
    header: ["序号", "程度", "单元格", "项目", "指标", "问题", "说明", "现在的写法", "建议的写法", "整改情况"],
    indicator: (position) => `第${position}条`,
    accepted: "已接受",
    acceptedWhy: (reason, by, on) => `已接受：${[reason, by, on].filter(Boolean).join("，")}`,
    note: (severity, message) => `【${severity}】${message}`,
    more: (count) => `另有 ${count} 处，见“问题清单”。`,
    author: "绩效检查",
  },
  en: {
    name: "Findings",
    about: (profile, counts) =>
      `Checked by “${profile}”: ${counts}. Click a cell's address to go there; the last column is for the unit to fill in.`,
    header: [
      "No.",
      "Severity",
      "Cell",
      "Project",
      "Indicator",
      "Problem",
      "Explanation",
      "Now",
      "Suggested",
      "What was done",
    ],
    indicator: (position) => `indicator ${position}`,
    accepted: "accepted",
    acceptedWhy: (reason, by, on) => `Accepted: ${[reason, by, on].filter(Boolean).join(", ")}`,
    note: (severity, message) => `[${severity}] ${message}`,
    more: (count) => `${count} more: see the sheet of findings.`,
    author: "jixiao",
  },
};

import type { Tier } from "../check/standard/profile";
import type { Language } from "./language";
import { TIER_NAMES } from "./tiers";

/** What the sheet of findings says besides them. */
interface FindingsSheetTexts {
  readonly name: string;
  /** The first line: what was checked by, and how many were found of each severity. */
  readonly about: (profile: string, counts: string) => string;
  /** Beside the counts of severities, and what stands between them. */
  readonly acceptedCount: (count: number) => string;
  readonly comma: string;
  /** Between two sentences. */
  readonly between: string;
  /** Behind the first line: how much was checked, and on what day; either may be empty. */
  readonly settings: (tier: Tier, on: string) => string;
  /** Behind it, where findings of other sheets stand on the list as they were. */
  readonly elsewhere: (count: number) => string;
  readonly header: readonly string[];
  /** The column before the others where findings of several files stand on one list. */
  readonly file: string;
  readonly indicator: (position: number) => string;
  /** What stands for a severity where a finding was accepted, and what stands in the last column then. */
  readonly accepted: string;
  readonly acceptedWhy: (reason: string, by: string, on: string) => string;
  /** What stands for a severity where a finding is not there any more, but what was done about it is kept. */
  readonly gone: string;
  readonly sums: {
    readonly title: string;
    /** As many as the list has columns; the last is what was done. */
    readonly header: readonly string[];
    readonly verdict: Readonly<Record<"equal" | "rounding" | "mismatch", string>>;
    readonly parts: (count: number, allowance: string) => string;
  };
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
    acceptedCount: (count) => `已接受 ${count}`,
    comma: "，",
    between: "",
    settings: (tier, on) => `检查范围：${TIER_NAMES.zh[tier]}${on === "" ? "" : `；检查日期：${on}`}。`,
    elsewhere: (count) => `其他工作表的 ${count} 处为以前检查的结果。`,
    file: "文件",
    header: ["序号", "程度", "单元格", "项目", "指标", "问题", "说明", "现在的写法", "建议的写法", "整改情况"],
    indicator: (position) => `第${position}条`,
    accepted: "已接受",
    acceptedWhy: (reason, by, on) => `已接受：${[reason, by, on].filter(Boolean).join("，")}`,
    gone: "已消除",
    sums: {
      title: "合计核对",
      header: ["序号", "结果", "单元格", "行", "金额栏", "差额", "说明", "表中填写", "各项相加", "整改情况"],
      verdict: { equal: "一致", rounding: "舍入差", mismatch: "不一致" },
      parts: (count, allowance) =>
        allowance === "0" ? `${count} 项相加` : `${count} 项相加，四舍五入最多可差 ${allowance}`,
    },
    note: (severity, message) => `【${severity}】${message}`,
    more: (count) => `另有 ${count} 处，见“问题清单”。`,
    author: "绩效检查",
  },
  en: {
    name: "Findings",
    about: (profile, counts) =>
      `Checked by “${profile}”: ${counts}. Click a cell's address to go there; the last column is for the unit to fill in.`,
    acceptedCount: (count) => `accepted ${count}`,
    comma: ", ",
    between: " ",
    settings: (tier, on) => `How much: ${TIER_NAMES.en[tier]}${on === "" ? "" : `; checked on ${on}`}.`,
    elsewhere: (count) => `${count} on other sheets are as they were checked before.`,
    file: "File",
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
    gone: "gone",
    sums: {
      title: "Sums",
      header: [
        "No.",
        "Result",
        "Cell",
        "Row",
        "Column",
        "Difference",
        "Explanation",
        "Stated",
        "Parts add up to",
        "What was done",
      ],
      verdict: { equal: "equal", rounding: "rounding", mismatch: "differs" },
      parts: (count, allowance) =>
        allowance === "0" ? `${count} parts` : `${count} parts; rounding explains up to ${allowance}`,
    },
    note: (severity, message) => `[${severity}] ${message}`,
    more: (count) => `${count} more: see the sheet of findings.`,
    author: "jixiao",
  },
};

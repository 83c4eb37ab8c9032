import type { Severity } from "../check/finding";
import type { Language } from "./language";

/** How many of each severity there are, the gravest first. */
type Counts = readonly (readonly [severity: Severity, count: number])[];

/** A letter that sends a table back. */
export interface ReplyTexts {
  readonly subject: (table: string) => string;
  /** Who it is written to, where the table names a department. */
  readonly to: (department: string) => string;
  readonly toNobody: string;
  readonly opening: (table: string, projects: number, indicators: number) => string;
  readonly found: (counts: Counts) => string;
  readonly foundNothing: string;
  /** A project's heading, by its place from 1. */
  readonly project: (nth: number, name: string) => string;
  readonly wholeTable: string;
  /** A line of a project, by its place from 1. */
  readonly line: (nth: number, text: string) => string;
  /** What a rule found in a project: with the indicators, where they are known. */
  readonly kind: (title: string, count: number, indicators: readonly number[]) => string;
  readonly place: (indicator: number | null, cell: string) => string;
  readonly suggested: (now: string, suggested: string) => string;
  readonly choose: (choices: readonly string[]) => string;
  readonly optional: string;
  readonly closing: string;
  readonly on: (year: string, month: string, day: string) => string;
  readonly someTable: string;
}

const NUMERALS = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** A number below a thousand as documents number their parts: 十二, 一百零三. */
export function chineseNumber(value: number): string {
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor((value % 100) / 10), value % 10];
  const one = NUMERALS[ones] ?? "";
  if (hundreds === 0) return tens === 0 ? one : `${tens === 1 ? "" : (NUMERALS[tens] ?? "")}十${one}`;
  const rest = tens === 0 ? (ones === 0 ? "" : `零${one}`) : `${NUMERALS[tens] ?? ""}十${one}`;
  return `${NUMERALS[hundreds] ?? ""}百${rest}`;
}

const ZH_SEVERITIES: Readonly<Record<Severity, string>> = { error: "错误", warning: "警告", info: "提示" };

export const REPLY_TEXTS: Readonly<Record<Language, ReplyTexts>> = {
  zh: {
    subject: (table) => `关于《${table}》的修改意见`,
    to: (department) => `${department}：`,
    toNobody: "各有关单位：",
    opening: (table, projects, indicators) =>
      `你单位报送的《${table}》收悉。经审核，该表共 ${projects} 个项目、${indicators} 条绩效指标，`,
    found: (counts) => {
      const parts = counts.filter(([, count]) => count > 0);
      const all = parts.reduce((sum, [, count]) => sum + count, 0);
      const each = parts.map(([severity, count]) => `${ZH_SEVERITIES[severity]} ${count} 处`).join("、");
      return `发现需要修改或核实的问题 ${all} 处（${each}）。现将具体意见反馈如下：`;
    },
    foundNothing: "未发现需要修改的问题。",
    project: (nth, name) => `${nth < 1_000 ? chineseNumber(nth) : nth}、${name}`,
    wholeTable: "表格整体",
    line: (nth, text) => `${nth}. ${text}`,
    kind: (title, count, indicators) =>
      `${title} ${count} 处${indicators.length === 0 ? "" : `（第 ${indicators.join("、")} 条指标）`}`,
    place: (indicator, cell) =>
      indicator === null
        ? cell === ""
          ? ""
          : `${cell} 单元格`
        : `第 ${indicator} 条指标${cell === "" ? "" : `（${cell} 单元格）`}`,
    suggested: (now, suggested) => (now === "" ? `建议：${suggested}。` : `建议将“${now}”改为“${suggested}”。`),
    choose: (choices) => `可改为：${choices.join("、")}。`,
    optional: "另有以下内容供修改时参考：",
    closing: "请对照上述意见逐项修改完善，确属无需修改的请说明理由，并按规定时间重新报送。",
    on: (year, month, day) => `${year}年${Number(month)}月${Number(day)}日`,
    someTable: "项目支出绩效目标表",
  },
  en: {
    subject: (table) => `Comments on “${table}”`,
    to: (department) => `To ${department}:`,
    toNobody: "To whom it may concern:",
    opening: (table, projects, indicators) =>
      `We have reviewed “${table}” as you filed it: ${projects} projects with ${indicators} indicators. `,
    found: (counts) => {
      const parts = counts.filter(([, count]) => count > 0);
      const all = parts.reduce((sum, [, count]) => sum + count, 0);
      const each = parts.map(([severity, count]) => `${severity} ${count}`).join(", ");
      return `${all} points are to be changed or confirmed (${each}), as follows.`;
    },
    foundNothing: "Nothing needs to be changed.",
    project: (nth, name) => `${nth}. ${name}`,
    wholeTable: "The whole table",
    line: (nth, text) => `(${nth}) ${text}`,
    kind: (title, count, indicators) =>
      `${title}: ${count}${indicators.length === 0 ? "" : ` (indicator ${indicators.join(", ")})`}`,
    place: (indicator, cell) =>
      [indicator === null ? "" : `Indicator ${indicator}`, cell === "" ? "" : `cell ${cell}`]
        .filter((part) => part !== "")
        .join(", "),
    suggested: (now, suggested) =>
      now === "" ? `Suggested: ${suggested}.` : `Suggested: “${suggested}” for “${now}”.`,
    choose: (choices) => `One of: ${choices.join(", ")}.`,
    optional: "The following may be considered as well:",
    closing:
      "Please revise the table point by point, give reasons where a point is to stay as it is, and file it again in time.",
    on: (year, month, day) => `${year}-${month}-${day}`,
    someTable: "Performance goals of project expenditure",
  },
};

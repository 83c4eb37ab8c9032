import type { MoneyRole, MoneyUnit } from "./types";

/** What a column of the packed list holds. */
export type ColumnRole = "name" | ListedMoney | "goal" | "indicators";

/** The money columns of a list. */
type ListedMoney = Extract<MoneyRole, "total" | "fiscal" | "special-account" | "other">;

/** A header's label as it is compared: no spaces or breaks, and no bracket after it, such as 项目名称（资金使用单位） or 总计（万元）. */
export function bareLabel(text: string): string {
  return text.replace(/\s/g, "").replace(/[（(][^（()）]*[)）]$/, "");
}

const LABELS: Readonly<Record<ColumnRole, readonly string[]>> = {
  name: ["项目名称", "单位名称、项目名称", "单位、项目名称", "项目"],
  total: ["总计", "合计", "金额", "预算金额", "项目金额", "资金总额", "预算数", "年度预算"],
  fiscal: ["财政拨款", "其中：财政拨款", "一般公共预算拨款"],
  "special-account": ["财政专户拨款", "财政专户管理资金", "财政专户资金"],
  other: ["其他资金", "其他"],
  goal: ["绩效目标", "项目绩效目标", "年度绩效目标", "总体绩效目标"],
  indicators: ["绩效指标"],
};

const ROLES = new Map<string, ColumnRole>(
  Object.entries(LABELS).flatMap(([role, labels]) =>
    labels.map((label): [string, ColumnRole] => [label, role as ColumnRole]),
  ),
);

/** What a header label announces, or null where it is none of the packed list's. */
export function roleOfLabel(text: string): ColumnRole | null {
  return ROLES.get(bareLabel(text)) ?? null;
}

/** Labels of packed lists that need more than their bare words: 单位名称（项目类别/支出项目） names projects, 单位名称 alone does not. */
const MORE_LABELS: readonly (readonly [RegExp, ColumnRole])[] = [
  [/^(?:单位|部门)(?:名称)?[（(][^（()）]*项目[^（()）]*[)）]$/, "name"],
  [/^(?:支出项目|项目支出)(?:名称)?(?:[（(][^（()）]*[)）])?$/, "name"],
  [/^(?:20\d\d年)?(?:年度|本年度?|当年)?预算(?:安排|数|金额|安排数|安排金额)?(?:[（(][^（()）]*[)）])?$/, "total"],
];

/** What a header label announces in a packed list, or null where it is none of its own. */
export function packedRoleOf(text: string): ColumnRole | null {
  const role = roleOfLabel(text);
  if (role !== null) return role;
  const label = text.replace(/\s/g, "");
  return MORE_LABELS.find(([pattern]) => pattern.test(label))?.[1] ?? null;
}

export const isTotalName = (name: string): boolean =>
  /^(?:本?部门|本?单位)?(?:合计|总计|共计)[数额]?$/.test(bareLabel(name).replace(/[:：]$/, ""));

export const isSubtotalName = (name: string): boolean => /小计[数额]?$/.test(bareLabel(name).replace(/[:：]$/, ""));

/** 注：…, 填报人：…, 第1页: lines under or between the rows that are no project. */
export const isNote = (text: string): boolean =>
  /^(注\s*[:：]|注\d|备注\s*[:：]|说明\s*[:：]|填[报表制]|制表|审核|负责人|单位负责人|联系|日期\s*[:：]|第\s*\d+\s*页|[-—－]\s*\d+\s*[-—－]$)/.test(
    text,
  );

/** The department in 部门名称：… 单位：万元, and where it stands in the text. */
export function departmentIn(text: string): { start: number; end: number } | null {
  const match = /^((?:部门|单位)名称\s*[:：]\s*)(.*?)\s*(?:(?:金额)?单位\s*[:：].*)?$/.exec(text);
  if (match === null || !match[2]) return null;
  const start = match[1]?.length ?? 0;
  return { start, end: start + match[2].length };
}

/** The money unit a line or a label names: 单位：万元, 总计（元）. */
export function moneyUnitIn(text: string): MoneyUnit | null {
  const match = /(?:单位\s*[:：]\s*(?:人民币)?|[（(])(万元|元)/.exec(text);
  return (match?.[1] as MoneyUnit | undefined) ?? null;
}

/** 附件2, 表9: a line above the title. */
export const isNumberOfSheet = (line: string): boolean =>
  /^(?:附[件表录]?\s*[\d一二三四五六七八九十-]*|表\s*[\d一二三四五六七八九十-]+)\s*[:：]?$/.test(line.trim());

/** The year a title names: 2024年…, （2025年度）. 2024-2026年度 names no one year. */
export function yearIn(text: string): number | null {
  const match = /(?<!20\d\d\s*年?\s*[-—–~～至到]\s*)(20\d\d)\s*年(?!\s*[-—–~～至到]\s*20\d\d)/.exec(text);
  return match === null ? null : Number(match[1]);
}

import type { ListRole } from "./vocabulary/list-roles";
import type { MoneyRole, MoneyUnit } from "./types";
import { BUILT_IN_VOCABULARY, type LabelVocabulary } from "./vocabulary/vocabulary";

/** What a column of the packed list holds. */
export type ColumnRole = "name" | ListedMoney | "goal" | "indicators";

/** The money columns of a list. */
type ListedMoney = Extract<MoneyRole, "total" | "fiscal" | "special-account" | "other">;

const ROLES: Readonly<Partial<Record<ListRole, ColumnRole>>> = {
  name: "name",
  total: "total",
  fiscal: "fiscal",
  "special-account": "special-account",
  other: "other",
  goal: "goal",
  indicators: "indicators",
};

/** What a header label announces, or null where it is none of the packed list's. */
export function roleOfLabel(text: string, { labelOf }: LabelVocabulary = BUILT_IN_VOCABULARY): ColumnRole | null {
  const role = text.length > LONGEST_TEXT ? null : labelOf(text).listColumn;
  return role === null ? null : (ROLES[role] ?? null);
}

/** Longer texts are no labels. */
const LONGEST_TEXT = 60;

/** Labels of packed lists that need more than their bare words: 单位名称（项目类别/支出项目） names projects, 单位名称 alone does not. */
const MORE_LABELS: readonly (readonly [RegExp, ColumnRole])[] = [
  [/^(?:单位|部门)(?:名称)?[（(][^（()）]*项目[^（()）]*[)）]$/, "name"],
  [/^(?:支出项目|项目支出)(?:名称)?(?:[（(][^（()）]*[)）])?$/, "name"],
  [/^(?:20\d\d年)?(?:年度|本年度?|当年)?预算(?:安排|数|金额|安排数|安排金额)?(?:[（(][^（()）]*[)）])?$/, "total"],
];

/** What a header label announces in a packed list, or null where it is none of its own. */
export function packedRoleOf(text: string, vocabulary: LabelVocabulary): ColumnRole | null {
  const role = roleOfLabel(text, vocabulary);
  if (role !== null || text.length > LONGEST_TEXT) return role;
  const label = text.replace(/\s/g, "");
  return MORE_LABELS.find(([pattern]) => pattern.test(label))?.[1] ?? null;
}

/** A row's name as it is compared: no spaces or breaks, and no bracket after it, such as 合计（万元）. */
const bareName = (text: string): string => text.replace(/\s/g, "").replace(/[（(][^（()）]*[)）]$/, "");

export const isTotalName = (name: string): boolean =>
  /^(?:本?部门|本?单位)?(?:合计|总计|共计)[数额]?$/.test(bareName(name).replace(/[:：]$/, ""));

export const isSubtotalName = (name: string): boolean => /小计[数额]?$/.test(bareName(name).replace(/[:：]$/, ""));

/** 注：…, 填报人：…, 第1页: lines under or between the rows that are no project. */
export const isNote = (text: string): boolean =>
  opensRemarks(text) ||
  /^(填[报表制]|制表|审核|负责人|单位负责人|联系|日期\s*[:：]|第\s*\d+\s*页|[-—－]\s*\d+\s*[-—－]$)/.test(text);

/** 注：…, 填表说明: the first of several lines of remarks, or their heading. */
export const opensRemarks = (text: string): boolean =>
  /^(?:[附备]?注\s*[:：]|[附备]?注\d|(?:(?:填[报表写]|编[制报]|制表|有关|相关|其他)\s*)?说\s*明\s*(?:[:：]|$)|填[报表写](?:说明|要求|须知|注意))/.test(
    text,
  );

/** 2.指标值应当量化: a line as it goes on below such a heading. */
export const isListedLine = (text: string): boolean =>
  /^(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[)）.．、]|[①-⑳●•·*※◆-])/.test(text);

/** The department in 部门名称：… 单位：万元, and where it stands in the text. */
export function departmentIn(text: string): { start: number; end: number } | null {
  const match =
    /^((?:预算)?(?:部门|单位)(?:名称)?\s*[:：]\s*)(?!(?:人民币)?\s*(?:[万亿千百]?元|[%％个人次项](?:\s|$)))(.*?)\s*(?:(?:金额)?单位\s*[:：].*)?$/.exec(
      text,
    );
  if (match === null || !match[2]) return null;
  const start = match[1]?.length ?? 0;
  return { start, end: start + match[2].length };
}

/** The money unit a line or a label names: 单位：万元, 总计（元）. */
export function moneyUnitIn(text: string): MoneyUnit | null {
  const match = /(?:(?:单\s*位|货\s*币|金\s*额)\s*[:：]\s*(?:人民币)?|[（(])\s*(万\s*元|元)/.exec(text);
  return (match?.[1]?.replace(/\s/g, "") as MoneyUnit | undefined) ?? null;
}

/** 单位： with 万元 in the next cell. */
export const moneyUnitBeside = (label: string, next: string): MoneyUnit | null =>
  /单\s*位\s*[:：]\s*$/.test(label) && /^\s*(?:人民币)?\s*万?\s*元\s*$/.test(next) ? moneyUnitIn(label + next) : null;

/** 绩效运行监控表: half way through a year no target can have been missed yet. */
export const saysMidYear = (title: string): boolean => /监控|中期评估|半年/.test(title);

/** 附件2, 表9: a line above the title. */
export const isNumberOfSheet = (line: string): boolean =>
  /^(?:附[件表录]?\s*[\d一二三四五六七八九十-]*|表\s*[\d一二三四五六七八九十-]+)\s*[:：]?$/.test(line.trim());

/** The year a title or a line below it names: 2024年…, ２０２４年, 二〇二四年, （2025年度）, 预算年度：2024. 2024-2026年度 names no one year. */
export function yearIn(text: string): number | null {
  const digits = text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/二[〇○零][一二三四五六七八九〇○零]{2}(?=\s*年)/g, (year) =>
      [...year].map((digit) => Math.max(0, "零一二三四五六七八九".indexOf(digit))).join(""),
    );
  const match =
    /(?<!20\d\d\s*(?:年\s*)?[-—–~～至到]\s*)(20\d\d)\s*年(?!\s*[-—–~～至到]\s*20\d\d)|年度\s*[:：]\s*(20\d\d)(?!\d)/.exec(
      digits,
    );
  return match === null ? null : Number(match[1] ?? match[2]);
}

type Param = string | number | undefined;

const ZH_FIELD: Readonly<Record<string, string>> = {
  project: "项目名称",
  goal: "绩效目标",
  name: "指标名称",
  cycle: "实施周期指标值",
  annual: "年度指标值",
};
const EN_FIELD: Readonly<Record<string, string>> = {
  project: "project name",
  goal: "goal",
  name: "indicator name",
  cycle: "whole-period target",
  annual: "annual target",
};
const ZH_SUM: Readonly<Record<string, string>> = { total: "合计", unit: "本单位", subtotal: "小计" };
const EN_SUM: Readonly<Record<string, string>> = {
  total: "The total",
  unit: "The unit's total",
  subtotal: "The subtotal",
};

/** A list of an indicator's parts, given with commas, in words. */
export const zhFields = (list: Param): string =>
  String(list ?? "")
    .split(",")
    .map((field) => ZH_FIELD[field] ?? field)
    .join("、");

export const enFields = (list: Param, last = "and"): string => {
  const names = String(list ?? "")
    .split(",")
    .map((field) => EN_FIELD[field] ?? field);
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} ${last} ${names.at(-1)}`;
};

/** A target with a number, as an example: with the sign its name asks for, or with both where the name does not tell. */
const sampleTarget = (sign: Param, unit: Param, or: string): string =>
  sign === "" ? `≥n${unit}${or}≤n${unit}` : `${sign}n${unit}`;
export const zhSample = (sign: Param, unit: Param): string => sampleTarget(sign, unit, " 或 ");
export const enSample = (sign: Param, unit: Param): string => sampleTarget(sign, unit, " or ");

/** What a row that states a sum is called. */
export const zhSum = (kind: Param): string => ZH_SUM[kind ?? ""] ?? "合计";
export const enSum = (kind: Param): string => EN_SUM[kind ?? ""] ?? "The total";

/** An indicator by its name in quotation marks; one without a name is not quoted. */
export const zhNamed = (name: Param): string => ((name ?? "") === "" ? "这条指标" : `“${name}”`);
export const enNamed = (name: Param): string => ((name ?? "") === "" ? "This indicator" : `“${name}”`);

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** 1 row, 2 rows. */
export const count = (n: Param, one: string, many = `${one}s`): string => `${n} ${Number(n) === 1 ? one : many}`;

const ZH_KIND: Readonly<Record<string, string>> = {
  satisfaction: "满意度",
  cost: "成本",
  quality: "质量",
  timeliness: "时效",
  count: "数量",
  progress: "完成情况",
};
const EN_KIND: Readonly<Record<string, string>> = {
  satisfaction: "measures satisfaction",
  cost: "measures cost",
  quality: "measures quality",
  timeliness: "measures timeliness",
  count: "counts something",
  progress: "measures how much is done",
};

/** What an indicator measures. */
export const zhKind = (kind: Param): string => ZH_KIND[kind ?? ""] ?? "别的内容";
export const enKind = (kind: Param): string => EN_KIND[kind ?? ""] ?? "is of another kind";

/** The level of a class. */
export const zhLevel = (level: Param): string => (level === "level1" ? "一级指标" : "二级指标");
export const enLevel = (level: Param): string => (level === "level1" ? "level-1" : "level-2");

/** The rule a message rests on, in brackets; nothing where there is none to cite. */
export const zhCited = (basis: Param): string => (basis === undefined || basis === "" ? "" : `（${basis}）`);
export const enCited = (basis: Param): string => (basis === undefined || basis === "" ? "" : ` (${basis})`);

/** A list given with commas, of which one is to be picked: 甲、乙或丙. */
export const zhOr = (list: Param): string => orList(list, "、", " 或 ");
export const enOr = (list: Param): string => orList(list, ", ", " or ");

function orList(list: Param, between: string, last: string): string {
  const items = String(list ?? "").split(",");
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(between)}${last}${items.at(-1)}`;
}

/** Names given a line each, of which one is to be picked, in quotation marks: “甲”或“乙”. */
export const zhQuoted = (lines: Param): string => quoted(lines).join("或");
export const enQuoted = (lines: Param): string => quoted(lines).join(" or ");

const quoted = (lines: Param): string[] =>
  String(lines ?? "")
    .split("\n")
    .map((name) => `“${name}”`);

/** Ordinals as they stand; a dash is for one that is missing. */
export const zhOrdinals = (list: Param): string => String(list ?? "").replaceAll("—", "（缺）");
export const enOrdinals = (list: Param): string =>
  String(list ?? "")
    .replaceAll("—", "(none)")
    .replaceAll("、", ", ");

const TIMES = /([^、,]+?) ?×(\d+)/g;

/** A list of things with how often each occurs, given as 甲 ×2: 甲（2 处）. */
export const zhTimes = (list: Param, of: string): string =>
  String(list ?? "")
    .replace(TIMES, `$1（$2 ${of}）`)
    .replaceAll(",", "、");
export const enTimes = (list: Param, of: string): string =>
  String(list ?? "")
    .replace(TIMES, (_match, thing: string, n: string) => `${thing} in ${count(n, of)}`)
    .replace(/[、,] ?/g, ", ");

/** Separator styles with the number of cells of each, given as ；：×2. */
export const zhStyles = (list: Param): string => String(list ?? "").replace(TIMES, "“$1”$2 格");
export const enStyles = (list: Param): string =>
  String(list ?? "")
    .replace(TIMES, (_match, style: string, n: string) => `“${style}” in ${count(n, "cell")}`)
    .replaceAll("、", ", ");

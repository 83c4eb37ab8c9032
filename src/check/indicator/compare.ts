import Big from "big.js";
import { unitKind, type UnitKind } from "../standard/units";
import { multiplierOf, unitBehind } from "./multiplier";
import type { NameFacts } from "./name";
import type { Operator, Target } from "./types";

/** Units that are written in more than one way. */
const SAME_UNIT: Readonly<Record<string, string>> = {
  次数: "次",
  批次: "批",
  场次: "场",
  户数: "户",
  名: "人",
  位: "人",
  "㎡": "平方米",
  "m²": "平方米",
  m2: "平方米",
  平米: "平方米",
  平方: "平方米",
  平方千米: "平方公里",
  "km²": "平方公里",
  km2: "平方公里",
  km: "公里",
  m: "米",
  cm: "厘米",
  mm: "毫米",
  kg: "公斤",
  h: "小时",
  min: "分钟",
  s: "秒",
  个日历天: "天",
  日历天: "天",
  日: "天",
  个工作日: "工作日",
  个自然日: "自然日",
  个小时: "小时",
  个季度: "季度",
  个年度: "年",
  个百分点: "百分点",
};
const MULTIPLES: readonly (readonly [word: string, times: number])[] = [
  ["百万", 1e6],
  ["千万", 1e7],
  ["万", 1e4],
  ["亿", 1e8],
];

/** One way to write a unit: 次数 is 次, 元/人·天 is 元/人天. */
export const canonicalUnit = (unit: string): string => SAME_UNIT[unit] ?? unit.replaceAll("·", "");

/** A figure in a plain unit: 1.2万人 is 12000人. */
export interface Measure {
  readonly value: Big;
  readonly unit: string | null;
}

export function measureOf(decimal: string, unit: string | null): Measure {
  const value = new Big(decimal);
  if (unit === null) return { value, unit };
  if (unit.startsWith("千元")) return { value: value.times(1000), unit: canonicalUnit(unit.slice(1)) };
  const multiple = MULTIPLES.find(([word]) => unit.startsWith(word) && unitKind(unit.slice(word.length)) !== null);
  if (multiple === undefined) return { value, unit: canonicalUnit(unit) };
  const [word, times] = multiple;
  return { value: value.times(times), unit: canonicalUnit(unit.slice(word.length)) };
}

/** Units that are an exact multiple of another. A day has no certain number of hours, nor a month of days. */
const EXACT: Readonly<Record<string, readonly [unit: string, times: number]>> = {
  "‰": ["%", 0.1],
  角: ["元", 0.1],
  分钟: ["秒", 60],
  小时: ["秒", 3600],
  年: ["个月", 12],
  周年: ["个月", 12],
  公里: ["米", 1000],
  千米: ["米", 1000],
  厘米: ["米", 0.01],
  毫米: ["米", 0.001],
  平方公里: ["平方米", 1e6],
  公顷: ["平方米", 10_000],
  吨: ["克", 1e6],
  公斤: ["克", 1000],
  千克: ["克", 1000],
  斤: ["克", 500],
};

/** A measure in the unit that what it may be compared with comes down to: half an hour and 30 minutes are 1800 seconds. */
export function exactly(measure: Measure): Measure {
  const exact = measure.unit === null ? undefined : EXACT[measure.unit];
  if (exact === undefined) return measure;
  const [unit, times] = exact;
  return { value: measure.value.times(times), unit };
}

/**
 * The unit a target is in: its own, else that of its name. 65万 under （万元） is in 元, for the 万 is part of the number; 65亿 there is
 * in a unit that is not known.
 */
export function unitOf(target: Target, name: NameFacts | null): string | null {
  const own = "unit" in target ? target.unit?.unit : undefined;
  if (own !== undefined) return own;
  const named = name?.unit ?? null;
  return named === null ? null : unitBehind(multiplierOf(target), named);
}

/** The kind of a unit; one that an office added counts things. */
export const kindOfUnit = (unit: string): UnitKind => unitKind(canonicalUnit(unit)) ?? "count";

/** A number with a sign that does not contradict itself. */
export const isBounded = (target: Target): boolean => target.kind === "quantity" && target.operator !== null;

/** Which way an operator bounds a number: from below, from above, or not at all. */
export type Bound = "least" | "most" | "exact";

export function boundOf(operator: Operator): Bound {
  if (operator === "≥" || operator === ">") return "least";
  return operator === "≤" || operator === "<" ? "most" : "exact";
}

const TURNED: Readonly<Record<Operator, Operator>> = { "≥": "≤", "≤": "≥", ">": "<", "<": ">", "=": "=", "≈": "≈" };

/** The operator that bounds the same number from the other side. */
export const turned = (operator: Operator): Operator => TURNED[operator];

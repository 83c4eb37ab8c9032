import { amountAt, numberPart, prefixesAt, type Amount, type Source } from "./amount";
import { unitKind, type Vocabulary } from "../standard/units";
import type { NumberPart, OperatorMark, UnitPart } from "./types";

/** Periods as written, longest first, and the one they stand for. */
const PERIODS: readonly (readonly [written: string, period: string])[] = [
  ["半年度", "半年"],
  ["半年", "半年"],
  ["年度", "年"],
  ["年", "年"],
  ["个季度", "季度"],
  ["季度", "季度"],
  ["季", "季度"],
  ["个月", "月"],
  ["月", "月"],
  ["星期", "周"],
  ["周", "周"],
  ["天", "日"],
  ["日", "日"],
];

export interface FoundFrequency {
  readonly every: string;
  readonly marks: readonly OperatorMark[];
  readonly number: NumberPart;
  readonly unit: UnitPart | null;
  readonly end: number;
}

function periodAt(folded: string, at: number): readonly [written: string, period: string] | undefined {
  return PERIODS.find(([written]) => folded.startsWith(written, at));
}

/** 每月1次, 每年至少2次, 不少于每年2次 from `at` on. */
export function everyAt(source: Source, at: number): FoundFrequency | null {
  const { folded } = source;
  const before = prefixesAt(source, at);
  if (folded.charAt(before.end) !== "每") return null;
  const period = periodAt(folded, before.end + 1);
  if (period === undefined) return null;
  const inner = prefixesAt(source, before.end + 1 + period[0].length);
  const amount = amountAt(source, inner.end);
  if (amount === null || amount.to !== null || !isCounted(amount, source.units)) return null;
  return {
    every: period[1],
    marks: [...before.marks, ...inner.marks, ...amount.marks],
    number: numberPart(source, amount.from),
    unit: amount.unit,
    end: amount.end,
  };
}

/** A frequency needs a counter, or nothing: 每月5万元 is a sum of money. */
function isCounted({ unit }: Amount, units: Vocabulary): boolean {
  if (unit === null) return true;
  const kind = unitKind(unit.unit, units);
  return kind === "count" || kind === "people";
}

/** Reads 12次/年 out of an amount whose unit is a counter over a period; null for 万元/年 and 人/台. */
export function perPeriod(
  unit: UnitPart,
  units: Vocabulary,
): { readonly every: string; readonly unit: UnitPart } | null {
  const stroke = unit.unit.indexOf("/");
  if (stroke === -1) return null;
  const below = unit.unit.slice(stroke + 1).replace(/^每/, "");
  const period = PERIODS.find(([written]) => written === below);
  const counter = unit.unit.slice(0, stroke);
  const kind = unitKind(counter, units);
  if (period === undefined || (kind !== "count" && kind !== "people")) return null;
  const start = unit.span.start;
  return {
    every: period[1],
    unit: unit.inBrackets
      ? { ...unit, unit: counter }
      : { unit: counter, inBrackets: false, span: { start, end: start + counter.length } },
  };
}

import { fold } from "../../check/indicator/fold";
import { prefixAt } from "../../check/standard/operators";
import { isUnit, unitEnd, type Vocabulary } from "../../check/standard/units";
import type { PlacedFields } from "./types";

/** A period of a frequency, as 每月 and 次/年 write it. */
export const PERIOD = /(?:每个?|\/每?)(半年度|半年|年度|年|个季度|季度|季|个月|月|星期|周|天|日)/;

/** A target that somebody has begun: its kind is known, and a number or date is still to come. Null where the text is none. */
export const openTarget = (text: string, units: Vocabulary): PlacedFields | null =>
  openAmount(text, units) ?? openRange(text, units) ?? openDeadline(text);

/** ≥人, 每月≥次: a target that lacks its number and nothing else; null where the text is none. */
function openAmount(text: string, units: Vocabulary): PlacedFields | null {
  const folded = fold(text);
  let at = folded.length - folded.trimStart().length;
  const end = folded.trimEnd().length;
  if (at >= end) return null;
  const period = folded.charAt(at) === "每" ? PERIOD.exec(folded.slice(at)) : null;
  const every = period?.index === 0 ? (period[1] ?? "") : "";
  const everyEnd = at + (every === "" ? 0 : (period?.[0].length ?? 0));
  at = everyEnd;
  while (folded.charAt(at) === " ") at += 1;
  const sign = prefixAt(folded, at);
  const signSpan = { start: at, end: at + (sign?.written.length ?? 0) };
  at = signSpan.end;
  while (folded.charAt(at) === " ") at += 1;
  const isBracket = folded.charAt(at) === "(";
  const unitAt = isBracket ? at + 1 : at;
  const unitStop = unitEnd(folded, unitAt, units);
  const stop = isBracket && folded.charAt(unitStop) === ")" ? unitStop + 1 : unitStop;
  // A unit alone, as 人 or 天, is what is left of 600人.
  const isAlone = every === "" && sign === undefined && isUnit(folded.slice(unitAt, end), units);
  if (stop !== end || (sign === undefined && every === "" && !isAlone)) return null;
  const amount = {
    operator: sign?.operator ?? "",
    number: "",
    unit: folded.slice(unitAt, unitStop),
  };
  const places = {
    operator: [signSpan],
    number: [{ start: at, end: at }],
    unit: [{ start: unitAt, end: unitStop }],
  };
  if (every === "") return { fields: { kind: "quantity", ...amount }, places };
  return {
    fields: { kind: "frequency", every: PERIODS[every] ?? every, ...amount },
    places: { ...places, every: [{ start: everyEnd - every.length, end: everyEnd }] },
  };
}

const PERIODS: Readonly<Record<string, string>> = {
  半年度: "半年",
  年度: "年",
  个季度: "季度",
  季: "季度",
  个月: "月",
  星期: "周",
  天: "日",
};

const OPEN_RANGE = /^(\s*)(\d[\d,]*(?:\.\d+)?)?(\s*[-~—–至到]\s*)/;

/** 6-次, -次: a range that lacks its second number, or both. */
function openRange(text: string, units: Vocabulary): PlacedFields | null {
  const folded = fold(text);
  const match = OPEN_RANGE.exec(folded);
  if (match === null) return null;
  const [before, lead = "", from = ""] = match;
  const end = folded.trimEnd().length;
  const at = before.length;
  const unit = folded.slice(at, end);
  if (unit === "" ? from === "" : !isUnit(unit, units)) return null;
  const start = lead.length;
  return {
    fields: { kind: "range", from, to: "", unit },
    places: {
      from: [{ start, end: start + from.length }],
      to: [{ start: at, end: at }],
      unit: [{ start: at, end: Math.max(at, end) }],
    },
  };
}

const OPEN_DEADLINE = /^(\s*)([≤<]?)(\s*)(月底?)\s*$/;

/** ≤月底: a deadline whose month nobody has given. */
function openDeadline(text: string): PlacedFields | null {
  const match = OPEN_DEADLINE.exec(fold(text));
  if (match === null) return null;
  const [, lead = "", operator = "", space = "", date = ""] = match;
  const start = lead.length;
  const from = start + operator.length + space.length;
  return {
    fields: { kind: "deadline", operator, date },
    places: {
      operator: [{ start, end: start + operator.length }],
      date: [{ start: from, end: from + date.length }],
    },
  };
}

const STRANGE_UNIT = /^(\d[\d,]*(?:\.\d+)?)(\s*)((?![以及之左至到或和且年月日])[\p{Script=Han}a-z]{1,6})\s*$/iu;

/** ≥5窗口: a quantity in a unit that no list has. Only after a sign, without which any words may follow a number; null for any other text. */
export function strangeUnit(text: string): PlacedFields | null {
  const folded = fold(text);
  let at = folded.length - folded.trimStart().length;
  const sign = prefixAt(folded, at);
  if (sign === undefined) return null;
  const signSpan = { start: at, end: at + sign.written.length };
  at = signSpan.end;
  while (folded.charAt(at) === " ") at += 1;
  const match = STRANGE_UNIT.exec(folded.slice(at));
  if (match === null) return null;
  const [, number = "", space = "", unit = ""] = match;
  const unitAt = at + number.length + space.length;
  const unitSpan = { start: unitAt, end: unitAt + unit.length };
  return {
    fields: {
      kind: "quantity",
      operator: sign.operator,
      number: text.slice(at, at + number.length),
      unit: text.slice(unitSpan.start, unitSpan.end),
    },
    places: { operator: [signSpan], number: [{ start: at, end: at + number.length }], unit: [unitSpan] },
  };
}

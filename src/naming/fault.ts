import { parseCell } from "../check/indicator/cell";
import { isUnwritten } from "../check/indicator/name";
import { MOST_CHARACTERS } from "../check/sheet/limits";
import type { UsageKind } from "./usages";

/** Why a text cannot stand for others. */
export type TextFault =
  /** Nothing, or nothing but spaces. */
  | "empty"
  | "line-break"
  /** Excel would take a text that begins so for a formula: = + - @ */
  | "formula"
  /** ； ： 。 part the fields of an indicator. */
  | "separator"
  /** 待定, XX and the like say nothing. */
  | "placeholder"
  /** Longer than a cell can hold. */
  | "too-long"
  /** It holds a word of the grammar, such as 年度指标值, or begins or ends with a mark, and would be read otherwise. */
  | "misread";

const LINE_BREAK = /[\n\r\v\f\u0085\u2028\u2029]/;
const FORMULA = /^[=＝+＋\-－@＠]/;
const SEPARATOR = /[；;：:。｡]/;

/** What is wrong with a name or phrase, surrounding spaces left out; null where it may be written into any layout. */
export function textFault(text: string, kind: UsageKind): TextFault | null {
  if (text === "") return "empty";
  if (LINE_BREAK.test(text)) return "line-break";
  if (FORMULA.test(text)) return "formula";
  if (SEPARATOR.test(text)) return "separator";
  if (text.length > MOST_CHARACTERS) return "too-long";
  if (isUnwritten(text)) return "placeholder";
  return isReadBack(text, kind) ? null : "misread";
}

/** Whether a packed cell with the text in its place gives it back, and nothing else. */
function isReadBack(text: string, kind: UsageKind): boolean {
  const [name, value] = kind === "name" ? [text, "≥1次"] : ["工作情况", text];
  const { indicators, strays } = parseCell(
    `1、1-产出指标；11-数量指标；${name}；实施周期指标值：${value}；年度指标值：${value}。`,
  );
  const [only] = indicators;
  const isWhole = indicators.length === 1 && strays.length === 0;
  return isWhole && only?.name?.text === name && only.cycle?.text === value && only.annual?.text === value;
}

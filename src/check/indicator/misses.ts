import Big from "big.js";
import type { Better } from "../standard/measures";
import { BUILT_IN_UNITS, type Vocabulary } from "../standard/units";
import { exactly, kindOfUnit, type Measure, measureOf } from "./compare";
import { signForTwo } from "./misread";
import { parseTarget } from "./target";
import type { NumberPart, Operator, OperatorMark, Target } from "./types";

/** What the comparison needs to know besides the two values. */
export interface MissFacts {
  /** Which side of a number without a sign is as good; null where that is not certain. */
  readonly better: Better | null;
  /** The unit in the name's bracket, for a target without one. */
  readonly unit?: string | null;
  readonly units?: Vocabulary;
}

/**
 * True where an actual value certainly misses its target. False in every doubt: texts, grades, frequencies and deadlines, units that do
 * not convert exactly, and numbers that may be written on another scale.
 */
export function misses(target: Target, actual: Target, { better, unit = null, units }: MissFacts): boolean {
  // 292% is a misread ≥92%, and 》60人 a mistyped ≥60人: no number to miss.
  if (signForTwo(target) !== null || MISTYPED.test(target.text)) return false;
  const wanted = intervalOf(target);
  const reached = intervalOf(actual) ?? intervalOf(spokenNumber(actual, units));
  if (wanted === null || reached === null) return false;
  const bounds = inOneUnit(wanted, reached, wanted.unit ?? unit);
  if (bounds === null) return false;
  const { from, to, low, high } = bounds;
  const sign = boundBy(reached.marks);
  const isExact = sign === null;
  // 超过4000次 in words may be 4800次; a ≥ before it is most often copied from the target.
  const isBelow = (limit: Big): boolean => high.lt(limit) && !(sign === "least" && isInWords(reached.marks));
  const isAbove = (limit: Big): boolean => low.gt(limit) && !(sign === "most" && isInWords(reached.marks));
  if (target.kind === "range") return better === "more" ? isBelow(from) : better === "less" && isAbove(to);
  switch (wanted.operator) {
    case "≥":
      return isBelow(from);
    case ">":
      return isBelow(from) || (isExact && high.eq(from));
    case "≤":
      return isAbove(to);
    case "<":
      return isAbove(to) || (isExact && low.eq(to));
    case "=":
      // 0起 is what should not happen at all.
      if (better === null && isNone(wanted)) return isAbove(to);
      return better === "more" ? isBelow(from) : better === "less" && isAbove(to);
    default:
      return false;
  }
}

const isNone = ({ from, to, unit }: Interval): boolean =>
  Number(from.decimal) === 0 && Number(to.decimal) === 0 && COUNTED.has(kindOfUnit(unit ?? "") ?? "");

const COUNTED: ReadonlySet<string> = new Set(["count", "people"]);

const MISTYPED = /[《》〈〉]/;

/** The numbers a value lies between, both the same for a single one. */
interface Interval {
  readonly from: NumberPart;
  readonly to: NumberPart;
  readonly unit: string | null;
  readonly operator: Operator;
  readonly marks: readonly OperatorMark[];
}

function intervalOf(value: Target | null): Interval | null {
  if (value?.kind === "quantity") {
    const { number, operator, marks } = value;
    const unit = value.unit?.unit ?? null;
    // 二级 may be better than 三级.
    if (operator === null || operator === "≈" || unit === "级") return null;
    return { from: number, to: number, unit, operator, marks };
  }
  if (value?.kind !== "range" || value.marks.length > 0) return null;
  const { from, to } = value;
  if (new Big(from.decimal).gt(to.decimal)) return null;
  return { from, to, unit: value.unit?.unit ?? null, operator: "=", marks: [] };
}

/** Words that only lead up to what was done: 已完成4604次, 实际举办 2 次. */
const LEADING =
  /^(?:(?:实际|已经|已|共计|共|总计|累计|合计|全年|本年|年度|年内|仅|只|完成值|完成率|完成|实现|开展|举办|召开|组织|发生|出现|达成|为|是|了|[:：\s])+)(?=[\d０-９])/;
/** A remark in brackets at the end, which holds no number of its own. */
const REMARK = /[（(][^（()）\d０-９一二三四五六七八九十百]*[）)]$/;

/** The value a text states by its one number, or null where the text says more than that. */
function spokenNumber(value: Target, units: Vocabulary = BUILT_IN_UNITS): Target | null {
  if (value.kind !== "text" || value.number === null || value.marks.length > 0) return null;
  const text = value.text.trim().replace(REMARK, "").replace(LEADING, "");
  return text === value.text ? null : parseTarget(text, units);
}

function boundBy(marks: readonly OperatorMark[]): "least" | "most" | null {
  const [mark] = marks;
  if (mark === undefined || mark.operator === "=") return null;
  return mark.operator === "≥" || mark.operator === ">" ? "least" : "most";
}

/** 达到 and 达 only lead up to the number, as ≥ does. */
const isInWords = (marks: readonly OperatorMark[]): boolean =>
  marks.some(({ inWords, written }) => inWords && written !== "达到" && written !== "达");

interface Bounds {
  readonly from: Big;
  readonly to: Big;
  readonly low: Big;
  readonly high: Big;
}

/** How many times as large a number without a unit may be before it is taken for one in another unit: 198000 beside 20万元. */
const OTHER_SCALE = 1000;

/** Both values in one unit; null where they do not convert, or the actual value may be meant otherwise. `unit` is the target's. */
function inOneUnit(wanted: Interval, reached: Interval, unit: string | null): Bounds | null {
  const plain = (part: NumberPart, own: string | null): Measure => exactly(measureOf(part.decimal, own));
  const [from, to] = [plain(wanted.from, unit), plain(wanted.to, unit)];
  const own = reached.unit ?? unit;
  const [low, high] = [plain(reached.from, own), plain(reached.to, own)];
  const bounds = { from: from.value, to: to.value, low: low.value, high: high.value };
  if (reached.unit === null) return isOtherScale(wanted, reached, unit) ? null : bounds;
  if (unit !== null) return from.unit === low.unit ? bounds : null;
  // A number alone is counted in what the actual value names, if that is a plain counter.
  const kind = kindOfUnit(reached.unit);
  const isPlain = low.value.eq(reached.from.decimal);
  return isPlain && (kind === "count" || kind === "people" || kind === "work") ? bounds : null;
}

/** True for 0.95 beside 90% or 90, and for 198000 beside 20万元. */
function isOtherScale(wanted: Interval, reached: Interval, unit: string | null): boolean {
  const most = new Big(reached.to.decimal).abs();
  const least = new Big(wanted.from.decimal).abs();
  if (unit !== null && kindOfUnit(unit) === "share" && most.lte(1)) return true;
  if (most.lt(1) && !most.eq(0) && least.gt(1)) return true;
  if (most.eq(0) || least.eq(0)) return false;
  return most.gte(least.times(OTHER_SCALE)) || least.gte(most.times(OTHER_SCALE));
}

import { operatorWord } from "../standard/operators";
import { BUILT_IN_UNITS, type Vocabulary } from "../standard/units";
import { MORE, sourceOf } from "./amount";
import { fold } from "./fold";
import { amountsIn } from "./free";
import type { Operator, OperatorMark, Target } from "./types";

/**
 * What operators come to: “=” where there is none, null where they contradict each other.
 * 达到90%左右 and 控制在5%左右 come to ≈: such words only lead up to the number.
 */
export function combinedOperator(marks: readonly OperatorMark[]): Operator | null {
  const [first] = decisiveMarks(marks);
  if (first === undefined) return "=";
  if (decisiveMarks(marks).every((mark) => mark.operator === first.operator)) return first.operator;
  const bounds = marks.filter((mark) => !leads(mark));
  const bound = bounds[0];
  const isAbout = bound?.operator === "≈" && bounds.every((mark) => mark.operator === "≈");
  return isAbout && marks.length > bounds.length ? "≈" : null;
}

/**
 * The operators that decide: 保持在95%以上 is ≥95%, and 不少于200余人 is ≥200人. Where nothing else is said, 保持在 and 余 decide.
 */
export function decisiveMarks(marks: readonly OperatorMark[]): readonly OperatorMark[] {
  const others = marks.filter(({ written, operator, inWords, place }) => {
    const onlyHolds = operator === "=" && inWords && operatorWord(fold(written), "before")?.leading === true;
    return !onlyHolds && !(place === "after" && MORE.has(written));
  });
  return others.length === 0 ? marks : others;
}

/** 达到, 控制在, 至少 and the like, which a bound after the number does not repeat. */
function leads(mark: OperatorMark): boolean {
  return mark.place === "before" && operatorWord(fold(mark.written), "before")?.leading === true;
}

/**
 * True where operators contradict each other (≥90%以下, 不低于95%以下) or repeat (≥≥95%, ≥95%以上, 不少于5个以上).
 * 达到95%以上, 控制在5%以内 and 至少5个以上 say a thing once: their first word only leads up to the number.
 */
function clash(marks: readonly OperatorMark[]): boolean {
  if (combinedOperator(marks) === null) return true;
  const decisive = decisiveMarks(marks);
  // 达到≥80% leads up to the sign as it does to the number.
  const before = decisive.filter((mark) => mark.place === "before" && !leads(mark)).length;
  const after = decisive.filter((mark) => mark.place === "after").length;
  return before > 1 || after > 1 || (after === 1 && before > 0);
}

/** A range has its bounds already: only 约, 控制在, 达到 and a final 以内 go with it. */
function clashWithRange(marks: readonly OperatorMark[]): boolean {
  const bounds = marks.filter((mark) => {
    if (mark.operator === "≈") return false;
    if (mark.place === "before") return !leads(mark) || /[少多]/.test(mark.written);
    return mark.operator !== "≤" || /下/.test(mark.written);
  });
  return bounds.length > 0;
}

/** True where signs and words contradict each other or repeat. */
export function hasOperatorConflict(target: Target, units: Vocabulary = BUILT_IN_UNITS): boolean {
  switch (target.kind) {
    case "quantity":
    case "frequency":
    case "deadline":
      return clash(target.marks);
    case "range":
      return clashWithRange(target.marks);
    case "text": {
      if (target.marks.length === 0) return false;
      for (const { amount, marks } of amountsIn(sourceOf(target.text, units))) {
        if (amount.to === null ? clash(marks) : clashWithRange(marks)) return true;
      }
      return false;
    }
    default:
      return false;
  }
}

/** 三分之二以上, 不低于五成, 翻一番: shares in words. */
const SHARE_IN_WORDS =
  /[一二三四五六七八九十百千万]分之[一二三四五六七八九十\d]|[一二三四五六七八九](?:成半?)(?:以[上下内]|左右|$)|翻[一两二三]番/;

/** True where a target holds a quantity, a range, a frequency or a deadline, in figures or in words (三次, 百分之百). */
export function holdsNumber(target: Target, units: Vocabulary = BUILT_IN_UNITS): boolean {
  switch (target.kind) {
    case "quantity":
    case "range":
    case "frequency":
    case "deadline":
      return true;
    case "text":
      return target.number !== null || SHARE_IN_WORDS.test(target.text);
    case "qualitative":
      return amountsIn(sourceOf(target.said, units)).next().done !== true;
    default:
      return false;
  }
}

import { parseTarget } from "../../check/indicator/target";
import type { Vocabulary } from "../../check/standard/units";

/** A target in three cells. Joined in order they are the text it was split from. */
export interface TargetCells {
  readonly sign: string;
  readonly value: string;
  readonly unit: string;
}

/** The mark of a target without a number, as systems have it among the signs. */
const IN_WORDS = "定性";

/**
 * A target's text as sign, number and unit. What is more than that, a range, a frequency, a sign in words or behind the number, goes
 * whole into the value, so that nothing is lost.
 */
export function splitTarget(text: string, units: Vocabulary): TargetCells {
  const target = parseTarget(text, units);
  if (target.kind === "qualitative" && text === `${IN_WORDS}：${target.said}` && target.said !== "")
    return { sign: IN_WORDS, value: target.said, unit: "" };
  if (target.kind === "quantity" && target.marks.length <= 1 && target.unit?.inBrackets !== true) {
    const sign = target.marks[0]?.written ?? "";
    const split = { sign, value: target.number.written, unit: target.unit?.unit ?? "" };
    const isPlain = target.marks.every(({ place, inWords }) => place === "before" && !inWords);
    if (isPlain && joinTarget(split) === text) return split;
  }
  return { sign: "", value: text, unit: "" };
}

/** The text of a target from its cells. */
export function joinTarget({ sign, value, unit }: TargetCells): string {
  if (sign === IN_WORDS && !value.startsWith(IN_WORDS)) return value === "" ? "" : `${IN_WORDS}：${value}${unit}`;
  // A sign or a unit alone, as a list leaves it when the number is taken out, is no target.
  return value === "" ? "" : sign + value + unit;
}

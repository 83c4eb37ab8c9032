import { joinBreaks } from "../joined";
import type { CategoryPart } from "../types";
import { labelHeadings } from "./labels";

/** The classes before a name in one cell, and where the name begins: 产出指标-数量指标-培训人数. */
export interface NamePath {
  readonly level1: CategoryPart | null;
  readonly level2: CategoryPart | null;
  readonly nameStart: number;
}

/** Reads the classes a name's cell begins with. Offsets count the text, which holds no hard breaks; null where it states none. */
export function pathBefore(text: string): NamePath | null {
  if (text.length > LONGEST || !/指标/.test(text)) return null;
  // A name without its target follows: the stroke tells that what stands before it is a class.
  const whole = `${text}≥1`;
  const [first, second] = labelHeadings(joinBreaks(whole));
  if (first?.kind !== "class" || first.start !== 0) return null;
  const isNext =
    second?.kind === "class" && second.start === first.end && first.level2 === null && second.level1 === null;
  const last = isNext ? second : first;
  if (last.end >= text.length) return null;
  return { level1: first.level1, level2: last.level2, nameStart: last.end };
}

const LONGEST = 120;

import { LEVEL1, LEVEL2, type Category } from "../standard/categories";
import { readClass } from "./class-text";

/** The level of the class that a text alone in a row heads: 一、产出指标, （一）数量指标, 满意度. Null where it is none. */
export function headedLevel(text: string): 1 | 2 | null {
  if (!mayBeClass(text)) return null;
  const name = readClass(text)?.name ?? "";
  const isIn = (names: ReadonlySet<string>): boolean => names.has(name) || names.has(`${name}指标`);
  return isIn(FIRST) ? 1 : isIn(SECOND) ? 2 : null;
}

/** Whether a text names a class of that level, with or without 指标 at its end. */
export function isClassOf(text: string, level: 1 | 2): boolean {
  if (!mayBeClass(text)) return false;
  const name = readClass(text)?.name ?? "";
  const names = level === 1 ? FIRST : SECOND;
  return names.has(name) || names.has(`${name}指标`);
}

/** A cheap look first: most names hold none of these, however they are spaced. */
const mayBeClass = (text: string): boolean =>
  text.length <= LONGEST_HEADING && CLASS_WORDS.test(text.replace(/\s/g, ""));

const CLASS_WORDS = /指标|效益|效果|影响|满意度|产出|数量|质量|时效|成本/;

const LONGEST_HEADING = 24;

const namesIn = (list: readonly Category[]): ReadonlySet<string> => new Set(list.flatMap(({ names }) => names));

const FIRST = namesIn(LEVEL1);
const SECOND = namesIn(LEVEL2);

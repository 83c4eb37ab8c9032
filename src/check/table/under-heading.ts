import { isClassOf } from "./class-headings";

/** Which of the columns under one heading hold what, counted from 0; null for none. */
export interface UnderHeading {
  readonly level1: number | null;
  readonly level2: number | null;
  readonly name: number;
}

/**
 * 绩效指标 over several columns: the classes, told by what they hold, and the names beside them. `columns` are the texts below it, from left
 * to right. Null where the first column that holds anything is none of classes.
 */
export function underHeading(columns: readonly (readonly string[])[]): UnderHeading | null {
  const filled = columns.flatMap((texts, at) => (texts.length === 0 ? [] : [{ at, texts }]));
  const [first, second] = filled;
  if (first === undefined || second === undefined) return null;
  const level1 = areClasses(first.texts, 1) ? first.at : null;
  const next = level1 === null ? first : second;
  const level2 = areClasses(next.texts, 2) ? next.at : null;
  if (level1 === null && level2 === null) return null;
  const name = filled[(level1 === null ? 0 : 1) + (level2 === null ? 0 : 1)]?.at;
  return name === undefined ? null : { level1, level2, name };
}

/** Now and then an office has a class of its own among them; 一级指标 above them is the label of such a column, and the heading no header. */
const areClasses = ([first = "", ...others]: readonly string[], level: 1 | 2): boolean =>
  isClassOf(first, level) && others.filter((text) => isClassOf(text, level)).length >= MOST * others.length;

const MOST = 0.8;

import { foldName, shapeOf } from "../check/wording/shape";
import { ALIKE, shapeSimilarity } from "../check/wording/similar";
import type { IndicatorFacts, ProjectFacts, TargetFacts } from "./facts";
import { plainName } from "./plain-name";

/** How the indicators of a project stand to those of the same project in another table. */
export interface Counterparts {
  /** The same class and name, once in either table. */
  readonly same: readonly { readonly before: IndicatorFacts; readonly after: IndicatorFacts }[];
  /** Of the table before, and certainly not in the other one: no name there is the same, nor like enough to be the same thing. */
  readonly gone: readonly IndicatorFacts[];
}

export function counterparts(before: ProjectFacts, after: ProjectFacts): Counterparts {
  const was = byName(before.indicators);
  const is = byName(after.indicators);
  const added = [...is.keys()].filter((key) => !was.has(key));
  const same: { before: IndicatorFacts; after: IndicatorFacts }[] = [];
  const gone: IndicatorFacts[] = [];
  for (const [key, [first, ...others]] of was) {
    if (first === undefined) continue;
    const [other, ...more] = is.get(key) ?? [];
    if (other === undefined) {
      if (!isRenamed(key, added)) gone.push(first, ...others);
    } else if (others.length === 0 && more.length === 0 && mayBeOneClass(first, other))
      same.push({ before: first, after: other });
  }
  return { same, gone };
}

/** A name as the library has it, without its unit: two spellings of one name have one key. */
const keyOf = ({ name, library }: IndicatorFacts): string => foldName(plainName(library ?? name));

function byName(indicators: readonly IndicatorFacts[]): ReadonlyMap<string, readonly IndicatorFacts[]> {
  const found = new Map<string, IndicatorFacts[]>();
  for (const one of indicators) {
    const key = keyOf(one);
    const same = found.get(key);
    if (same === undefined) found.set(key, [one]);
    else same.push(one);
  }
  return found;
}

/** Whether one of the names that were added may be another for the same thing. */
const isRenamed = (key: string, added: readonly string[]): boolean =>
  added.some((other) => shapeSimilarity(shapeOf(key), shapeOf(other)) >= ALIKE);

/** The same class, as far as both tables state it: a form may have no column for classes, or for those of level 2. */
function mayBeOneClass({ filed: one }: IndicatorFacts, { filed: other }: IndicatorFacts): boolean {
  if (one === undefined || other === undefined) return true;
  return one.length === other.length ? one === other : one.charAt(0) === other.charAt(0);
}

/** Targets of two tables for the same time: those of the year, or of the whole period where neither table has any for the year. */
export function comparedTargets(
  before: IndicatorFacts,
  after: IndicatorFacts,
): readonly [before: TargetFacts, after: TargetFacts] | null {
  const field = before.annual === undefined && after.annual === undefined ? "cycle" : "annual";
  const [was, is] = [before[field], after[field]];
  return was === undefined || is === undefined ? null : [was, is];
}

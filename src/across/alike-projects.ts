import { yearlessProjectName } from "../check/table/project-name";

/** Pairs of characters that two names have in common, of all they have. */
const ALIKE = 0.5;

/** Whether one name may be the other, slightly changed: it says more, or most of it is the same. Years and punctuation aside. */
export function isNameKept(one: string, other: string): boolean {
  const [a, b] = [yearlessProjectName(one), yearlessProjectName(other)];
  if (a === "" || b === "") return false;
  if (a.includes(b) || b.includes(a)) return true;
  const [pairs, others] = [pairsOf(a), pairsOf(b)];
  const shared = [...pairs].filter((pair) => others.has(pair)).length;
  return (2 * shared) / (pairs.size + others.size) >= ALIKE;
}

const pairsOf = (text: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));

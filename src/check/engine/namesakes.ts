import { renumberKey } from "./key";
import type { CheckedProject } from "./project";

/** Projects by name, each as its place in the list, ascending. */
export type Namesakes = ReadonlyMap<string, readonly number[]>;

export function namesakesOf(projects: readonly CheckedProject[]): Namesakes {
  const namesakes = new Map<string, number[]>();
  for (const [index, { ref }] of projects.entries()) {
    const same = namesakes.get(ref.name);
    if (same === undefined) namesakes.set(ref.name, [index]);
    else same.push(index);
  }
  return namesakes;
}

/** The same after a few projects changed in place; `names` are those that have lost or gained one, or hold one that changed. */
export function withChanged(
  namesakes: Namesakes,
  before: readonly CheckedProject[],
  now: readonly CheckedProject[],
  changed: readonly number[],
): { readonly namesakes: Namesakes; readonly names: ReadonlySet<string> } {
  const nameIn = (projects: readonly CheckedProject[], at: number): string => projects[at]?.ref.name ?? "";
  const names = new Set(changed.flatMap((at) => [nameIn(before, at), nameIn(now, at)]));
  const renamed = changed.filter((at) => nameIn(before, at) !== nameIn(now, at));
  if (renamed.length === 0) return { namesakes, names };
  const grown = new Map(namesakes);
  for (const at of renamed) {
    const left = (grown.get(nameIn(before, at)) ?? []).filter((index) => index !== at);
    if (left.length === 0) grown.delete(nameIn(before, at));
    else grown.set(nameIn(before, at), left);
    const name = nameIn(now, at);
    grown.set(
      name,
      [...(grown.get(name) ?? []), at].sort((a, b) => a - b),
    );
  }
  return { namesakes: grown, names };
}

/**
 * Numbers the keys of projects of one name, counted on in `seen`: keys only meet where projects have the same name. Gives the places
 * of projects some of whose keys became others.
 */
export function numberKeys(
  projects: readonly CheckedProject[],
  namesakes: readonly number[],
  seen = new Map<string, number>(),
): number[] {
  const isAlone = namesakes.length === 1 && seen.size === 0;
  return namesakes.filter((at) => {
    const checked = projects[at];
    if (checked === undefined || (isAlone && checked.isAlone)) return false;
    let isSame = true;
    const findings = checked.findings.map((finding) => {
      const key = renumberKey(finding.key, seen);
      if (finding.key === key) return finding;
      isSame = false;
      return { ...finding, key };
    });
    checked.isAlone = isAlone;
    if (!isSame) checked.findings = findings;
    return !isSame;
  });
}

import { countedKey } from "./key";
import type { CheckedProject } from "./project";
import type { Numbering, ProjectFindings } from "./project-findings";

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
 * How often each key was met in the projects of one name before each of them: keys only meet where projects have the same name. It is
 * worked out for all of them when one is first described.
 */
class NamesakeKeys implements Numbering {
  #before: ReadonlyMap<ProjectFindings, ReadonlyMap<string, number>> | null = null;

  constructor(private readonly members: readonly ProjectFindings[]) {}

  before(member: ProjectFindings): ReadonlyMap<string, number> {
    this.#before ??= this.#count();
    return this.#before.get(member) ?? new Map();
  }

  #count(): ReadonlyMap<ProjectFindings, ReadonlyMap<string, number>> {
    const seen = new Map<string, number>();
    const before = new Map<ProjectFindings, ReadonlyMap<string, number>>();
    for (const member of this.members) {
      const keys = member.firstKeys();
      before.set(member, new Map(keys.flatMap((key) => (seen.has(key) ? [[key, seen.get(key) ?? 0] as const] : []))));
      for (const key of keys) seen.set(key, (seen.get(key) ?? 0) + 1);
    }
    return before;
  }
}

/**
 * Numbers the keys of the projects at these places, which have one name. Gives the places of those whose keys may have become others.
 */
export function numberKeys(projects: readonly CheckedProject[], places: readonly number[]): readonly number[] {
  const checked = places.map((at) => projects[at] as CheckedProject);
  const [first] = checked;
  if (first === undefined || (checked.length === 1 && !first.findings.hasNamesakes)) return [];
  const members: ProjectFindings[] = [];
  const keys = checked.length === 1 ? null : new NamesakeKeys(members);
  for (const one of checked) {
    one.findings = one.findings.among(keys);
    members.push(one.findings);
  }
  return places;
}

/** Counts the keys of the projects at these places on in `seen`. */
export function countKeys(
  projects: readonly CheckedProject[],
  places: readonly number[],
  seen: Map<string, number>,
): void {
  for (const at of places) for (const key of projects[at]?.findings.firstKeys() ?? []) countedKey(key, seen);
}

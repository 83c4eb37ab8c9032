import { BUILT_IN_UNITS } from "../check/standard/units";
import { once } from "../check/once";
import type { StandardName } from "../check/standard/profile";
import type { WordingEntry } from "../check/wording/entry";
import { withoutUnit } from "../check/wording/lookup";
import { foldName, shapeOf, type NameShape } from "../check/wording/shape";
import { ALIKE, kinKeys, shapeSimilarity } from "../check/wording/similar";
import type { NameSource } from "./search";
import type { UsedText } from "./usages";

/** The names there are to choose from, before those in use. */
export interface Wording {
  readonly wording: readonly WordingEntry[];
  readonly names: readonly StandardName[];
}

export interface Preferred {
  readonly text: string;
  readonly source: NameSource;
}

/**
 * Names that may be proposed for texts that mean the same, the most used first; the best of them first: the library's preferred names
 * that have one of them as their own or as a synonym, then those that are alike; then in the same way standard names; then the texts
 * themselves that are not retired.
 */
export function preferredFor(members: readonly UsedText[], known: Wording): readonly Preferred[] {
  const { library, standard, retired } = candidatesIn(known);
  const isRetired = (text: string): boolean => retired.has(foldName(withoutUnit(text, BUILT_IN_UNITS)));
  return [
    ...chosen(members, library).map((text): Preferred => ({ text, source: "library" })),
    ...(members.length > 1 ? chosen(members, standard) : []).map((text): Preferred => ({ text, source: "standard" })),
    ...members.flatMap(({ text }): Preferred[] => (isRetired(text) ? [] : [{ text, source: "used" }])),
  ];
}

interface Candidate {
  readonly name: string;
  readonly category: string | null;
  readonly shape: NameShape;
  /** In the order of the list they come from. */
  readonly order: number;
}

interface Candidates {
  /** By each folded name or synonym. */
  readonly byName: ReadonlyMap<string, readonly Candidate[]>;
  readonly byKin: ReadonlyMap<string, readonly Candidate[]>;
}

const candidatesIn = once(({ wording, names }: Wording) => {
  const retired = new Set(wording.flatMap(({ name, status }) => (status === "retired" ? [foldName(name)] : [])));
  return {
    library: candidates(wording.filter(({ status }) => status === "preferred")),
    standard: candidates(names.filter(({ name }) => !retired.has(foldName(name)))),
    retired,
  };
});

function candidates(
  entries: readonly {
    readonly name: string;
    readonly category: string | null;
    readonly synonyms?: readonly string[];
  }[],
): Candidates {
  const byName = new Map<string, Candidate[]>();
  const byKin = new Map<string, Candidate[]>();
  const add = (map: Map<string, Candidate[]>, key: string, candidate: Candidate): void => {
    const same = map.get(key);
    if (same === undefined) map.set(key, [candidate]);
    else if (!same.includes(candidate)) same.push(candidate);
  };
  entries.forEach(({ name, category, synonyms = [] }, order) => {
    const candidate = { name, category, shape: shapeOf(name), order };
    for (const one of [name, ...synonyms]) add(byName, foldName(one), candidate);
    for (const key of kinKeys(candidate.shape)) add(byKin, key, candidate);
  });
  return { byName, byKin };
}

/** Where the checker rejects as many candidates as this, the others are no better. */
const MOST_PROPOSED = 5;

/** The candidates that name a member, those for the most places first; after them those that are alike, the likest first. Its own class counts first. */
function chosen(members: readonly UsedText[], { byName, byKin }: Candidates): readonly string[] {
  const scores = new Map<Candidate, { named: number; alike: number; classes: number }>();
  const scoreOf = (candidate: Candidate): { named: number; alike: number; classes: number } => {
    let score = scores.get(candidate);
    if (score === undefined) scores.set(candidate, (score = { named: 0, alike: 0, classes: 0 }));
    return score;
  };
  for (const { text, count, categories } of members) {
    const named = new Set([
      ...(byName.get(foldName(text)) ?? []),
      ...(byName.get(foldName(withoutUnit(text, BUILT_IN_UNITS))) ?? []),
    ]);
    for (const candidate of named) scoreOf(candidate).named += count;
    const shape = shapeOf(text);
    const near = new Set(kinKeys(shape).flatMap((key) => byKin.get(key) ?? []));
    for (const candidate of new Set([...named, ...near])) {
      const alike = shapeSimilarity(shape, candidate.shape);
      if (alike < ALIKE && !named.has(candidate)) continue;
      scoreOf(candidate).alike += alike * count;
      if (candidate.category !== null && categories.includes(candidate.category)) scoreOf(candidate).classes += count;
    }
  }
  const best = [...scores].sort(
    ([a, x], [b, y]) => y.named - x.named || y.classes - x.classes || y.alike - x.alike || a.order - b.order,
  );
  return best.slice(0, MOST_PROPOSED).map(([{ name }]) => name);
}

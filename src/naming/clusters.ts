import { nameFacts } from "../check/indicator/name";
import { BUILT_IN_UNITS } from "../check/standard/units";
import { placeOfProject } from "../check/finding";
import type { CellId } from "../check/sheet/cell-id";
import { GUANGDONG } from "../check/standard/guangdong";
import type { Profile, StandardName } from "../check/standard/profile";
import type { WordingEntry } from "../check/wording/entry";
import { withoutUnit } from "../check/wording/lookup";
import { foldName, shapeOf, type NameShape } from "../check/wording/shape";
import { ALIKE, kinKeys, shapeSimilarity } from "../check/wording/similar";
import { acceptedNames, filedKey } from "./accepted";
import { preferredFor, type Preferred, type Wording } from "./preferred";
import type { Usage, UsageKind, UsedText } from "./usages";

/** Texts that most likely mean the same, and the one proposed for all of them. */
export interface Cluster<T extends UsedText = Usage> {
  readonly kind: UsageKind;
  /** Most used first. One alone where the library has another name for it. */
  readonly members: readonly T[];
  readonly preferred: Preferred;
  /** Places in all. */
  readonly count: number;
  /** Places that do not say the preferred text yet. */
  readonly toChange: number;
}

export interface ClusterOptions {
  /** What proposed names are checked with; Guangdong's classes and the usual choices unless said. */
  readonly profile?: Profile;
  readonly wording?: readonly WordingEntry[];
  readonly names?: readonly StandardName[];
  /** From here on two texts are put together. */
  readonly threshold?: number;
}

/**
 * No two members of a cluster are less alike than this: a name in the middle (成本超支率) joins names that say more (采购成本超支率,
 * 专项调研成本超支率), but never such as have only the last word in common.
 */
export const LEAST_ALIKE = 0.45;
/** Phrases are shorter of meaning than names: 按时支付 and 完成支付 differ in what little they say. */
const PHRASES_ALIKE = 0.8;
/** What phrases lose that are never used in one class. Names of different classes are never put together. */
const OTHER_CLASS = 0.92;

/** A usage taken apart, or a preferred name of the library that others gather round. */
interface Item<T extends UsedText = UsedText> {
  readonly kind: UsageKind;
  readonly categories: readonly string[];
  /** That of the library's name where the text is a synonym of it. */
  readonly shape: NameShape;
  /** Null for a name of the library. */
  readonly usage: T | null;
  /** Where it is used. */
  readonly projects: ReadonlySet<ProjectId>;
}

/** Two items by their places, and how alike they are. */
interface Pair {
  readonly a: number;
  readonly b: number;
  readonly alike: number;
}

/** Names a project among those that are looked at: by where it stands, or by a number. */
type ProjectId = CellId | number;

/**
 * Puts together what means the same, names with names and phrases with phrases, the likest first. Two names of one project, or of
 * different classes, are two things, and never in one cluster. The same usages give the same clusters, in whatever order they come.
 * Those with the most to change come first.
 */
export function clustersOf(usages: readonly Usage[], options: ClusterOptions = {}): readonly Cluster[] {
  const projectsOf = ({ places }: Usage) => new Set(places.map(({ project }) => placeOfProject(project)));
  return clustersOfTexts(usages, projectsOf, options);
}

/** The same for texts of which no places are held; `projectsOf` tells in which projects one stands beside others like it. */
export function clustersOfTexts<T extends UsedText>(
  usages: readonly T[],
  projectsOf: (usage: T) => ReadonlySet<ProjectId>,
  { profile = GUANGDONG, wording = [], names = [], threshold = ALIKE }: ClusterOptions = {},
): readonly Cluster<T>[] {
  const known: Wording = { wording, names };
  const items = itemsOf(usages, projectsOf, wording);
  const drafts = groupsOf(items, pairsOf(items, threshold)).map((group) => draftOf(group, known));
  const asked = drafts.flatMap(({ proposals, classes: [category = null] }) =>
    proposals.map(({ text }) => ({ name: text, category })),
  );
  const isGood = proposable(items, acceptedNames(asked, { ...profile, wording, names }));
  return drafts
    .flatMap((draft) => clusterOf(draft, isGood) ?? [])
    .sort((a, b) => b.toChange - a.toChange || b.members.length - a.members.length || byText(a, b));
}

/** Texts that most likely mean the same, two and more, without one proposed for all of them. In the order of `clustersOf`'s members. */
export function alikeTexts<T extends UsedText>(
  usages: readonly T[],
  projectsOf: (usage: T) => ReadonlySet<ProjectId>,
  { wording = [], threshold = ALIKE }: Pick<ClusterOptions, "wording" | "threshold">,
): readonly (readonly T[])[] {
  const items = itemsOf(usages, projectsOf, wording);
  return groupsOf(items, pairsOf(items, threshold))
    .map((group) => group.flatMap(({ usage }) => usage ?? []).sort(byUse))
    .filter(({ length }) => length > 1);
}

/** Usages, most used first, and after them the library's names. */
function itemsOf<T extends UsedText>(
  usages: readonly T[],
  projectsOf: (usage: T) => ReadonlySet<ProjectId>,
  wording: readonly WordingEntry[],
): readonly Item<T>[] {
  const preferred = wording.filter(({ status }) => status === "preferred");
  const nameOf = new Map(
    preferred.flatMap(({ name, synonyms }) => synonyms.map((one) => [foldName(one), name] as const)),
  );
  for (const { name } of preferred) nameOf.delete(foldName(name));
  const used = [...usages].sort(byUse).map((usage): Item<T> => {
    const { kind, categories, text } = usage;
    const named =
      kind === "name"
        ? (nameOf.get(foldName(text)) ?? nameOf.get(foldName(withoutUnit(text, BUILT_IN_UNITS))))
        : undefined;
    return { kind, categories, shape: shapeOf(named ?? text), usage, projects: projectsOf(usage) };
  });
  const offered = preferred.map(({ name, category }): Item<T> => ({
    kind: "name",
    categories: category === null ? [] : [category],
    shape: shapeOf(name),
    usage: null,
    projects: new Set(),
  }));
  return [...used, ...offered];
}

const byUse = (a: UsedText, b: UsedText): number =>
  b.count - a.count || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0);
const byText = (a: Cluster<UsedText>, b: Cluster<UsedText>): number => (a.preferred.text < b.preferred.text ? -1 : 1);

/** Pairs from the threshold on, the likest first. Only items with a key in common are compared. */
function pairsOf(items: readonly Item[], threshold: number): readonly Pair[] {
  const byKey = new Map<string, number[]>();
  items.forEach(({ kind, shape }, index) => {
    for (const key of kinKeys(shape)) {
      const own = `${kind}${key}`;
      const same = byKey.get(own);
      if (same === undefined) byKey.set(own, [index]);
      else same.push(index);
    }
  });
  const pairs = new Map<number, Pair>();
  for (const indices of byKey.values()) {
    for (const [at, a] of indices.entries()) {
      const one = items[a] as Item;
      // The library's names come last; nobody asks how they are alike among themselves.
      if (one.usage === null) break;
      const least = one.kind === "phrase" ? Math.max(threshold, PHRASES_ALIKE) : threshold;
      for (const b of indices.slice(at + 1)) {
        const other = items[b] as Item;
        if (pairs.has(a * items.length + b)) continue;
        const apart = one.kind === "phrase" && !sharesClass(one, other) ? OTHER_CLASS : 1;
        const alike = shapeSimilarity(one.shape, other.shape) * apart;
        if (alike >= least) pairs.set(a * items.length + b, { a, b, alike });
      }
    }
  }
  return [...pairs.values()].sort((x, y) => y.alike - x.alike || x.a - y.a || x.b - y.b);
}

/** True as well where one of them states no class. */
function sharesClass({ categories: a }: Item, { categories: b }: Item): boolean {
  return a.length === 0 || b.length === 0 || a.some((category) => b.includes(category));
}

/** Joins the items of each pair, unless that would put two together that are different things. Every item is in one group. */
function groupsOf<T extends UsedText>(
  items: readonly Item<T>[],
  pairs: readonly Pair[],
): readonly (readonly Item<T>[])[] {
  const facts = items.map(({ categories, projects }): Facts => ({ classes: categories, projects }));
  const shapes = items.map(({ shape }) => shape);
  const groups = items.map((_, index) => [index]);
  const home = items.map((_, index) => index);
  const areAlike = (one: number, other: number): boolean =>
    shapeSimilarity(shapes[one] as NameShape, shapes[other] as NameShape) >= LEAST_ALIKE;
  for (const { a, b } of pairs) {
    const [to, from] = [home[a] as number, home[b] as number];
    if (to === from) continue;
    const [into, joining] = [groups[to] as number[], groups[from] as number[]];
    if (!into.every((one) => joining.every((other) => areAlike(one, other)))) continue;
    if (items[a]?.kind === "name") {
      const both = ofOneKind(facts[to] as Facts, facts[from] as Facts);
      if (both === null) continue;
      facts[to] = both;
    }
    for (const index of joining) home[index] = to;
    into.push(...joining.splice(0));
  }
  return groups.filter(({ length }) => length > 0).map((group) => group.map((index) => items[index] as Item<T>));
}

/** The classes and projects of names that are put together. */
export interface Facts {
  readonly classes: readonly string[];
  readonly projects: ReadonlySet<ProjectId>;
}

/** The facts of two groups of names as one; null where they stand under different classes, or side by side in one project. */
export function ofOneKind(a: Facts, b: Facts): Facts | null {
  const classes = [...new Set([...a.classes, ...b.classes])];
  if (classes.length > 1) return null;
  const [few, many] = a.projects.size < b.projects.size ? [a.projects, b.projects] : [b.projects, a.projects];
  for (const project of few) if (many.has(project)) return null;
  return { classes, projects: few.size === 0 ? many : new Set([...many, ...few]) };
}

/** Texts that mean the same, before one is chosen for all of them. */
interface ClusterDraft<T extends UsedText = UsedText> extends Facts {
  /** Most used first. */
  readonly members: readonly T[];
  /** Names to choose from, the best first; none where there is nothing to unify. */
  readonly proposals: readonly Preferred[];
}

function draftOf<T extends UsedText>(items: readonly Item<T>[], known: Wording): ClusterDraft<T> {
  const members = items.flatMap(({ usage }) => usage ?? []).sort(byUse);
  return {
    members,
    classes: [...new Set(members.flatMap(({ categories }) => categories))],
    projects: new Set(items.flatMap(({ projects }) => [...projects])),
    proposals: members[0]?.kind === "name" ? proposalsFor(members, known) : [],
  };
}

/** A text alone is left in peace, unless the library has another name for it. */
function proposalsFor(members: readonly UsedText[], known: Wording): readonly Preferred[] {
  const proposals = preferredFor(members, known);
  const [first] = members;
  if (members.length > 1 || first === undefined) return proposals;
  const [best] = proposals;
  return best?.source !== "library" || foldName(first.text) === foldName(best.text)
    ? []
    : proposals.filter(({ source }) => source === "library");
}

const asksForNumber = (name: string): boolean => nameFacts(name, BUILT_IN_UNITS).isQuantitative;

/**
 * Whether a name is good for a cluster: the checker accepts it under their class, and others that have it already, were they members
 * too, would not make two things of it.
 */
function proposable(
  items: readonly Item[],
  accepted: ReadonlySet<string>,
): (text: string, draft: ClusterDraft) => boolean {
  const bare = (name: string): string => foldName(withoutUnit(name, BUILT_IN_UNITS));
  const using = new Map<string, Item[]>();
  for (const item of items) {
    if (item.kind !== "name" || item.usage === null) continue;
    const key = bare(item.usage.text);
    const same = using.get(key);
    if (same === undefined) using.set(key, [item]);
    else same.push(item);
  }
  return (text, draft) => {
    const [category = null] = draft.classes;
    if (!accepted.has(filedKey({ name: text, category }))) return false;
    // A rate asks for a number, which the words beside 规范性 or 及时性 are none of.
    if (asksForNumber(text) && !draft.members.every((member) => asksForNumber(member.text))) return false;
    const others = (using.get(bare(text)) ?? []).filter(
      ({ usage }) => usage !== null && !draft.members.includes(usage),
    );
    return others.every(({ categories, projects }) => ofOneKind(draft, { classes: categories, projects }) !== null);
  };
}

/** Null where there is nothing to unify, or no good name to unify by. */
function clusterOf<T extends UsedText>(
  draft: ClusterDraft<T>,
  isGood: ReturnType<typeof proposable>,
): Cluster<T> | null {
  const { members, proposals } = draft;
  const [first] = members;
  if (first === undefined) return null;
  const preferred: Preferred | undefined =
    first.kind === "name"
      ? proposals.find(({ text }) => isGood(text, draft))
      : members.length > 1
        ? { text: first.text, source: "used" }
        : undefined;
  if (preferred === undefined) return null;
  const count = members.reduce((all, usage) => all + usage.count, 0);
  const done = members.find(({ text }) => text === preferred.text)?.count ?? 0;
  return { kind: first.kind, members, preferred, count, toChange: count - done };
}

import { BUILT_IN_UNITS } from "../check/standard/units";
import type { StandardName } from "../check/standard/profile";
import type { WordingEntry } from "../check/wording/entry";
import { withoutUnit } from "../check/wording/lookup";
import { foldName, shapeOf, type NameShape } from "../check/wording/shape";
import { ALIKE, kinKeys, shapeSimilarity } from "../check/wording/similar";
import { preferredFor, type Wording } from "./preferred";
import type { NameSource } from "./search";
import type { Usage, UsageKind } from "./usages";

/** Texts that most likely mean the same, and the one proposed for all of them. */
export interface Cluster {
  readonly kind: UsageKind;
  /** Most used first. One alone where the library has another name for it. */
  readonly members: readonly Usage[];
  readonly preferred: { readonly text: string; readonly source: NameSource };
  /** Places in all. */
  readonly count: number;
  /** Places that do not say the preferred text yet. */
  readonly toChange: number;
}

export interface ClusterOptions {
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
/** What texts lose that are never used in one class. */
const OTHER_CLASS = 0.92;

/** A usage taken apart, or a preferred name of the library that others gather round. */
interface Item {
  readonly kind: UsageKind;
  readonly categories: readonly string[];
  /** That of the library's name where the text is a synonym of it. */
  readonly shape: NameShape;
  /** Null for a name of the library. */
  readonly usage: Usage | null;
}

/** Two items by their places, and how alike they are. */
interface Pair {
  readonly a: number;
  readonly b: number;
  readonly alike: number;
}

/**
 * Puts together what means the same, names with names and phrases with phrases, the likest first. The same usages give the same
 * clusters, in whatever order they come. Those with the most to change come first.
 */
export function clustersOf(
  usages: readonly Usage[],
  { wording = [], names = [], threshold = ALIKE }: ClusterOptions = {},
): readonly Cluster[] {
  const known: Wording = { wording, names };
  const items = itemsOf(usages, wording);
  return groupsOf(items, pairsOf(items, threshold))
    .flatMap((members) => clusterOf(members, known) ?? [])
    .sort((a, b) => b.toChange - a.toChange || b.members.length - a.members.length || byText(a, b));
}

/** Usages, most used first, and after them the library's names. */
function itemsOf(usages: readonly Usage[], wording: readonly WordingEntry[]): readonly Item[] {
  const preferred = wording.filter(({ status }) => status === "preferred");
  const nameOf = new Map(
    preferred.flatMap(({ name, synonyms }) => synonyms.map((one) => [foldName(one), name] as const)),
  );
  for (const { name } of preferred) nameOf.delete(foldName(name));
  const used = [...usages].sort(byUse).map((usage): Item => {
    const { kind, categories, text } = usage;
    const named =
      kind === "name"
        ? (nameOf.get(foldName(text)) ?? nameOf.get(foldName(withoutUnit(text, BUILT_IN_UNITS))))
        : undefined;
    return { kind, categories, shape: shapeOf(named ?? text), usage };
  });
  const offered = preferred.map(({ name, category }): Item => ({
    kind: "name",
    categories: category === null ? [] : [category],
    shape: shapeOf(name),
    usage: null,
  }));
  return [...used, ...offered];
}

const byUse = (a: Usage, b: Usage): number => b.count - a.count || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0);
const byText = (a: Cluster, b: Cluster): number => (a.preferred.text < b.preferred.text ? -1 : 1);

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
        const alike = shapeSimilarity(one.shape, other.shape) * (sharesClass(one, other) ? 1 : OTHER_CLASS);
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

/** Joins the items of each pair, unless that would put two together that are not alike at all. Every item is in one group. */
function groupsOf(items: readonly Item[], pairs: readonly Pair[]): readonly (readonly Item[])[] {
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
    for (const index of joining) home[index] = to;
    into.push(...joining.splice(0));
  }
  return groups.filter(({ length }) => length > 0).map((group) => group.map((index) => items[index] as Item));
}

/** Null where there is nothing to unify. */
function clusterOf(items: readonly Item[], known: Wording): Cluster | null {
  const members = items.flatMap(({ usage }) => usage ?? []).sort(byUse);
  const first = members[0];
  if (first === undefined) return null;
  const preferred =
    first.kind === "name" ? preferredFor(members, known) : { text: first.text, source: "used" as const };
  // A text alone is left in peace, unless the library has another name for it.
  const isSettled =
    members.length === 1 && (preferred.source !== "library" || foldName(first.text) === foldName(preferred.text));
  if (isSettled) return null;
  const count = members.reduce((all, usage) => all + usage.count, 0);
  const done = members.find(({ text }) => text === preferred.text)?.count ?? 0;
  return { kind: first.kind, members, preferred, count, toChange: count - done };
}

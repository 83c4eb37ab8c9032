import * as v from "valibot";
import { BUILT_IN_UNITS } from "../check/standard/units";
import type { Profile } from "../check/standard/profile";
import type { WordingEntry } from "../check/wording/entry";
import { withoutUnit } from "../check/wording/lookup";
import { FIELDS } from "../check/wording/schema";
import { foldName } from "../check/wording/shape";
import { acceptedNames, filedKey } from "./accepted";
import { clustersOfTexts, ofOneKind, type Cluster, type Facts } from "./clusters";
import type { CountedName } from "./count";
import { meaningOf } from "./same";
import type { UsedText } from "./usages";

/** A name with others that certainly mean the same, which are its synonyms. */
export interface GatheredName extends UsedText {
  readonly kind: "name";
  /** The name without its synonyms, which `count` has as well. */
  readonly name: CountedName;
  readonly synonyms: readonly CountedName[];
}

/** A library made of the names that tables use. */
export interface BuiltLibrary {
  /** Those there were, in their order; behind them new ones, most used first. */
  readonly entries: readonly WordingEntry[];
  /** Entries that are new. */
  readonly added: readonly WordingEntry[];
  /** Names that were made synonyms: of new entries and of those there were. */
  readonly synonyms: number;
  /** Names that the library had already, as a name, a synonym or a retired name. */
  readonly known: number;
  /** New names that are alike, with each other or with the library's: whether they mean the same is for a person to decide. */
  readonly alike: readonly Cluster<GatheredName>[];
  /** Names that no library can hold: longer than 100 characters, or with a semicolon or a line break in them. */
  readonly unusable: readonly CountedName[];
}

/** Why a new name is no more than a draft. */
export type DraftReason =
  /** The checker has something against it, or against it under its class. */
  | "found"
  /** It is like a name of the library, or like one that is used more often. */
  | "alike";

interface LibraryOptions {
  /** What names are judged by; its library is the one that is built on. */
  readonly profile: Profile;
  /** What is noted of a new entry. */
  readonly noteOf: (name: CountedName, synonyms: readonly CountedName[], draft: DraftReason | null) => string;
}

/**
 * Builds on a profile's library with names in use, most used first. Only what certainly means the same is put together: under one class,
 * and nowhere side by side in a project. A new name is preferred, or a draft where the checker has something against it or where another,
 * which it is like, comes first.
 */
export function buildLibrary(names: readonly CountedName[], { profile, noteOf }: LibraryOptions): BuiltLibrary {
  const { wording } = profile;
  const isKnown = knownIn(wording);
  const unknown = names.filter(({ text }) => !isKnown(text));
  const usable = unknown.filter(({ text }) => isUsable(text));
  const { gathered, toEntry } = gatheredNames(usable, wording, factsIn(names));
  const alike = clustersOfTexts(gathered, ({ name, synonyms }) => besideAny([name, ...synonyms]), {
    profile,
    wording,
    names: profile.names,
  });
  const draftOf = draftsAmong(gathered, alike, profile);
  const added = gathered.map((one) => {
    const draft = draftOf(one);
    return entryOf(one, draft !== null, noteOf(one.name, one.synonyms, draft));
  });
  const entries = wording.map((entry) => {
    const more = toEntry.get(entry) ?? [];
    return more.length === 0 ? entry : { ...entry, synonyms: [...entry.synonyms, ...more.map(({ text }) => text)] };
  });
  return {
    entries: [...entries, ...added],
    added,
    synonyms: usable.length - gathered.length,
    known: names.length - unknown.length,
    alike,
    unusable: unknown.filter(({ text }) => !isUsable(text)),
  };
}

/** Whether the check knows a name by a library: a unit in brackets at its end is no part of it. */
function knownIn(wording: readonly WordingEntry[]): (text: string) => boolean {
  const known = new Set(wording.flatMap(({ name, synonyms }) => [name, ...synonyms].map(foldName)));
  return (text) => known.has(foldName(text)) || known.has(foldName(withoutUnit(text, BUILT_IN_UNITS)));
}

const isUsable = (text: string): boolean => v.safeParse(FIELDS.name, text).success && !/[；;]/.test(text);

/** The classes and neighbours of names, by their folded text. */
function factsIn(names: readonly CountedName[]): (text: string) => Facts {
  const byName = new Map(names.map((name) => [foldName(name.text), name]));
  return (text) => {
    const name = byName.get(foldName(text));
    return { classes: [...(name?.classes.keys() ?? [])], projects: name?.beside ?? new Set() };
  };
}

/** A name that others of its meaning may join, with what is known of all of them so far. */
interface Head {
  facts: Facts;
  readonly entry: WordingEntry | null;
  readonly name: CountedName | null;
  readonly joined: CountedName[];
}

/** New names with those that mean the same, and the synonyms that go to entries there are. */
function gatheredNames(
  names: readonly CountedName[],
  wording: readonly WordingEntry[],
  factsOf: (text: string) => Facts,
): { readonly gathered: readonly GatheredName[]; readonly toEntry: ReadonlyMap<WordingEntry, readonly CountedName[]> } {
  const byMeaning = new Map<string, Head[]>();
  const open = (text: string, head: Head): void => {
    const meaning = meaningOf(text);
    byMeaning.set(meaning, [...(byMeaning.get(meaning) ?? []), head]);
  };
  const heads: Head[] = [];
  for (const entry of wording) {
    if (entry.status === "retired") continue;
    const own = factsOf(entry.name);
    const classes = [...own.classes, ...(entry.category === null ? [] : [entry.category])];
    const facts = { ...own, classes: [...new Set(classes)] };
    const head: Head = { facts, entry, name: null, joined: [] };
    heads.push(head);
    open(entry.name, head);
  }
  for (const name of names) {
    const facts = factsOf(name.text);
    const head = byMeaning.get(meaningOf(name.text))?.find((one) => ofOneKind(one.facts, facts) !== null);
    if (head === undefined) {
      const own: Head = { facts, entry: null, name, joined: [] };
      heads.push(own);
      open(name.text, own);
    } else {
      head.facts = ofOneKind(head.facts, facts) ?? head.facts;
      head.joined.push(name);
    }
  }
  return {
    gathered: heads.flatMap(({ name, joined }) => (name === null ? [] : [gatheredName(name, joined)])),
    toEntry: new Map(heads.flatMap(({ entry, joined }) => (entry === null ? [] : [[entry, joined] as const]))),
  };
}

const gatheredName = (name: CountedName, synonyms: readonly CountedName[]): GatheredName => ({
  ...{ kind: "name", text: name.text, name, synonyms },
  count: [name, ...synonyms].reduce((sum, { count }) => sum + count, 0),
  categories: [...new Set([name, ...synonyms].flatMap(({ classes }) => [...classes.keys()]))].sort(),
});

const besideAny = (names: readonly CountedName[]): ReadonlySet<number> =>
  new Set(names.flatMap(({ beside }) => [...beside]));

/** Why new names are drafts, if they are. Of names that are alike the most used is preferred, unless the library has one for them. */
function draftsAmong(
  gathered: readonly GatheredName[],
  alike: readonly Cluster<GatheredName>[],
  profile: Profile,
): (one: GatheredName) => DraftReason | null {
  const undecided = new Set(
    alike.flatMap(({ members, preferred }) => (preferred.source === "library" ? members : members.slice(1))),
  );
  const filed = (one: GatheredName) => ({ name: one.text, category: categoryOf(one) });
  const accepted = acceptedNames(gathered.map(filed), profile);
  return (one) => (!accepted.has(filedKey(filed(one))) ? "found" : undecided.has(one) ? "alike" : null);
}

/** Its class; null where it is used under several, or none that is known. */
const categoryOf = ({ categories }: GatheredName): string | null =>
  categories.length === 1 ? (categories[0] ?? null) : null;

function entryOf(one: GatheredName, isDraft: boolean, note: string): WordingEntry {
  return {
    ...{ name: one.text, category: categoryOf(one), synonyms: one.synonyms.map(({ text }) => text) },
    ...{ operator: "", target: null, unit: "", note },
    status: isDraft ? "draft" : "preferred",
  };
}

import { nameFacts } from "../indicator/name";
import { RecentCache } from "../recent-cache";
import { once } from "../once";
import type { Profile } from "../standard/profile";
import { unitsOf, type Vocabulary } from "../standard/units";
import type { Values } from "../table/values";
import type { WordingEntry } from "./entry";
import { foldName, shapeOf, type Family, type NameShape } from "./shape";
import { areRelated, shapeSimilarity } from "./similar";

/** What the library says of a name that should not be used. */
export type WordingVerdict =
  /** A synonym of `entry`. */
  | { readonly kind: "synonym"; readonly entry: WordingEntry }
  /** Very like these names of its class, the likest first. */
  | { readonly kind: "near"; readonly entries: readonly WordingEntry[] }
  /** Not used any more; `entry` is what takes its place, if the library says so. */
  | { readonly kind: "retired"; readonly entry: WordingEntry | null };

/** A profile's library, prepared to be asked about a hundred thousand names. */
export interface WordingLookup {
  /** What is to be said of a name in a class of level 2 (its code, or null); null for nothing. */
  verdict(name: string, category: string | null): WordingVerdict | null;
}

/**
 * From here on two names are so alike that one of them is most likely a slip. A group of names with one meaning may be looser; a
 * finding that is wrong costs more than one that is missing.
 */
export const VERY_ALIKE = 0.8;
/** Names offered for one that is like several. */
const MOST_OFFERED = 3;
/** Verdicts remembered at least; a table has far fewer names than indicators. */
const REMEMBERED = 20_000;

export const wordingOf = once((profile: Profile): WordingLookup => {
  const exact = exactly(profile.wording);
  const near = nearTo(profile);
  const judge = (name: string, category: string | null): WordingVerdict | null => {
    const bare = withoutUnit(name, unitsOf(profile));
    const found = exact.get(foldName(name)) ?? exact.get(foldName(bare));
    if (found !== undefined) return found === "used" ? null : found;
    const entries = category === null ? NONE : near(bare, category);
    return entries.length === 0 ? null : { kind: "near", entries };
  };
  const known = new Map<string | null, RecentCache<WordingVerdict | null>>();
  return {
    verdict(name, category) {
      let ofClass = known.get(category);
      if (ofClass === undefined) known.set(category, (ofClass = new RecentCache(REMEMBERED)));
      let verdict = ofClass.get(name);
      if (verdict === undefined) ofClass.set(name, (verdict = judge(name, category)));
      return verdict;
    },
  };
});

/** What a profile's library has to say of an indicator's name; null for nothing. */
export const verdictOn = ({ name, filed }: Values, profile: Profile): WordingVerdict | null =>
  profile.wording.length === 0 || name === null ? null : wordingOf(profile).verdict(name.name, filed.level2);

/** A name without the unit in brackets at its end, which is no part of what it says. */
export function withoutUnit(name: string, units: Vocabulary): string {
  const { unitBracket } = nameFacts(name, units);
  return unitBracket === null ? name : name.slice(0, unitBracket.start).trimEnd();
}

/**
 * What is said of each name of the library itself. A name that is in use, or only proposed, is none of another entry; a synonym of a
 * draft is not looked for.
 */
function exactly(wording: readonly WordingEntry[]): ReadonlyMap<string, WordingVerdict | "used"> {
  const verdicts = new Map<string, WordingVerdict | "used">();
  const say = (name: string, verdict: WordingVerdict | "used"): void => {
    const key = foldName(name);
    if (!verdicts.has(key)) verdicts.set(key, verdict);
  };
  const preferred = wording.filter(({ status }) => status === "preferred");
  const retired = wording.filter(({ status }) => status === "retired");
  const retiredNames = new Set(retired.map(({ name }) => foldName(name)));
  for (const { name, status } of wording) if (status !== "retired") say(name, "used");
  for (const entry of preferred) {
    for (const synonym of entry.synonyms)
      say(synonym, { kind: retiredNames.has(foldName(synonym)) ? "retired" : "synonym", entry });
  }
  for (const { name } of retired) say(name, { kind: "retired", entry: null });
  // What a retired name was also called is replaced by the same name.
  for (const { name, synonyms } of retired) {
    const verdict = verdicts.get(foldName(name));
    if (verdict !== undefined && verdict !== "used") for (const synonym of synonyms) say(synonym, verdict);
  }
  return verdicts;
}

interface Candidate {
  readonly entry: WordingEntry;
  readonly shape: NameShape;
}

type Measured = Family | "nothing";

const measured = ({ measure }: NameShape): Measured => measure?.family ?? "nothing";

/** The preferred names of each class, by what they are measured in: names of other measures need not be compared. */
function candidatesOf(wording: readonly WordingEntry[]): ReadonlyMap<string, ReadonlyMap<Measured, Candidate[]>> {
  const byClass = new Map<string, Map<Measured, Candidate[]>>();
  for (const entry of wording) {
    if (entry.category === null || entry.status !== "preferred") continue;
    const candidate = { entry, shape: shapeOf(entry.name) };
    let ofClass = byClass.get(entry.category);
    if (ofClass === undefined) byClass.set(entry.category, (ofClass = new Map()));
    const alike = ofClass.get(measured(candidate.shape));
    if (alike === undefined) ofClass.set(measured(candidate.shape), [candidate]);
    else alike.push(candidate);
  }
  return byClass;
}

/** Preferred names of a class that are very like a name, the likest first. */
function nearTo({ wording, names }: Profile): (name: string, category: string) => readonly WordingEntry[] {
  const byClass = candidatesOf(wording);
  // A standard name is good as it is, unless the library says otherwise.
  const standard = new Set(names.map(({ name }) => foldName(name)));
  return (name, category) => {
    const ofClass = byClass.get(category);
    if (ofClass === undefined || standard.has(foldName(name))) return NONE;
    const shape = shapeOf(name);
    const own = measured(shape);
    const alike: { readonly entry: WordingEntry; readonly likeness: number }[] = [];
    for (const [family, candidates] of ofClass) {
      if (!mayBeAlike(family, own)) continue;
      for (const candidate of candidates) {
        if (Math.abs(candidate.shape.act.length - shape.act.length) > MOST_APART) continue;
        const likeness = shapeSimilarity(candidate.shape, shape);
        if (likeness >= VERY_ALIKE) alike.push({ entry: candidate.entry, likeness });
      }
    }
    alike.sort((a, b) => b.likeness - a.likeness);
    return alike.slice(0, MOST_OFFERED).map(({ entry }) => entry);
  };
}

const NONE: readonly WordingEntry[] = [];

/** The acts of names so alike differ in a character or two. */
const MOST_APART = 4;

const mayBeAlike = (a: Measured, b: Measured): boolean =>
  a === b || (a !== "nothing" && b !== "nothing" && areRelated(a, b));

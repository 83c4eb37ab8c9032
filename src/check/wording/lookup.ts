import { nameFacts } from "../indicator/name";
import { Lately } from "../lately";
import { once } from "../once";
import type { Profile } from "../standard/profile";
import type { WordingEntry } from "./entry";
import { foldName, shapeOf, type NameShape } from "./shape";
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
  const known = new Map<string | null, Lately<WordingVerdict | null>>();
  return {
    verdict(name, category) {
      let ofClass = known.get(category);
      if (ofClass === undefined) known.set(category, (ofClass = new Lately(REMEMBERED)));
      let verdict = ofClass.get(name);
      if (verdict === undefined) ofClass.set(name, (verdict = judge(name)));
      return verdict;

      function judge(name: string): WordingVerdict | null {
        const found = exact.get(foldName(name)) ?? exact.get(foldName(withoutUnit(name)));
        if (found !== undefined) return found === "used" ? null : found;
        const entries = category === null ? [] : near(withoutUnit(name), category);
        return entries.length === 0 ? null : { kind: "near", entries };
      }
    },
  };
});

/** A name without the unit in brackets at its end, which is no part of what it says. */
export function withoutUnit(name: string): string {
  const { unitBracket } = nameFacts(name);
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

/** Preferred names of a class that are very like a name. Names of another measure or length need not be compared. */
function nearTo({ wording, names }: Profile): (name: string, category: string) => readonly WordingEntry[] {
  const byClass = new Map<string, Candidate[]>();
  for (const entry of wording) {
    if (entry.category === null || entry.status !== "preferred") continue;
    const candidate = { entry, shape: shapeOf(entry.name) };
    const ofClass = byClass.get(entry.category);
    if (ofClass === undefined) byClass.set(entry.category, [candidate]);
    else ofClass.push(candidate);
  }
  // A standard name is good as it is, unless the library says otherwise.
  const standard = new Set(names.map(({ name }) => foldName(name)));
  return (name, category) => {
    const candidates = byClass.get(category);
    if (candidates === undefined || standard.has(foldName(name))) return NONE;
    const shape = shapeOf(name);
    const alike = candidates
      .filter((one) => mayBeAlike(one.shape, shape))
      .map((one) => ({ entry: one.entry, likeness: shapeSimilarity(one.shape, shape) }))
      .filter(({ likeness }) => likeness >= VERY_ALIKE)
      .sort((a, b) => b.likeness - a.likeness);
    return alike.slice(0, MOST_OFFERED).map(({ entry }) => entry);
  };
}

const NONE: readonly WordingEntry[] = [];

/** The acts of names so alike differ in a character or two. */
const MOST_APART = 4;

function mayBeAlike(a: NameShape, b: NameShape): boolean {
  if (Math.abs(a.act.length - b.act.length) > MOST_APART) return false;
  return a.measure === null || b.measure === null
    ? a.measure === b.measure
    : areRelated(a.measure.family, b.measure.family);
}

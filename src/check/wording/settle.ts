import type { WordingEntry } from "./entry";
import type { WordingField, WordingPlace, WordingProblem, WordingReading } from "./problem";
import { LONGEST } from "./schema";
import { foldName } from "./shape";

/** An entry as it was read, and where. */
export interface Placed {
  readonly entry: WordingEntry;
  readonly at: WordingPlace;
}

/** Fields of an entry that two entries of one name may say differently. */
export const COMPARED = ["category", "operator", "target", "unit", "note", "status"] as const satisfies WordingField[];

export function differingFields(a: WordingEntry, b: WordingEntry): readonly (typeof COMPARED)[number][] {
  return COMPARED.filter((field) => a[field] !== b[field]);
}

const SHOWN = 40;
const start = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

/**
 * Makes a library of what was read: one entry a name, no synonym twice in an entry. Entries that claim the same synonym are kept as
 * they are and told: only their owner knows which is meant. Linear in what was read.
 */
export function settled(read: readonly Placed[]): WordingReading {
  const problems: WordingProblem[] = [];
  const byName = new Map<string, { entry: WordingEntry; at: WordingPlace; synonyms: string[] }>();
  for (const { entry, at } of read) {
    const tooLong = overlong(entry);
    if (tooLong.length > 0) {
      problems.push(...tooLong.map((problem) => ({ at, ...problem })));
      continue;
    }
    const key = foldName(entry.name);
    const first = byName.get(key);
    const synonyms = first?.synonyms ?? [];
    if (first === undefined) byName.set(key, { entry, at, synonyms });
    else {
      const differing = differingFields(first.entry, entry);
      problems.push({ at, code: "duplicate-name", value: entry.name, first: first.at, differing });
    }
    const own = new Set([key]);
    for (const synonym of entry.synonyms) {
      const which = foldName(synonym);
      if (own.has(which)) problems.push({ at, code: "duplicate-synonym", value: synonym });
      else if (synonym.length > LONGEST.synonyms) problems.push({ at, ...long("synonyms", synonym) });
      else synonyms.push(synonym);
      own.add(which);
    }
  }
  const kept = [...byName.values()].map(({ entry, at, synonyms }): Placed => ({
    entry: { ...entry, synonyms: first(synonyms) },
    at,
  }));
  return { entries: kept.map(({ entry }) => entry), problems: [...problems, ...clashesOf(kept)] };
}

/** Each synonym once: two entries of one name may both have it. */
function first(synonyms: readonly string[]): readonly string[] {
  const byKey = new Map<string, string>();
  for (const synonym of synonyms) if (!byKey.has(foldName(synonym))) byKey.set(foldName(synonym), synonym);
  return [...byKey.values()];
}

type TooLong = Omit<Extract<WordingProblem, { code: "too-long" }>, "at">;

const long = (field: keyof typeof LONGEST, text: string): TooLong => ({
  code: "too-long",
  field,
  value: start(text),
  length: text.length,
  limit: LONGEST[field],
});

function overlong(entry: WordingEntry): TooLong[] {
  return (["name", "target", "unit", "note"] as const).flatMap((field) => {
    const text = entry[field] ?? "";
    return text.length > LONGEST[field] ? [long(field, text)] : [];
  });
}

/**
 * Synonyms that contradict each other: one that is another entry's own name, and one that two entries have. The name of a retired
 * entry may be a synonym: so it is said what to use instead.
 */
export function clashesOf(entries: readonly Placed[]): readonly WordingProblem[] {
  const owners = new Map(entries.map(({ entry }) => [foldName(entry.name), entry]));
  const claims = new Map<string, WordingEntry>();
  const problems: WordingProblem[] = [];
  for (const { entry, at } of entries) {
    for (const synonym of entry.synonyms) {
      const key = foldName(synonym);
      const owner = owners.get(key);
      if (owner !== undefined && owner !== entry && owner.status !== "retired")
        problems.push({ at, code: "synonym-is-name", value: synonym, name: entry.name });
      const other = claims.get(key);
      if (other === undefined) claims.set(key, entry);
      else if ((other.status === "retired") === (entry.status === "retired"))
        problems.push({ at, code: "shared-synonym", value: synonym, name: entry.name, other: other.name });
      // What is still in use counts before what is not.
      else if (other.status === "retired") claims.set(key, entry);
    }
  }
  return problems;
}

import type { WordingEntry } from "../../../check/wording/entry";
import { LONGEST } from "../../../check/wording/schema";
import { foldName } from "../../../check/wording/shape";
import type { LibraryEntry } from "./list";

/** An entry as it is being written: nothing is trimmed or thrown away while the user types. */
export interface EntryDraft extends Omit<WordingEntry, "target"> {
  readonly target: string;
  /** What is typed for a further synonym. It is one when the entry is kept. */
  readonly synonym: string;
}

export const BLANK_ENTRY: EntryDraft = {
  ...{ name: "", category: null, synonyms: [], operator: "", target: "", unit: "", note: "" },
  ...{ status: "preferred", synonym: "" },
};

export const draftOf = (entry: WordingEntry): EntryDraft => ({ ...entry, target: entry.target ?? "", synonym: "" });

/** What is typed, as synonyms: a semicolon or a line break stands between two of them. */
const typedSynonyms = (typed: string): readonly string[] =>
  typed
    .split(/[；;\r\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** The draft with what is typed as synonyms; those it has already are left out, and so is its own name. */
export function withTyped(draft: EntryDraft): EntryDraft {
  const synonyms = [...draft.synonyms];
  const taken = new Set([foldName(draft.name), ...synonyms.map(foldName)]);
  for (const synonym of typedSynonyms(draft.synonym)) {
    if (taken.has(foldName(synonym))) continue;
    taken.add(foldName(synonym));
    synonyms.push(synonym);
  }
  return { ...draft, synonyms, synonym: "" };
}

/** The entry a draft comes to. */
export function entryOf(draft: EntryDraft): WordingEntry {
  const { name, category, synonyms, operator, target, unit, note, status } = withTyped(draft);
  const value = target.trim();
  return {
    ...{ name: name.trim(), category, synonyms, operator },
    target: value === "" ? null : value,
    ...{ unit: unit.trim(), note: note.trim(), status },
  };
}

/** What is wrong with a field of a draft. `stops`: it cannot be kept so. */
export type EntryFault = { readonly stops: boolean } & (
  | { readonly code: "empty" }
  | { readonly code: "too-long"; readonly length: number; readonly limit: number }
  /** Another entry has this name. */
  | { readonly code: "duplicate-name"; readonly other: string }
  /** The name is a synonym of another entry. */
  | { readonly code: "name-is-synonym"; readonly other: string }
  /** The synonym is there already, or is the name. */
  | { readonly code: "duplicate-synonym"; readonly synonym: string }
  /** The synonym is one of another entry as well, which counts. */
  | { readonly code: "shared-synonym"; readonly synonym: string; readonly other: string }
  /** The synonym is the name of another entry. */
  | { readonly code: "synonym-is-name"; readonly synonym: string }
  /** A sign that compares, and no number behind it. */
  | { readonly code: "no-number" }
);

export type FaultyField = "name" | "synonyms" | "target" | "unit" | "note";

export type EntryFaults = Readonly<Record<FaultyField, readonly EntryFault[]>>;

/** What the other entries of the library are called: made once, asked at every key. */
export interface TakenNames {
  readonly names: ReadonlyMap<string, WordingEntry>;
  readonly synonyms: ReadonlyMap<string, WordingEntry>;
}

/** `original` is the name of the entry that is being changed, which takes nothing from itself. */
export function takenNames(entries: readonly LibraryEntry[], original: string | null): TakenNames {
  const names = new Map<string, WordingEntry>();
  const synonyms = new Map<string, WordingEntry>();
  const own = original === null ? null : foldName(original);
  for (const { entry } of entries) {
    if (foldName(entry.name) === own) continue;
    names.set(foldName(entry.name), entry);
    for (const synonym of entry.synonyms) if (!synonyms.has(foldName(synonym))) synonyms.set(foldName(synonym), entry);
  }
  return { names, synonyms };
}

/** What is wrong with a draft, by field. */
export function faultsOf(draft: EntryDraft, { names, synonyms }: TakenNames): EntryFaults {
  const { name, target, unit, note } = entryOf(draft);
  const key = foldName(name);
  const named = names.get(key);
  const meant = synonyms.get(key);
  const long = (field: keyof typeof LONGEST, text: string): EntryFault[] =>
    text.length > LONGEST[field] ? [{ stops: true, code: "too-long", length: text.length, limit: LONGEST[field] }] : [];
  const ofName: EntryFault[] = key === "" ? [{ stops: true, code: "empty" }] : long("name", name);
  if (named !== undefined) ofName.push({ stops: true, code: "duplicate-name", other: named.name });
  else if (meant !== undefined && (meant.status === "retired") === (draft.status === "retired"))
    ofName.push({ stops: false, code: "name-is-synonym", other: meant.name });
  const isCompared = draft.operator !== "" && draft.operator !== "定性";
  const hasNumber = target === null || /\d/.test(target.normalize("NFKC"));
  return {
    name: ofName,
    synonyms: synonymFaults(draft, { names, synonyms }, long),
    target: [
      ...long("target", target ?? ""),
      ...(isCompared && !hasNumber ? [{ stops: false, code: "no-number" } as const] : []),
    ],
    unit: long("unit", unit),
    note: long("note", note),
  };
}

function synonymFaults(
  draft: EntryDraft,
  { names, synonyms }: TakenNames,
  long: (field: "synonyms", text: string) => EntryFault[],
): EntryFault[] {
  const faults: EntryFault[] = [];
  const own = new Set([foldName(draft.name)]);
  for (const synonym of [...draft.synonyms, ...typedSynonyms(draft.synonym)]) {
    const key = foldName(synonym);
    faults.push(...long("synonyms", synonym));
    if (own.has(key)) faults.push({ stops: false, code: "duplicate-synonym", synonym });
    own.add(key);
    const named = names.get(key);
    const other = synonyms.get(key);
    // A retired name may be a synonym: of the name to use instead.
    if (named !== undefined && named.status !== "retired")
      faults.push({ stops: false, code: "synonym-is-name", synonym });
    else if (other !== undefined && (other.status === "retired") === (draft.status === "retired"))
      faults.push({ stops: false, code: "shared-synonym", synonym, other: other.name });
  }
  return faults;
}

export const mayBeKept = (faults: EntryFaults): boolean =>
  !Object.values(faults)
    .flat()
    .some(({ stops }) => stops);

/** The workbook's entries with one changed or added. `original` is the name it had there, null where it is new. */
export function withEntry(
  own: readonly WordingEntry[],
  entry: WordingEntry,
  original: string | null,
): readonly WordingEntry[] {
  const key = original === null ? null : foldName(original);
  const at = own.findIndex(({ name }) => foldName(name) === key);
  return at === -1 ? [...own, entry] : own.map((one, index) => (index === at ? entry : one));
}

/** The workbook's entries without one. */
export const withoutEntry = (own: readonly WordingEntry[], name: string): readonly WordingEntry[] =>
  own.filter((entry) => foldName(entry.name) !== foldName(name));

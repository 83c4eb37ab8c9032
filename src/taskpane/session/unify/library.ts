import { BUILT_IN_UNITS } from "../../../check/standard/units";
import type { StandardName } from "../../../check/standard/profile";
import type { WordingEntry } from "../../../check/wording/entry";
import { withoutUnit } from "../../../check/wording/lookup";
import { LONGEST } from "../../../check/wording/schema";
import { foldName } from "../../../check/wording/shape";

/** A name to be kept, with the names it stands for. */
export interface NameToKeep {
  readonly name: string;
  /** Code of its class; null where it has none. */
  readonly category: string | null;
  readonly synonyms: readonly string[];
}

/** Why something did not go into the library: an entry that is there contradicts it, and is not overwritten. */
export type KeepConflict =
  /** `text` means `name` in the library. */
  | { readonly kind: "synonym-of"; readonly text: string; readonly name: string }
  /** `text` is a name of its own in the library. */
  | { readonly kind: "own-name"; readonly text: string }
  /** The library marks `text` as retired. */
  | { readonly kind: "retired"; readonly text: string }
  /** `text` is only proposed: its synonyms are not looked for yet. */
  | { readonly kind: "draft"; readonly text: string }
  /** `text` cannot stand in a library. */
  | { readonly kind: "unfit"; readonly text: string };

export interface KeptNames {
  /** The workbook's library as it would be. */
  readonly entries: readonly WordingEntry[];
  /** Names that came to it, and entries that got more synonyms. */
  readonly added: readonly string[];
  readonly extended: readonly string[];
  readonly conflicts: readonly KeepConflict[];
}

interface Libraries {
  readonly workbook: readonly WordingEntry[];
  /** The workbook's and the office's as one. */
  readonly all: readonly WordingEntry[];
  /** What a pick of a name brings along. */
  readonly names: readonly StandardName[];
}

const NAME = /^\S(?:.*\S)?$/;
const SYNONYM = /^[^\s；;](?:[^；;\n\r]*[^\s；;])?$/;

/**
 * Adds names with their synonyms to the workbook's library. An entry that is there keeps its fields and gets the synonyms it lacks;
 * one that only the office has is taken over as it is. What contradicts the library is left out and listed.
 */
export function withNames(toKeep: readonly NameToKeep[], { workbook, all, names }: Libraries): KeptNames {
  const entries = [...workbook];
  const known = [...all];
  const added: string[] = [];
  const extended: string[] = [];
  const conflicts: KeepConflict[] = [];
  for (const { name, category, synonyms } of toKeep) {
    if (name.length > LONGEST.name || !NAME.test(name)) {
      conflicts.push({ kind: "unfit", text: name });
      continue;
    }
    const key = foldName(name);
    const entry = known.find((one) => foldName(one.name) === key) ?? null;
    const owner = entry === null ? ownerOf(known, key) : null;
    if (owner !== null) {
      conflicts.push({ kind: "synonym-of", text: name, name: owner.name });
      continue;
    }
    if (entry?.status === "retired") {
      conflicts.push({ kind: "retired", text: name });
      continue;
    }
    if (entry?.status === "draft") conflicts.push({ kind: "draft", text: entry.name });
    const fresh: string[] = [];
    for (const text of synonyms.map((text) => withoutUnit(text, BUILT_IN_UNITS))) {
      const own = foldName(text);
      const isThere = [...fresh, ...(entry?.synonyms ?? []), name].some((one) => foldName(one) === own);
      if (isThere) continue;
      const conflict = conflictOf(text, known);
      if (conflict === null) fresh.push(text);
      else conflicts.push(conflict);
    }
    if (entry !== null && fresh.length === 0) continue;
    const next =
      entry === null ? newEntry(name, category, fresh, names) : { ...entry, synonyms: [...entry.synonyms, ...fresh] };
    put(entries, next);
    put(known, next);
    (entry === null ? added : extended).push(name);
  }
  return { entries, added, extended, conflicts };
}

/** The entry in use that has a text among its synonyms. */
const ownerOf = (entries: readonly WordingEntry[], key: string): WordingEntry | null =>
  entries.find(({ status, synonyms }) => status !== "retired" && synonyms.some((one) => foldName(one) === key)) ?? null;

/** A retired name may be a synonym: of the name to use instead. */
function conflictOf(text: string, known: readonly WordingEntry[]): KeepConflict | null {
  const key = foldName(text);
  if (text.length > LONGEST.synonyms || !SYNONYM.test(text)) return { kind: "unfit", text };
  if (known.some(({ name, status }) => status !== "retired" && foldName(name) === key))
    return { kind: "own-name", text };
  const owner = ownerOf(known, key);
  return owner === null ? null : { kind: "synonym-of", text, name: owner.name };
}

function newEntry(
  name: string,
  category: string | null,
  synonyms: readonly string[],
  names: readonly StandardName[],
): WordingEntry {
  const same = names.filter((one) => one.name === name);
  // Where a table files it under another class, the standard one is right.
  const standard = same.find((one) => one.category === category) ?? same[0];
  const usual = standard ?? { category, operator: "", target: null, unit: "" };
  const { operator, target, unit } = usual;
  return { name, category: usual.category, operator, target, unit, synonyms, note: "", status: "preferred" };
}

function put(entries: WordingEntry[], entry: WordingEntry): void {
  const at = entries.findIndex(({ name }) => foldName(name) === foldName(entry.name));
  if (at === -1) entries.push(entry);
  else entries[at] = entry;
}

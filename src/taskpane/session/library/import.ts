import { compareWording, type Side, type WordingComparison } from "../../../check/wording/compare";
import type { WordingEntry } from "../../../check/wording/entry";
import type { WordingReading } from "../../../check/wording/problem";
import { differingFields } from "../../../check/wording/settle";
import { foldName } from "../../../check/wording/shape";
import { wordingText } from "../../../check/wording/write";

/** A library that was read from a file, laid beside the one that is checked with: left that one, right the file's. */
export interface ReadImport {
  /** Name of the file, or of the sheet. */
  readonly from: string;
  readonly reading: WordingReading;
  readonly comparison: WordingComparison;
  /** What merging comes to where the library's fields count, and what replacing does; null where a workbook cannot keep that much. */
  readonly merge: LibraryChange | null;
  readonly replace: LibraryChange | null;
  /** Folded names of conflicts that merging changes even so, for the synonyms they gain. */
  readonly gaining: readonly string[];
}

/** The libraries an import is laid beside. */
export interface LibraryBasis {
  readonly office: { readonly entries: readonly WordingEntry[] };
  readonly workbook: { readonly entries: readonly WordingEntry[] };
  /** The two as one. */
  readonly resolved: { readonly entries: readonly WordingEntry[] };
}

/** Characters of the longest library that a workbook keeps, written as JSON: some 12,000 entries. Excel on the web takes 5 MB at once. */
export const LONGEST_KEPT = 1_500_000;

/** Lays what was read beside the library. Linear in both; a file of 100,000 rows takes seconds. */
export function laidBeside(from: string, reading: WordingReading, basis: LibraryBasis): ReadImport {
  const { entries } = reading;
  const comparison = compareWording(basis.resolved.entries, entries);
  const own = basis.workbook.entries;
  const [afterMerge, afterReplace] = [merged(basis, entries, NO_SIDES), replaced(basis, entries)];
  const before = byName(own);
  const after = byName(afterMerge);
  const gaining = comparison.conflicts
    .map(({ name }) => foldName(name))
    .filter((key) => isChanged(before.get(key), after.get(key)));
  const change = (to: readonly WordingEntry[]): LibraryChange | null => (isTooLong(to) ? null : changeBetween(own, to));
  return { from, reading, comparison, merge: change(afterMerge), replace: change(afterReplace), gaining };
}

const NO_SIDES: Sides = new Map();

const isChanged = (before: WordingEntry | undefined, after: WordingEntry | undefined): boolean =>
  before === undefined || after === undefined ? before !== after : !isSame(before, after);

/** What merging comes to with these sides; null where a workbook cannot keep that much. */
export function mergeChange({ comparison, merge, gaining }: ReadImport, basis: LibraryBasis, sides: Sides) {
  if (merge === null) return null;
  const own = byName(basis.workbook.entries);
  const counted = new Set(gaining);
  let { added, changed } = merge;
  for (const { name } of comparison.conflicts) {
    const key = foldName(name);
    if (sides.get(key) !== "right" || counted.has(key)) continue;
    if (own.has(key)) changed += 1;
    else added += 1;
  }
  return { ...merge, added, changed };
}

/** Which side's fields are used where the two differ: the library's by default. By folded name. */
export type Sides = ReadonlyMap<string, Side>;

/** How many entries of the workbook's library a step adds, changes and takes away. */
export interface LibraryChange {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/**
 * The workbook's entries once a file is merged into the library. What the office's library already holds needs no copy in the
 * workbook: a copy would take precedence over later changes of the office.
 */
export function merged(basis: LibraryBasis, file: readonly WordingEntry[], sides: Sides): readonly WordingEntry[] {
  const before = basis.resolved.entries;
  const known = byName(before);
  const own = byName(basis.workbook.entries);
  const winner = (name: string): Side => sides.get(foldName(name)) ?? "left";
  return compareWording(before, file, winner).merged.flatMap((entry) => {
    const key = foldName(entry.name);
    const earlier = known.get(key);
    if (earlier === undefined || !isSame(earlier, entry)) return [entry];
    const ofWorkbook = own.get(key);
    return ofWorkbook === undefined ? [] : [ofWorkbook];
  });
}

/** The workbook's entries once a file takes their place. The office's stay what they are. */
export function replaced({ office }: LibraryBasis, file: readonly WordingEntry[]): readonly WordingEntry[] {
  const ofOffice = byName(office.entries);
  return file.filter((entry) => {
    const other = ofOffice.get(foldName(entry.name));
    return other === undefined || !isSame(other, entry);
  });
}

/** What becomes of the workbook's entries. */
export function changeBetween(before: readonly WordingEntry[], after: readonly WordingEntry[]): LibraryChange {
  const [earlier, later] = [byName(before), byName(after)];
  let [added, changed, removed] = [0, 0, 0];
  for (const [key, entry] of later) {
    const other = earlier.get(key);
    if (other === undefined) added += 1;
    else if (!isSame(other, entry)) changed += 1;
  }
  for (const key of earlier.keys()) if (!later.has(key)) removed += 1;
  return { added, changed, removed };
}

export const isNoChange = ({ added, changed, removed }: LibraryChange): boolean => added + changed + removed === 0;

/** The workbook's entries with those of the office in place of its own for these names. Synonyms of the workbook's own stay. */
export function asOffice({ office, workbook }: LibraryBasis, names: readonly string[]): readonly WordingEntry[] {
  const wanted = new Set(names.map(foldName));
  const ofOffice = byName(office.entries);
  return workbook.entries.flatMap((entry) => {
    const other = ofOffice.get(foldName(entry.name));
    if (other === undefined || !wanted.has(foldName(entry.name))) return [entry];
    const has = new Set(other.synonyms.map(foldName));
    const more = entry.synonyms.filter((synonym) => !has.has(foldName(synonym)));
    return more.length === 0 ? [] : [{ ...other, synonyms: [...other.synonyms, ...more] }];
  });
}

/** Whether a library is more than a workbook keeps. */
export const isTooLong = (entries: readonly WordingEntry[]): boolean => wordingText(entries).length > LONGEST_KEPT;

const byName = (entries: readonly WordingEntry[]): ReadonlyMap<string, WordingEntry> =>
  new Map(entries.map((entry) => [foldName(entry.name), entry]));

/** Whether two entries of one name are equal, with the same synonyms in any order. */
export function isSame(a: WordingEntry, b: WordingEntry): boolean {
  if (a === b) return true;
  if (a.name !== b.name || a.synonyms.length !== b.synonyms.length || differingFields(a, b).length > 0) return false;
  const has = new Set(a.synonyms.map(foldName));
  return b.synonyms.every((synonym) => has.has(foldName(synonym)));
}

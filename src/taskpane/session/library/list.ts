import type { WordingEntry } from "../../../check/wording/entry";
import { foldName } from "../../../check/wording/shape";
import { createNameSearch, type NameSearch } from "../../../naming/search";
import type { PaneWording } from "../choices";
import type { LibraryFilter } from "./filter";

/** Where an entry comes from: the office's library, the workbook's, or both, of which the workbook's counts. */
export type EntryOrigin = "office" | "workbook" | "both";

/** An entry of the library that is checked with. */
export interface LibraryEntry {
  readonly entry: WordingEntry;
  readonly origin: EntryOrigin;
}

/** An entry that is shown, with the characters it was found by. */
export interface ShownEntry extends LibraryEntry {
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
  /** The synonym it was found by, to which the ranges belong; null where that was the name. */
  readonly synonym: string | null;
}

/** All entries of office and workbook together, the workbook's first, each in the order of its library. */
export function libraryEntries({ office, workbook, resolved }: PaneWording): readonly LibraryEntry[] {
  const keys = (entries: readonly WordingEntry[]) => new Set(entries.map(({ name }) => foldName(name)));
  const [ofOffice, ofWorkbook] = [keys(office.entries), keys(workbook.entries)];
  return resolved.entries.map((entry) => {
    const key = foldName(entry.name);
    return { entry, origin: !ofWorkbook.has(key) ? "office" : ofOffice.has(key) ? "both" : "workbook" };
  });
}

/** The library's entries prepared to be searched, retired ones too. Takes a while for many thousands: made when first asked. */
export interface LibrarySearch {
  readonly entries: readonly LibraryEntry[];
  show(filter: LibraryFilter): readonly ShownEntry[];
}

interface Searched {
  readonly name: string;
  readonly category: string | null;
  readonly source: "library";
  readonly synonyms: readonly string[];
  readonly own: LibraryEntry;
}

export function createLibrarySearch(entries: readonly LibraryEntry[]): LibrarySearch {
  let names: NameSearch<Searched> | null = null;
  return {
    entries,
    show({ search, category, status }) {
      const isWanted = ({ entry }: LibraryEntry): boolean =>
        (category === null || (entry.category ?? "") === category) && (status === null || entry.status === status);
      if (search.trim() === "") return entries.filter(isWanted).map((one) => ({ ...one, ranges: [], synonym: null }));
      // Without a status: the search leaves retired names out, which are looked for here as well.
      names ??= createNameSearch(entries.map((own) => ({ ...searched(own), own })));
      return names
        .search(search)
        .matches.filter(({ entry }) => isWanted(entry.own))
        .map(({ entry, ranges, synonym }) => ({ ...entry.own, ranges, synonym }));
    },
  };
}

const searched = ({ entry: { name, category, synonyms } }: LibraryEntry): Omit<Searched, "own"> => ({
  ...{ name, category, synonyms },
  source: "library",
});

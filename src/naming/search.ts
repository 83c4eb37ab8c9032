import { foldName } from "../check/wording/shape";
import type { WordingStatus } from "../check/wording/entry";
import { createAligner, readQuery, searchableName, type SearchableName } from "./align";

/** Where a name comes from: a team's library, the standard names, or the tables at hand. */
export type NameSource = "library" | "standard" | "used";

/** A name to be found, with whatever the caller wants back. */
export interface NameEntry {
  readonly name: string;
  /** Code of its level 2 class; null where it has none that is known. */
  readonly category: string | null;
  readonly source: NameSource;
  /** Of names of a library alone. */
  readonly status?: WordingStatus;
  /** Other names it is found by. */
  readonly synonyms?: readonly string[];
}

export interface NameMatch<E extends NameEntry> {
  readonly entry: E;
  /** The synonym it was found by; null where that was the name. */
  readonly synonym: string | null;
  /** The characters found in the name or the synonym: UTF-16 offsets, end exclusive, in order. Empty where nothing was typed. */
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

export interface NameMatches<E extends NameEntry> {
  /** Best first, no more than asked for. */
  readonly matches: readonly NameMatch<E>[];
  /** How many there are in all. */
  readonly total: number;
}

export interface NameSearch<E extends NameEntry> {
  /** `category` is a code of level 2, whose names come first; without `limit` all are given. */
  search(query: string, options?: { readonly category?: string | null; readonly limit?: number }): NameMatches<E>;
}

/** A text that may be found, and the entry it belongs to. */
interface Text<E> {
  readonly entry: E;
  readonly order: number;
  readonly rank: number;
  readonly synonym: string | null;
  readonly searchable: SearchableName;
}

interface Found<E> {
  readonly text: Text<E>;
  readonly isElsewhere: boolean;
  /** Characters found with others between them come after all that were found in one piece. */
  readonly isLoose: boolean;
  readonly cost: number;
}

/** What a name found by a synonym costs, so that names come before it. */
const BY_SYNONYM = 200;

/**
 * A search over names by their characters, pinyin, pinyin initials and all of these mixed. Names of the class asked for come first,
 * then those found in one piece; of these the library's preferred names, the standard ones, and the rest, each best first. A retired
 * name is not offered, whoever else has it; of entries with the same name and class the first by that order is kept.
 */
export function createNameSearch<E extends NameEntry>(entries: readonly E[]): NameSearch<E> {
  const texts = offered(entries).flatMap(({ entry, order }) => textsOf(entry, order));
  return {
    search(typed, { category = null, limit = Infinity } = {}) {
      const query = readQuery(typed);
      const isElsewhere = (entry: E): boolean => category !== null && entry.category !== category;
      if (query.characters.length === 0) {
        const own = typed.trim() === "" ? texts.filter(({ synonym }) => synonym === null) : [];
        const all = own.map((text) => ({ text, isElsewhere: isElsewhere(text.entry), isLoose: false, cost: 0 }));
        return { matches: best(all, limit).map(({ text }) => matchOf(text, [])), total: all.length };
      }
      const aligner = createAligner(query);
      const byOrder = new Map<number, Found<E>>();
      for (const text of texts) {
        const found = aligner.find(text.searchable);
        if (found === null) continue;
        const cost = found.cost + (text.synonym === null ? 0 : BY_SYNONYM);
        const one = { text, isElsewhere: isElsewhere(text.entry), isLoose: !found.isWhole, cost };
        const other = byOrder.get(text.order);
        if (other === undefined || inOrder(one, other) < 0) byOrder.set(text.order, one);
      }
      const matches = best([...byOrder.values()], limit).map(({ text }) =>
        matchOf(text, aligner.places(text.searchable)),
      );
      return { matches, total: byOrder.size };
    },
  };
}

/** The entries that may be offered, one a name and class. */
function offered<E extends NameEntry>(entries: readonly E[]): { readonly entry: E; readonly order: number }[] {
  const retired = new Map<string, Set<string | null>>();
  for (const { name, category, status } of entries) {
    if (status !== "retired") continue;
    const folded = foldName(name);
    retired.set(folded, (retired.get(folded) ?? new Set()).add(category));
  }
  const kept = new Map<string, { readonly entry: E; readonly order: number }>();
  entries.forEach((entry, order) => {
    const folded = foldName(entry.name);
    const isRetired = retired.get(folded);
    if (entry.status === "retired" || folded === "") return;
    if (entry.status !== "preferred" && (isRetired?.has(null) === true || isRetired?.has(entry.category) === true))
      return;
    const key = `${entry.category ?? ""}\n${folded}`;
    const other = kept.get(key);
    if (other === undefined || rankOf(entry) < rankOf(other.entry)) kept.set(key, { entry, order });
  });
  return [...kept.values()];
}

function rankOf({ source, status }: NameEntry): number {
  if (source === "library" && status === "preferred") return 0;
  return source === "standard" ? 1 : 2;
}

function textsOf<E extends NameEntry>(entry: E, order: number): Text<E>[] {
  const rank = rankOf(entry);
  const text = (written: string, synonym: string | null): Text<E> => ({
    entry,
    order,
    rank,
    synonym,
    searchable: searchableName(written),
  });
  return [text(entry.name, null), ...(entry.synonyms ?? []).map((synonym) => text(synonym, synonym))];
}

function inOrder<E>(a: Found<E>, b: Found<E>): number {
  return (
    Number(a.isElsewhere) - Number(b.isElsewhere) ||
    Number(a.isLoose) - Number(b.isLoose) ||
    a.text.rank - b.text.rank ||
    a.cost - b.cost ||
    a.text.order - b.text.order
  );
}

const best = <E>(found: readonly Found<E>[], limit: number): readonly Found<E>[] =>
  [...found].sort(inOrder).slice(0, Math.max(0, limit));

function matchOf<E extends NameEntry>(
  { entry, synonym, searchable }: Text<E>,
  places: readonly number[],
): NameMatch<E> {
  const ranges: { start: number; end: number }[] = [];
  let before = -2;
  for (const place of places) {
    const start = searchable.offsets[place] as number;
    const end = start + (searchable.lengths[place] as number);
    const last = ranges.at(-1);
    // Marks between two characters found side by side are nobody's gap.
    if (last !== undefined && place === before + 1) last.end = end;
    else ranges.push({ start, end });
    before = place;
  }
  return { entry, synonym, ranges };
}

import type { WordingEntry } from "./entry";

/** An entry as a file gives it: what says nothing is left out. */
export type WrittenEntry = Pick<WordingEntry, "name"> & Partial<WordingEntry>;

const SAYS_NOTHING: Omit<WordingEntry, "name" | "synonyms"> = {
  ...{ category: null, operator: "", target: null, unit: "", note: "" },
  status: "preferred",
};

/** A library as JSON holds it; `readWording` gives the same entries back. */
export function wordingData(entries: readonly WordingEntry[]): { readonly entries: readonly WrittenEntry[] } {
  return { entries: entries.map(writtenEntry) };
}

/** The text of a library's file, an entry a line, so that two versions of it can be compared line by line. */
export function wordingText(entries: readonly WordingEntry[]): string {
  const lines = wordingData(entries).entries.map((entry) => `    ${JSON.stringify(entry)}`);
  return lines.length === 0 ? '{ "entries": [] }\n' : `{\n  "entries": [\n${lines.join(",\n")}\n  ]\n}\n`;
}

function writtenEntry({ name, category, synonyms, operator, target, unit, note, status }: WordingEntry): WrittenEntry {
  const said = Object.entries({ category, operator, target, unit, note, status }).filter(
    ([key, value]) => value !== SAYS_NOTHING[key as keyof typeof SAYS_NOTHING],
  );
  return {
    name,
    ...(synonyms.length === 0 ? {} : { synonyms }),
    ...(Object.fromEntries(said) as Partial<WordingEntry>),
  };
}

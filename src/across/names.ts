import { RecentCache } from "../check/recent-cache";
import { GUANGDONG } from "../check/standard/guangdong";
import type { WordingEntry } from "../check/wording/entry";
import { VERY_ALIKE } from "../check/wording/lookup";
import { foldName } from "../check/wording/shape";
import { alikeTexts } from "../naming/clusters";
import { createNameCount, type CountedName, type NameInProject } from "../naming/count";
import type { UsedText } from "../naming/usages";
import type { IndicatorFacts, ProjectFacts } from "./facts";
import { plainName } from "./plain-name";
import type { AcrossPlace, FileRef, NameUse, Placed } from "./rule";

/** Names of all files. What is held grows with the names, not with the files. */
export interface NameTable {
  add(from: FileRef, projects: readonly ProjectFacts[]): void;
  /** Names that most likely mean the same and stand in more than one file. */
  alike(): readonly (readonly NameUse[])[];
}

interface FirstUse {
  readonly place: AcrossPlace;
  readonly indicator: IndicatorFacts;
}

/** Names that are taken apart once; files have far fewer than indicators. */
const REMEMBERED = 20_000;

export function createNameTable(): NameTable {
  const count = createNameCount();
  const firsts = new Map<string, FirstUse>();
  const known = new RecentCache<string>(REMEMBERED);
  const plain = (name: string): string => {
    let text = known.get(name);
    if (text === undefined) known.set(name, (text = plainName(name)));
    return text;
  };
  /** By the library's name: the names that are taken for it. */
  const synonyms = new Map<string, Set<string>>();
  const note = (of: Placed): NameInProject[] =>
    of.indicators.map((indicator) => {
      const text = plain(indicator.name);
      const key = foldName(text);
      const first = firsts.get(key);
      if (first === undefined || of.from.file < first.place.of.from.file)
        firsts.set(key, { place: { of: { ...of, indicators: [] }, cell: indicator.cell }, indicator });
      if (indicator.library !== undefined)
        synonyms.set(indicator.library, (synonyms.get(indicator.library) ?? new Set()).add(text));
      return { text, category: indicator.filed?.length === 2 ? indicator.filed : null };
    });
  return {
    add: (from, projects) => count.addNames(projects.map((project, at) => note({ ...project, from, at }))),
    alike() {
      const library = libraryOf(synonyms);
      const used = count.names().map((name): Used => usedOf(name));
      return alikeTexts(used, ({ name }) => name.beside, { wording: library, threshold: VERY_ALIKE })
        .map((group) => withoutOtherStandards(group.flatMap((one) => useOf(one, firsts) ?? [])))
        .filter((group) => group.length > 1 && isInSeveralFiles(group));
    },
  };
}

interface Used extends UsedText {
  readonly name: CountedName;
}

const usedOf = (name: CountedName): Used => ({
  ...{ kind: "name", text: name.text, count: name.count, name },
  categories: [...name.classes.keys()],
});

function useOf({ text, count, name: { files } }: Used, firsts: ReadonlyMap<string, FirstUse>): NameUse | null {
  const first = firsts.get(foldName(text));
  if (first === undefined) return null;
  const { place, indicator } = first;
  return { text, count, files, first: place, indicator, library: indicator.library ?? null };
}

const STANDARD = new Set(GUANGDONG.names.map(({ name }) => foldName(name)));

/** Two standard names are two things, unless the library says otherwise: of those in a group the most used stays. */
function withoutOtherStandards(group: readonly NameUse[]): readonly NameUse[] {
  const standard = group.filter(({ text, library }) => library === null && STANDARD.has(foldName(text)));
  return group.filter((one) => one === standard[0] || !standard.includes(one));
}

const isInSeveralFiles = (group: readonly NameUse[]): boolean =>
  group.some(({ files }) => files > 1) || new Set(group.map(({ first }) => first.of.from.file)).size > 1;

/** What files say of their library, as a library. */
function libraryOf(synonyms: ReadonlyMap<string, ReadonlySet<string>>): readonly WordingEntry[] {
  const sorted = [...synonyms].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([name, names]) => ({
    ...{ name, category: null, operator: "", target: null, unit: "", note: "", status: "preferred" },
    synonyms: [...names].filter((one) => one !== name).sort(),
  }));
}

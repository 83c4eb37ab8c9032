import { GUANGDONG } from "../check/standard/guangdong";
import type { Categories } from "../check/standard/profile";
import type { BudgetTable, Project } from "../check/table/types";
import { foldName, shapeOf } from "../check/wording/shape";
import { kinKeys } from "../check/wording/similar";
import { meaningOf } from "./same";
import { foundUsages } from "./usages";

/** A name as many files use it. No places are held, so that memory grows with the names and not with the files. */
export interface CountedName {
  /** As it is written most often, of spellings that fold to the same. */
  readonly text: string;
  readonly count: number;
  readonly files: number;
  /** Codes of the classes it is used under, in order, with how often; places that state no known class are none of it. */
  readonly classes: ReadonlyMap<string, number>;
  /** Numbers of the sets of like names that stand together in a project and that it is one of: names with a number in common are two things. */
  readonly beside: ReadonlySet<number>;
}

/** A name in a project, with the class it is used under; null where that is not known. */
export interface NameInProject {
  readonly text: string;
  readonly category: string | null;
}

/** Counts names file by file. */
export interface NameCount {
  /** Takes in the tables of one file. */
  add(tables: readonly BudgetTable[], categories?: Categories): void;
  /** Takes in one file by the names of each of its projects. */
  addNames(projects: Iterable<readonly NameInProject[]>): void;
  /** Most used first. */
  names(): readonly CountedName[];
}

interface Counting {
  readonly spellings: Map<string, number>;
  readonly classes: Map<string, number>;
  readonly beside: Set<number>;
  files: number;
  /** The file it was seen in last, by its number. */
  last: number;
}

export function createNameCount(): NameCount {
  const byName = new Map<string, Counting>();
  const sets = new Map<string, number>();
  let file = 0;
  const noteProject = (inProject: ReadonlySet<string>): void => {
    for (const names of likeNames(inProject)) {
      const key = names.join("\n");
      const number = sets.get(key) ?? sets.size;
      sets.set(key, number);
      for (const name of names) byName.get(name)?.beside.add(number);
    }
  };
  const addNames: NameCount["addNames"] = (projects) => {
    file += 1;
    for (const names of projects) {
      const inProject = new Set<string>();
      for (const { text, category } of names) {
        const key = foldName(text);
        let name = byName.get(key);
        if (name === undefined) byName.set(key, (name = newCounting()));
        addOne(name.spellings, text);
        if (category !== null) addOne(name.classes, category);
        if (name.last !== file) name.files += 1;
        name.last = file;
        inProject.add(key);
      }
      noteProject(inProject);
    }
  };
  return {
    add: (tables, categories = GUANGDONG.categories) => addNames(namesByProject(tables, categories)),
    addNames,
    names: () => [...byName.values()].map(counted).sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1)),
  };
}

/** The names of each project, one project after the other. */
function* namesByProject(tables: readonly BudgetTable[], categories: Categories): Iterable<readonly NameInProject[]> {
  let names: NameInProject[] = [];
  let owner: Project | null = null;
  for (const used of foundUsages(tables, categories)) {
    if (used.owner !== owner && names.length > 0) {
      yield names;
      names = [];
    }
    owner = used.owner;
    if (used.kind === "name") names.push(used);
  }
  if (names.length > 0) yield names;
}

const newCounting = (): Counting => ({
  spellings: new Map(),
  classes: new Map(),
  beside: new Set(),
  files: 0,
  last: 0,
});

const addOne = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);

function counted({ spellings, classes, beside, files }: Counting): CountedName {
  const [[text] = [""]] = [...spellings].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const count = [...spellings.values()].reduce((sum, own) => sum + own, 0);
  return { text, count, files, classes: new Map([...classes].sort(([a], [b]) => (a < b ? -1 : 1))), beside };
}

/** Two and more names of a project that may be alike, or mean the same, each set in order. */
function likeNames(names: ReadonlySet<string>): readonly (readonly string[])[] {
  const byKey = new Map<string, string[]>();
  for (const name of names)
    for (const key of new Set([...kinKeys(shapeOf(name)), `=${meaningOf(name)}`])) {
      const same = byKey.get(key);
      if (same === undefined) byKey.set(key, [name]);
      else same.push(name);
    }
  return [...byKey.values()].filter(({ length }) => length > 1).map((same) => same.sort());
}

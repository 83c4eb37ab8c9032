import type { WordingEntry } from "./entry";
import type { WordingProblem } from "./problem";
import { clashesOf, differingFields, type COMPARED, type Placed } from "./settle";
import { foldName } from "./shape";

export type Side = "left" | "right";

/** A field that two entries of one name say differently. */
export interface WordingDifference {
  readonly field: (typeof COMPARED)[number];
  readonly left: string | null;
  readonly right: string | null;
}

/** Two entries of one name that do not say the same. */
export interface WordingConflict {
  /** The name as the left one writes it. */
  readonly name: string;
  readonly left: WordingEntry;
  readonly right: WordingEntry;
  /** Never empty. Synonyms are united, so they are none of it. */
  readonly differences: readonly WordingDifference[];
  /** Whose fields were taken. */
  readonly winner: Side;
}

/** How two libraries stand to each other, and what they come to together. */
export interface WordingComparison {
  /** The left library in its order, what only the right one has after it. */
  readonly merged: readonly WordingEntry[];
  readonly onlyLeft: readonly WordingEntry[];
  readonly onlyRight: readonly WordingEntry[];
  /** Entries both have and say the same of, with the synonyms of both. */
  readonly same: readonly WordingEntry[];
  readonly conflicts: readonly WordingConflict[];
  /** Synonyms that contradict each other only now that the two are one. The left library's stay. */
  readonly problems: readonly WordingProblem[];
}

/**
 * Lays two libraries together, entry by entry of the same name. `winner` says whose fields count where they differ: always the same
 * side, or a choice for each conflict.
 */
export function compareWording(
  left: readonly WordingEntry[],
  right: readonly WordingEntry[],
  winner: Side | ((name: string) => Side) = "left",
): WordingComparison {
  const others = new Map(right.map((entry) => [foldName(entry.name), entry]));
  const known = knownOf(left);
  const problems: WordingProblem[] = [];
  const onlyLeft: WordingEntry[] = [];
  const same: WordingEntry[] = [];
  const conflicts: WordingConflict[] = [];
  const merged = left.map((entry) => {
    const other = others.get(foldName(entry.name));
    if (other === undefined) {
      onlyLeft.push(entry);
      return entry;
    }
    const synonyms = [...entry.synonyms, ...added(other, entry, entry.synonyms, known, problems)];
    const fields = differingFields(entry, other);
    if (fields.length === 0) {
      const united = { ...entry, synonyms };
      same.push(united);
      return united;
    }
    const side = typeof winner === "function" ? winner(entry.name) : winner;
    const differences = fields.map((field) => ({ field, left: entry[field], right: other[field] }));
    conflicts.push({ name: entry.name, left: entry, right: other, differences, winner: side });
    return { ...(side === "left" ? entry : other), name: entry.name, synonyms };
  });
  const onlyRight = right
    .filter(({ name }) => !known.names.has(foldName(name)))
    .map((entry) => {
      const synonyms = added(entry, entry, NONE, known, problems);
      return synonyms.length === entry.synonyms.length ? entry : { ...entry, synonyms };
    });
  const all = [...merged, ...onlyRight];
  const before = new Set([...clashes(left), ...clashes(right)].map(keyOf));
  return {
    merged: all,
    onlyLeft,
    onlyRight,
    same,
    conflicts,
    problems: [...problems, ...clashes(all).filter((clash) => !before.has(keyOf(clash)))],
  };
}

const inEntries = (entries: readonly WordingEntry[]): Placed[] =>
  entries.map((entry) => ({ entry, at: { kind: "entry", name: entry.name } }));

const clashes = (entries: readonly WordingEntry[]): readonly WordingProblem[] => clashesOf(inEntries(entries));

/** A clash by who clashes over what. */
const keyOf = (problem: WordingProblem): string => JSON.stringify({ ...problem, at: null });

/** A library by what its names and synonyms stand for. */
interface Known {
  readonly names: ReadonlyMap<string, WordingEntry>;
  readonly synonyms: ReadonlyMap<string, WordingEntry>;
}

function knownOf(entries: readonly WordingEntry[]): Known {
  const synonyms = new Map<string, WordingEntry>();
  for (const entry of entries)
    for (const synonym of entry.synonyms) if (!synonyms.has(foldName(synonym))) synonyms.set(foldName(synonym), entry);
  return { names: new Map(entries.map((entry) => [foldName(entry.name), entry])), synonyms };
}

const NONE: readonly string[] = [];

/** The synonyms of a right entry that go to `to`, besides those it `has`: those that the left library takes for nothing else. */
function added(
  { synonyms }: WordingEntry,
  to: WordingEntry,
  has: readonly string[],
  left: Known,
  problems: WordingProblem[],
): readonly string[] {
  const at = { kind: "entry", name: to.name } as const;
  const own = new Set(has.map(foldName));
  return synonyms.filter((synonym) => {
    const key = foldName(synonym);
    if (own.has(key)) return false;
    const named = left.names.get(key);
    if (named !== undefined && named.status !== "retired") {
      problems.push({ at, code: "synonym-is-name", value: synonym, name: to.name });
      return false;
    }
    const owner = left.synonyms.get(key);
    if (owner === undefined) return true;
    // What replaces a retired name may go by what that was called.
    if ((owner.status === "retired") !== (to.status === "retired")) return true;
    problems.push({ at, code: "shared-synonym", value: synonym, name: to.name, other: owner.name });
    return false;
  });
}

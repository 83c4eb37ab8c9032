import { BUILT_IN, type BuiltInId } from "../standard/built-in";
import type { Profile, StandardName } from "../standard/profile";
import { lockOn } from "./keys";
import { fromProfile, fromSettings, layerName, stem, type Assignment, type Layer, type Source } from "./layer";
import type { Origin } from "./origin";
import type { FileProblem } from "./problem";
import { REST } from "./schema";

/** A change of a locked key, which was not made. */
export interface Refusal {
  readonly key: string;
  readonly source: Source;
  /** Whose change it was; empty for the workbook and the command. */
  readonly name: string;
  readonly lockedBy: string;
}

/** What an office checks with, and how it came about. Plain data. */
export interface Resolved {
  readonly profile: Profile;
  /** The built-in list under all. */
  readonly base: BuiltInId;
  /** Where each value comes from, by key: those of SETTING_KEYS, and `severities.<rule>` for each severity that is set. See `originOf`. */
  readonly origins: Readonly<Record<string, Origin>>;
  /** Keys that are locked, with the name of the settings that lock them. */
  readonly locks: Readonly<Record<string, string>>;
  readonly refusals: readonly Refusal[];
  /** What can only be seen once the layers lie upon one another: a name in a class that the categories do not have. */
  readonly problems: readonly FileProblem[];
}

interface Value {
  readonly value: unknown;
  readonly source: Source;
  readonly name: string;
}

/**
 * Lays settings over one another: the built-in list, then the layers in the order given. Of a key that a layer locks, later layers
 * change nothing; the attempt is reported.
 */
export function resolveProfile(layers: readonly Layer[]): Resolved {
  const values = new Map<string, Value>();
  const locks = new Map<string, string>();
  const refusals: Refusal[] = [];
  const problems: FileProblem[] = [];
  layBuiltIn("guangdong", values, locks);
  for (const layer of layers) {
    const { source, settings } = layer;
    const name = source === "office" ? layerName(layer) : "";
    for (const [key, value] of assignmentsOf(layer, values)) {
      const before = values.get(key);
      const lockedBy = lockOn(locks, key);
      if (lockedBy === null) {
        values.set(key, { value, source, name });
        if (key === "base") layBuiltIn(value as BuiltInId, values, locks);
      } else if (!isSame(before?.value, value)) refusals.push({ key, source, name, lockedBy });
    }
    // What this file locks, it may still say itself; an earlier lock stays its owner's.
    for (const key of settings.locked ?? []) if (lockOn(locks, key) === null) locks.set(key, name);
    problems.push(...strangeNames(layer, values));
  }
  const office = layers.findLast(({ source }) => source === "office");
  return {
    profile: profileOf(values, office),
    base: values.get("base")?.value as BuiltInId,
    origins: Object.fromEntries(
      [...values].map(([key, { source, name }]) => [key, { source, name, lockedBy: lockOn(locks, key) }]),
    ),
    locks: Object.fromEntries(locks),
    refusals,
    problems,
  };
}

/** `base` is settled before the rest, which is laid upon it. */
function* assignmentsOf({ settings }: Layer, values: ReadonlyMap<string, Value>): Generator<Assignment> {
  const { base, ...others } = settings;
  const current = (key: string): unknown => values.get(key)?.value;
  yield* fromSettings({ base }, current);
  yield* fromSettings(others, current);
}

/** Gives every value nobody has set, and nobody locks, as the built-in list has it. */
function layBuiltIn(id: BuiltInId, values: Map<string, Value>, locks: ReadonlyMap<string, string>): void {
  const profile = BUILT_IN[id];
  for (const [key, value] of fromProfile(profile)) {
    const before = values.get(key);
    if (before === undefined || (before.source === "built-in" && lockOn(locks, key) === null))
      values.set(key, { value, source: "built-in", name: profile.name });
  }
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The names a layer gives itself whose class is not in the categories as they stand with it. */
function strangeNames({ file, settings }: Layer, values: ReadonlyMap<string, Value>): FileProblem[] {
  const codes = codesOf(values);
  return (settings.names ?? []).flatMap((entry, index) =>
    entry === REST || codes.has(entry.category)
      ? []
      : [
          {
            file,
            problem: { path: `names.${index + 1}.category`, code: "unknown-category" as const, value: entry.category },
          },
        ],
  );
}

function codesOf(values: ReadonlyMap<string, Value>): ReadonlySet<string> {
  const categories = values.get("categories")?.value as Profile["categories"];
  return new Set(categories.level2.map(({ code }) => code));
}

/** The labels of an office's own; none are no list at all, as in the built-in profiles. */
function labelsIn(values: ReadonlyMap<string, Value>): Pick<Profile, "labels"> {
  const labels = [...values].flatMap(([key, { value }]) =>
    key.startsWith("labels.") ? [[key.slice("labels.".length), value]] : [],
  );
  return labels.length === 0 ? {} : { labels: Object.fromEntries(labels) as NonNullable<Profile["labels"]> };
}

function profileOf(values: ReadonlyMap<string, Value>, office: Layer | undefined): Profile {
  const get = <T>(key: string): T => values.get(key)?.value as T;
  const built = BUILT_IN[get<BuiltInId>("base")];
  const codes = codesOf(values);
  const severities = [...values].filter(([key]) => key.startsWith("severities."));
  return {
    id: office === undefined ? built.id : stem(office.file),
    name: office === undefined ? built.name : layerName(office),
    tier: get("tier"),
    year: get("year"),
    severities: Object.fromEntries(
      severities.map(([key, { value }]) => [key.slice("severities.".length), value]),
    ) as Profile["severities"],
    thresholds: {
      fewestIndicators: get("thresholds.fewestIndicators"),
      roundingAllowance: get("thresholds.roundingAllowance"),
    },
    required: { satisfaction: get("required.satisfaction"), cost: get("required.cost") },
    layouts: get("layouts"),
    categories: get("categories"),
    // A list of other classes has no place for names of these.
    names: get<readonly StandardName[]>("names").filter(({ category }) => codes.has(category)),
    units: get("units"),
    phrases: get("phrases"),
    reasons: get("reasons"),
    ...labelsIn(values),
    // A library has files of its own: see src/check/wording.
    wording: [],
  };
}

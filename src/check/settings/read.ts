import * as v from "valibot";
import { BUILT_IN_IDS } from "../standard/built-in";
import { expectedAt, isOfType, pathOf, type Way } from "./expected";
import { readJson } from "./json";
import { lockableKeys, whereItBelongs } from "./keys";
import { nearest } from "./near";
import { received, unknownProblems, type SettingsProblem } from "./problem";
import { SETTINGS, type Settings } from "./schema";
import { strayKeys } from "./stray";

/** Characters of the longest settings file that is read: a library of thousands of names takes half of it. */
export const LONGEST_SETTINGS = 1_000_000;
/** More problems are counted, not listed. */
const MOST_PROBLEMS = 50;

export type SettingsReading =
  | { readonly settings: Settings; readonly problems: readonly [] }
  | { readonly settings: null; readonly problems: readonly SettingsProblem[] };

export interface ReadOptions {
  /** The ids of all rules there are. */
  readonly rules: readonly string[];
  /** True for the settings a workbook carries, which may say less. */
  readonly isWorkbook?: boolean;
}

/** Reads settings from JSON text or from what JSON text came to. Never throws; settings with any problem are not used at all. */
export function readSettings(json: unknown, options: ReadOptions): SettingsReading {
  const found = typeof json === "string" ? fromText(json) : { value: json };
  if ("problems" in found) return { settings: null, problems: found.problems };
  const checked = v.safeParse(SETTINGS, found.value);
  const problems = listed(problemsOf(found.value, checked.issues ?? [], options));
  if (problems.length > 0 || !checked.success) return { settings: null, problems };
  return { settings: checked.output, problems: [] };
}

function fromText(text: string): { readonly value: unknown } | { readonly problems: readonly SettingsProblem[] } {
  if (text.length > LONGEST_SETTINGS) return { problems: [{ path: "", code: "too-large", limit: LONGEST_SETTINGS }] };
  // Windows editors put a byte order mark before the text.
  const plain = text.startsWith("\ufeff") ? text.slice(1) : text;
  if (plain.trim() === "") return { problems: [{ path: "", code: "empty" }] };
  const read = readJson(plain);
  return "faults" in read ? { problems: read.faults.map((fault) => ({ path: "", ...fault })) } : read;
}

/** The first problems, one of a kind for each key, and how many more there are. */
function listed(problems: Iterable<SettingsProblem>): SettingsProblem[] {
  const list: SettingsProblem[] = [];
  const told = new Set<string>();
  let more = 0;
  for (const problem of problems) {
    const which = `${problem.code} ${problem.path}`;
    if (told.has(which)) continue;
    told.add(which);
    // What was most likely meant takes long to find. A problem finds it when it is copied, and the rest are only counted.
    if (list.length < MOST_PROBLEMS) list.push({ ...problem });
    else more += 1;
  }
  if (more > 0) list.push({ path: "", code: "more", count: more });
  return list;
}

function* problemsOf(
  value: unknown,
  issues: readonly v.BaseIssue<unknown>[],
  { rules, isWorkbook }: ReadOptions,
): Generator<SettingsProblem> {
  const lists = new Set<string>();
  for (const { way, keys, allowed } of strayKeys(SETTINGS, value)) {
    if (keys === null) {
      lists.add(pathOf(way));
      yield wrong(way, [null], false);
    } else {
      const each = (key: string) => unknownKey(way, key, allowed, rules);
      yield* unknownProblems<SettingsProblem>(keys, each, (facts) => ({
        path: pathOf(way),
        code: "unknown-keys",
        ...facts,
      }));
    }
  }
  for (const issue of issues) {
    const { input, way, isStray } = innermost(issue);
    // What a list holds where keys belong is beside the point.
    const isInList = lists.size > 0 && way.some((_, length) => lists.has(pathOf(way.slice(0, length))));
    if (isStray !== true && !isInList) yield wrong(way, input, isStray === null);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return;
  const given = value as Readonly<Record<string, unknown>>;
  yield* unknownRules(given.severities, rules);
  yield* unknownLocks(given.locked, rules);
  yield* inconsistent(given.categories);
  if (isWorkbook === true) yield* notInWorkbook(given);
}

function unknownKey(way: Way, key: string, allowed: readonly string[], rules: readonly string[]): SettingsProblem {
  const sibling = nearest(key, allowed);
  const near = sibling === null ? whereItBelongs(key, rules) : pathOf([...way, sibling]);
  return { path: pathOf([...way, key]), code: "unknown-key", near };
}

interface Innermost {
  readonly input: unknown;
  readonly way: Way;
  /** Null for a key that is missing. */
  readonly isStray: boolean | null;
}

/** The issue that says most: of a choice between several forms the one that was nearly met. */
function innermost(issue: v.BaseIssue<unknown>, before: Way = []): Innermost {
  const way: Way = [...before, ...(issue.path ?? []).map(({ key }) => key as string | number)];
  const deeper = issue.type === "union" ? issue.issues?.find(({ path }) => path !== undefined) : undefined;
  if (deeper !== undefined) return innermost(deeper, way);
  const isAboutKey =
    issue.type === "strict_object" && (issue.path?.length ?? 0) > 0 && issue.path?.at(-1)?.origin === "key";
  const isMissing = issue.type === "strict_object" && issue.received === "undefined" && way.length > 0;
  return { input: issue.input, way, isStray: isMissing ? null : isAboutKey };
}

function wrong(way: Way, input: unknown, isMissing: boolean): SettingsProblem {
  const path = pathOf(way);
  const expected = expectedAt(way);
  if (isMissing) return { path, code: "missing-key", expected };
  const said = received(input);
  const values = "values" in expected && typeof input === "string" ? expected.values : [];
  return {
    path,
    code: isOfType(said, expected) ? "wrong-value" : "wrong-type",
    received: said,
    expected,
    get near() {
      return typeof input === "string" ? nearest(input, values) : null;
    },
  };
}

function* unknownRules(severities: unknown, rules: readonly string[]): Generator<SettingsProblem> {
  if (typeof severities !== "object" || severities === null || Array.isArray(severities)) return;
  const known = new Set(rules);
  yield* unknownProblems<SettingsProblem>(
    Object.keys(severities).filter((rule) => !known.has(rule)),
    (rule) => ({ path: pathOf(["severities", rule]), code: "unknown-rule", near: nearest(rule, rules) }),
    (facts) => ({ path: "severities", code: "unknown-rules", ...facts }),
  );
}

function* unknownLocks(locked: unknown, rules: readonly string[]): Generator<SettingsProblem> {
  if (!Array.isArray(locked)) return;
  const lockable = lockableKeys(rules);
  const known = new Set(lockable);
  for (const [index, key] of locked.entries()) {
    if (typeof key !== "string" || known.has(key)) continue;
    yield {
      path: pathOf(["locked", index]),
      code: "wrong-value",
      received: received(key),
      expected: { kind: "key" },
      get near() {
        return nearest(key, lockable);
      },
    };
  }
}

/** Codes given twice, classes without their level 1, and legacy codes that no class has. */
function* inconsistent(categories: unknown): Generator<SettingsProblem> {
  if (!v.is(CATEGORIES_GIVEN, categories)) return;
  const { level1, level2, legacy = [] } = categories;
  const parents = new Set(level1.map(({ code }) => code));
  const classes = new Set(level2.map(({ code }) => code));
  for (const [level, list] of [["level1", level1] as const, ["level2", level2] as const]) {
    const seen = new Set<string>();
    for (const [index, { code }] of list.entries()) {
      const path = pathOf(["categories", level, index, "code"]);
      if (seen.has(code)) yield { path, code: "duplicate", value: code };
      else if (level === "level2" && !parents.has(code.charAt(0))) yield { path, code: "no-parent", value: code };
      seen.add(code);
    }
  }
  for (const [index, code] of legacy.entries()) {
    if (!classes.has(code))
      yield { path: pathOf(["categories", "legacy", index]), code: "unknown-category", value: code };
  }
}

const CODED = v.array(v.object({ code: v.string() }));
const CATEGORIES_GIVEN = v.object({ level1: CODED, level2: CODED, legacy: v.optional(v.array(v.string())) });

function* notInWorkbook(given: Readonly<Record<string, unknown>>): Generator<SettingsProblem> {
  for (const key of ["name", "locked"]) {
    if (Object.hasOwn(given, key)) yield { path: key, code: "not-in-workbook" };
  }
  const { base } = given;
  if (typeof base === "string" && !(BUILT_IN_IDS as readonly string[]).includes(base))
    yield { path: "base", code: "not-in-workbook" };
}

import { acceptedAmong, type Acceptance } from "../check/accepted/acceptance";
import { bare, countedKey } from "../check/engine/key";
import type { Severity } from "../check/finding";
import type { Message } from "../check/message";
import type { Span } from "../check/sheet/located";
import { firstHandle } from "../check/sheet/snapshot";
import { yearlessProjectName } from "../check/table/project-name";
import { ACROSS_SEVERITIES } from "../check/rules/severities";
import type { FileFacts, ProjectFacts } from "./facts";
import { hashOf } from "./hash";
import { createNameTable } from "./names";
import { codeKey, projectKeys } from "./owner";
import { createPairing, type Pair } from "./pairs";
import { setOf } from "./set";
import {
  inOrder,
  isRenamed,
  nameOf,
  type AcrossPlace,
  type AcrossProblem,
  type AcrossRule,
  type AcrossScope,
  type AcrossSubjects,
  type FileRef,
  type Placed,
} from "./rule";
import { ACROSS_RULES } from "./rules";

/** Keeps the facts of projects while files are gone through: in memory, or on a disk where there are hundreds of thousands. */
export interface FactsStore {
  /** Counts from 0. */
  add(facts: ProjectFacts): void;
  get(id: number): ProjectFacts;
}

/** What a rule found between files. */
export interface AcrossFinding {
  readonly key: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Message;
  readonly place: AcrossPlace;
  readonly related: readonly AcrossPlace[];
  readonly indicator: number | null;
  readonly now: string;
  readonly suggested: string;
  readonly acceptance: Acceptance | null;
}

/** What was compared, so that nothing found is not taken for nothing looked at. */
export interface Compared {
  readonly files: number;
  readonly projects: number;
  /** Projects of which last year's table was compared with this year's, and plans with self-evaluations. */
  readonly years: number;
  readonly evaluations: number;
  /** Projects that could not be compared with another table: they name no unit, or no year. */
  readonly withoutOwner: number;
  readonly withoutYear: number;
  /** Projects of which several tables could be the other one, with the first of them. */
  readonly ambiguous: number;
  /** Projects compared by their codes whose names differ, and those of one name whose codes differ, which are not one project. */
  readonly renamed: number;
  readonly otherCodes: number;
}

/** The first of some of these, for a sentence. */
export interface FirstCompared {
  readonly ambiguous: AcrossPlace | null;
  readonly renamed: { readonly place: AcrossPlace; readonly formerly: string } | null;
  readonly otherCodes: AcrossPlace | null;
}

export interface AcrossResult {
  /** In the order of the files, and in each of its projects. */
  readonly findings: readonly AcrossFinding[];
  readonly compared: Compared;
  readonly first: FirstCompared;
  /** Projects of files that could not be put beside another table: they name no unit or year, or several tables fit, see `uncomparedKey`. */
  readonly uncompared: ReadonlySet<string>;
}

/** A project of a file, years aside. */
export const uncomparedKey = (file: string, projectName: string): string =>
  `${file}\n${yearlessProjectName(projectName)}`;

/** Takes files in one after the other, in any order, and compares them when all are there. */
export interface AcrossCheck {
  add(from: FileRef, facts: FileFacts): void;
  finish(): AcrossResult;
}

/** Files with what is kept of each: where its projects begin, its severities, what it has accepted. */
interface KnownFile extends Pick<FileFacts, "severities" | "accepted"> {
  readonly from: FileRef;
  readonly first: number;
  readonly count: number;
}

/**
 * Compares the tables of many files. What is held of a project is a number for its name, one for its code and one for its set of indicators; its facts are
 * read from the store again where such a number occurs twice.
 */
export function createAcrossCheck(store: FactsStore, rules: readonly AcrossRule[] = ACROSS_RULES): AcrossCheck {
  const files: KnownFile[] = [];
  const byName = new Groups();
  const byCode = new Groups();
  const bySet = new Groups();
  const names = createNameTable();
  const uncompared = new Set<string>();
  let [projects, withoutOwner, withoutYear] = [0, 0, 0];
  return {
    add(from, { projects: own, severities, accepted }) {
      files.push({ from, first: projects, count: own.length, severities, accepted });
      for (const project of own) {
        const keys = projectKeys(project);
        const code = project.year === undefined ? null : codeKey(project);
        const set = setOf(project);
        if (code !== null) byCode.add(code, projects);
        if (keys === null) withoutOwner += 1;
        else if (project.year === undefined) withoutYear += 1;
        else byName.add(keys.yearless, projects);
        if (keys === null || project.year === undefined) uncompared.add(uncomparedKey(from.file, project.name));
        if (set !== null) bySet.add(set, projects);
        store.add(project);
        projects += 1;
      }
      names.add(from, own);
    },
    finish() {
      const placed = placing(store, files);
      const found: Found[] = [];
      const run = <S extends AcrossScope>(over: S, subject: AcrossSubjects[S]): void => {
        for (const [rank, rule] of rules.entries())
          if (rule.over === over)
            for (const problem of (rule.detect as (subject: AcrossSubjects[S]) => Iterable<AcrossProblem>)(subject))
              found.push({ rank, rule: rule.id, problem: withoutFacts(problem) });
      };
      const counts = { years: 0, evaluation: 0 };
      const pairing = createPairing();
      const renamed: Renamed[] = [];
      /** Projects that name no owner, compared by their codes all the same. */
      const withoutName = new Set<string>();
      const compare = (pairs: readonly Pair[]): void => {
        for (const { over, before, after } of pairs) {
          counts[over] += 1;
          if (isRenamed(before, after)) renamed.push({ before, after });
          for (const one of [before, after])
            if (projectKeys(one) === null) withoutName.add(`${one.at} ${one.from.file}`);
          run(over, { before, after });
        }
      };
      for (const group of byCode.several(placed, (one) => codeKey(one) ?? "")) compare(pairing.ofCode(group));
      for (const group of byName.several(placed, (one) => projectKeys(one)?.yearless ?? ""))
        compare(pairing.ofName(group));
      for (const group of bySet.several(placed, (one) => setOf(one) ?? "")) run("set", group);
      for (const group of names.alike()) run("names", group);
      const { ambiguous, otherCodes } = pairing;
      for (const { from, name } of [...ambiguous, ...otherCodes]) uncompared.add(uncomparedKey(from.file, name));
      return {
        ...{ findings: findingsOf(found, files), uncompared },
        compared: {
          ...{ files: files.length, projects, years: counts.years, evaluations: counts.evaluation },
          ...{ withoutOwner: withoutOwner - withoutName.size, withoutYear },
          ...{ ambiguous: ambiguous.length, renamed: renamed.length, otherCodes: otherCodes.length },
        },
        first: {
          ambiguous: firstOf(ambiguous),
          renamed: firstRenamed(renamed),
          otherCodes: firstOf(otherCodes),
        },
      };
    },
  };
}

type Renamed = Pick<Pair, "before" | "after">;

const firstOf = (projects: readonly Placed[]): AcrossPlace | null => {
  const [first] = [...projects].sort(inOrder);
  return first === undefined ? null : nameOf(first);
};

function firstRenamed(renamed: readonly Renamed[]): FirstCompared["renamed"] {
  const [first] = [...renamed].sort((a, b) => inOrder(a.after, b.after));
  return first === undefined ? null : { place: nameOf(first.after), formerly: first.before.name };
}

interface Found {
  readonly rank: number;
  readonly rule: string;
  readonly problem: AcrossProblem;
}

/** A problem is told by where it stands: of a hundred thousand the indicators of their projects are not held. */
function withoutFacts(problem: AcrossProblem): AcrossProblem {
  const light = ({ of, cell }: AcrossPlace): AcrossPlace => ({ of: { ...of, indicators: [] }, cell });
  return { ...problem, place: light(problem.place), related: problem.related.map(light) };
}

/** Numbers of projects by the number that stands for a text. */
class Groups {
  readonly #ids = new Map<number, number | number[]>();

  add(text: string, id: number): void {
    const hash = hashOf(text);
    const before = this.#ids.get(hash);
    if (before === undefined) this.#ids.set(hash, id);
    else if (typeof before === "number") this.#ids.set(hash, [before, id]);
    else before.push(id);
  }

  /** Projects of one text, two and more, in the order of their files. Texts are compared themselves. */
  *several(placed: (id: number) => Placed, textOf: (project: Placed) => string): Iterable<readonly Placed[]> {
    for (const ids of this.#ids.values()) {
      if (typeof ids === "number") continue;
      const byText = new Map<string, Placed[]>();
      for (const id of ids) {
        const project = placed(id);
        const text = textOf(project);
        const same = byText.get(text);
        if (same === undefined) byText.set(text, [project]);
        else same.push(project);
      }
      for (const group of byText.values()) if (group.length > 1) yield group.sort(inOrder);
    }
  }
}

/** Reads a project's facts again, with its file. */
function placing(store: FactsStore, files: readonly KnownFile[]): (id: number) => Placed {
  return (id) => {
    let [low, high] = [0, files.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((files[middle]?.first ?? 0) <= id) low = middle;
      else high = middle - 1;
    }
    const { from, first } = files[low] as KnownFile;
    return { ...store.get(id), from, at: id - first };
  };
}

/** Findings with their keys, in order. The file where one stands says how grave it is, and whether it was accepted. */
function findingsOf(found: readonly Found[], files: readonly KnownFile[]): readonly AcrossFinding[] {
  const byFile = new Map<KnownFile, Found[]>();
  const known = new Map(files.map((one) => [one.from.file, one]));
  for (const one of found) {
    const file = known.get(one.problem.place.of.from.file);
    if (file === undefined) continue;
    const own = byFile.get(file);
    if (own === undefined) byFile.set(file, [one]);
    else own.push(one);
  }
  return [...byFile]
    .sort(([a], [b]) => (a.from.file < b.from.file ? -1 : 1))
    .flatMap(([file, own]) => findingsIn(file, own.sort(inFile)));
}

const inFile = ({ problem: a, rank: one }: Found, { problem: b, rank: other }: Found): number =>
  a.place.of.at - b.place.of.at ||
  one - other ||
  (a.indicator?.position ?? 0) - (b.indicator?.position ?? 0) ||
  (a.offending < b.offending ? -1 : 1);

function findingsIn({ severities = {}, accepted = [] }: KnownFile, found: readonly Found[]): readonly AcrossFinding[] {
  const counted = new Map<string, number>();
  const findings = found.flatMap(({ rule, problem }): Omit<AcrossFinding, "acceptance">[] => {
    const severity = severities[rule] ?? ACROSS_SEVERITIES[rule] ?? "warning";
    if (severity === "off") return [];
    const { message, place, related, indicator, now, suggested = "" } = problem;
    const key = countedKey(keyOf(rule, problem), counted);
    return [{ key, rule, severity, message, place, related, indicator: indicator?.position ?? null, now, suggested }];
  });
  const acceptance = acceptedAmong(
    accepted,
    findings.map(({ key, rule, place: { of } }) => ({ key, rule, sum: null, place: [wholeCell(of.sheet)] })),
  );
  return findings.map((finding) => ({ ...finding, acceptance: acceptance(finding) }));
}

/** An acceptance asks for a finding's sheet alone. */
const wholeCell = (sheet: string): Span => ({ sheet, row: firstHandle(0), column: 0, start: 0, end: 0 });

function keyOf(rule: string, { place, indicator, offending }: AcrossProblem): string {
  const named = [place.of.name, indicator?.filed ?? "", indicator?.name ?? "", offending];
  return [rule, ...named.map(bare), "1"].join("|");
}

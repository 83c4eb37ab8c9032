import { isNameKept } from "./alike-projects";
import { comparedCode, kindOfCode } from "./code";
import type { FormKind } from "./facts";
import { mayBeOfOneOwner, projectKeys } from "./owner";
import { inOrder, type Placed } from "./rule";
import { alikeDepartments, contentOf, Tables } from "./tables";

/** The same project in two tables. */
export interface Pair {
  readonly over: "years" | "evaluation";
  readonly before: Placed;
  readonly after: Placed;
}

/** Puts tables of one project side by side: first those with one code, then those with one name. What was paired once is not paired again. */
export interface Pairing {
  /** Pairs among projects of one code. A code that several projects of a year bear, such as that of their programme, tells nothing. */
  ofCode(projects: readonly Placed[]): readonly Pair[];
  /** Pairs among projects of one owner and one name, years aside. */
  ofName(projects: readonly Placed[]): readonly Pair[];
  /** Projects with several tables that could be the other one: which is meant cannot be told. */
  readonly ambiguous: readonly Placed[];
  /** Projects whose name is that of another table's project, which has another code. */
  readonly otherCodes: readonly Placed[];
}

/** What may be the other table of a project, with those of its own year and kind. Projects of one year and kind share these lists. */
interface Candidates {
  readonly over: Pair["over"];
  readonly befores: readonly Placed[];
  readonly after: Placed;
  readonly afters: readonly Placed[];
}

export function createPairing(): Pairing {
  const ambiguous = new Set<Placed>();
  const otherCodes = new Set<Placed>();
  const taken = new Set<string>();
  const take = (pair: Pair): Pair => {
    taken.add(idOf(pair.over, "before", pair.before)).add(idOf(pair.over, "after", pair.after));
    return pair;
  };
  return {
    ofCode: (projects) =>
      candidatesAmong(projects.length > MOST_OF_ONE_CODE ? [] : projects, () => "").flatMap(
        ({ over, befores, after, afters }): Pair[] => {
          if (taken.has(idOf(over, "after", after))) return [];
          const mayBeOne = (one: Placed, other: Placed): boolean =>
            mayBeOfOneOwner(one, other) && isNameKept(one.name, other.name);
          const fitting = befores.filter((one) => mayBeOne(one, after));
          const rivals = (one: Placed) => afters.filter((other) => mayBeOne(one, other));
          const found = matchOf(after, fitting, rivals);
          return found === null || found === "several" ? [] : [take({ over, before: found, after })];
        },
      ),
    ofName: (projects) => {
      const alike = alikeDepartments(projects);
      const made = { before: new Map<readonly Placed[], Tables>(), after: new Map<readonly Placed[], Tables>() };
      const tablesOf = (over: Pair["over"], side: "before" | "after", own: readonly Placed[]): Tables => {
        const isTaken = (one: Placed): boolean => taken.has(idOf(over, side, one));
        const tables = made[side].get(own) ?? new Tables(own, alike, isTaken);
        made[side].set(own, tables);
        return tables;
      };
      return candidatesAmong(projects, ofYear).flatMap(({ over, befores, after, afters }): Pair[] => {
        if (befores.length === 0 || taken.has(idOf(over, "after", after))) return [];
        const [left, rest] = [tablesOf(over, "before", befores), tablesOf(over, "after", afters)];
        const found = matchOf(after, left.fitting(after), (one) => rest.fitting(one));
        if (found === "several") ambiguous.add(after);
        else if (found !== null) return [take({ over, before: found, after })];
        else if (left.hasOtherCode(after)) otherCodes.add(after);
        return [];
      });
    },
    get ambiguous() {
      return [...ambiguous];
    },
    get otherCodes() {
      return [...otherCodes];
    },
  };
}

/** Of one project there are a few tables; a code that is printed in a template stands in thousands. */
const MOST_OF_ONE_CODE = 100;

const idOf = (over: Pair["over"], side: "before" | "after", { from, at }: Placed): string =>
  `${over} ${side} ${at} ${from.file}`;

/**
 * Last year's table of a kind with this year's, and a plan with its self-evaluation, of one `nameOf`. Where last year's plan is not there,
 * its self-evaluation states what was planned.
 */
function candidatesAmong(projects: readonly Placed[], nameOf: (project: Placed) => string): readonly Candidates[] {
  const [ofKind, ofName] = [new Map<string, Placed[]>(), new Map<string, Placed[]>()];
  const of = (kind: FormKind, year: number): readonly Placed[] => ofKind.get(`${kind} ${year}`) ?? [];
  const named = (kind: FormKind, one: Placed): readonly Placed[] =>
    ofName.get(`${kind} ${one.year} ${nameOf(one)}`) ?? [];
  for (const one of projects) {
    addTo(ofKind, `${one.kind} ${one.year}`, one);
    addTo(ofName, `${one.kind} ${one.year} ${nameOf(one)}`, one);
  }
  return projects.flatMap((after): Candidates[] => {
    if (after.year === undefined) return [];
    const last = of(after.kind, after.year - 1);
    const befores = last.length === 0 && after.kind === "plan" ? of("evaluation", after.year - 1) : last;
    const years: Candidates = { over: "years", befores, after, afters: of(after.kind, after.year) };
    if (after.kind === "plan") return [years];
    return [years, { over: "evaluation", befores: named("plan", after), after, afters: named(after.kind, after) }];
  });
}

function addTo<T>(groups: Map<string, T[]>, key: string, one: T): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [one]);
  else group.push(one);
}

/**
 * The other table of a project among those that fit it, null where there is none. `rivals` are tables of its year that fit one of them.
 * Copies of one table count once; of several tables no more are looked at than show that they are several.
 */
function matchOf(
  after: Placed,
  fitting: Iterable<Placed>,
  rivals: (before: Placed) => Iterable<Placed>,
): Placed | "several" | null {
  const befores = copiesOfOne(fitting);
  if (befores === "several") return befores;
  const [before] = befores;
  if (before === undefined) return null;
  const own = copiesOfOne(eachOf(befores, rivals));
  if (own === "several") return own;
  return own[0] === after ? before : null;
}

/** All of some tables in their order; "several" where not all are copies of one: what they say differs, or codes that are written alike. */
function copiesOfOne(projects: Iterable<Placed>): readonly Placed[] | "several" {
  const copies: Placed[] = [];
  const codes = new Map<string, string>();
  for (const project of projects) {
    if (copies[0] !== undefined && contentOf(copies[0]) !== contentOf(project)) return "several";
    const code = comparedCode(project);
    if (code !== null) {
      const kind = kindOfCode(code);
      if ((codes.get(kind) ?? code) !== code) return "several";
      codes.set(kind, code);
    }
    copies.push(project);
  }
  return copies.sort(inOrder);
}

function* eachOf<T, U>(items: readonly T[], of: (item: T) => Iterable<U>): Iterable<U> {
  for (const item of items) yield* of(item);
}

/** Of one year a project has one name, its years included. */
const ofYear = (project: Placed): string => projectKeys(project)?.ofYear ?? "";

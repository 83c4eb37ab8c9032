import { once } from "../check/once";
import { isNameKept } from "./alike-projects";
import { hasOtherCode } from "./code";
import type { FormKind } from "./facts";
import { mayBeOfOneOwner, mayBeOneProject, projectKeys } from "./owner";
import type { Placed } from "./rule";
import { setOf } from "./set";

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

/** What may be the other table of a project, with those of its own year and kind. */
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
      candidatesAmong(projects.length > MOST_OF_ONE_CODE ? [] : projects, () => true).flatMap(
        ({ over, befores, after, afters }): Pair[] => {
          if (taken.has(idOf(over, "after", after))) return [];
          const mayBeOne = (one: Placed, other: Placed): boolean =>
            mayBeOfOneOwner(one, other) && isNameKept(one.name, other.name);
          const found = matchOf(befores, after, afters, mayBeOne);
          return found === null || found === "several" ? [] : [take({ over, before: found, after })];
        },
      ),
    ofName: (projects) =>
      candidatesAmong(projects, sameName).flatMap(({ over, befores, after, afters }): Pair[] => {
        if (taken.has(idOf(over, "after", after))) return [];
        const left = befores.filter((one) => !taken.has(idOf(over, "before", one)));
        const mayBeOne = (one: Placed, other: Placed): boolean =>
          mayBeOneProject(one, other) && !hasOtherCode(one, other);
        const rest = afters.filter((one) => !taken.has(idOf(over, "after", one)));
        const found = matchOf(left, after, rest, mayBeOne);
        if (found === "several") ambiguous.add(after);
        else if (found !== null) return [take({ over, before: found, after })];
        else if (left.some((one) => mayBeOneProject(one, after) && hasOtherCode(one, after))) otherCodes.add(after);
        return [];
      }),
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
 * Last year's table of a kind with this year's, and a plan with its self-evaluation. Where last year's plan is not there, its
 * self-evaluation states what was planned.
 */
function candidatesAmong(
  projects: readonly Placed[],
  isOfYear: (one: Placed, other: Placed) => boolean,
): readonly Candidates[] {
  const of = (kind: FormKind, year: number): Placed[] =>
    projects.filter((one) => one.kind === kind && one.year === year);
  return projects.flatMap((after): Candidates[] => {
    if (after.year === undefined) return [];
    const afters = of(after.kind, after.year);
    const last = of(after.kind, after.year - 1);
    const befores = last.length === 0 && after.kind === "plan" ? of("evaluation", after.year - 1) : last;
    const isSame = (one: Placed): boolean => isOfYear(one, after);
    return [
      { over: "years", befores, after, afters },
      ...(after.kind === "plan"
        ? []
        : [
            {
              over: "evaluation" as const,
              ...{ befores: of("plan", after.year).filter(isSame), after, afters: afters.filter(isSame) },
            },
          ]),
    ];
  });
}

/** The other table of a project, null where there is none. Copies of one table count once. */
function matchOf(
  befores: readonly Placed[],
  after: Placed,
  afters: readonly Placed[],
  mayBeOne: (one: Placed, other: Placed) => boolean,
): Placed | "several" | null {
  const fitting = befores.filter((one) => mayBeOne(one, after));
  const [before, ...others] = withoutCopies(fitting);
  if (before === undefined) return null;
  const rivals = afters.filter((one) => fitting.some((other) => mayBeOne(other, one)));
  const [first, ...more] = withoutCopies(rivals);
  if (others.length > 0 || more.length > 0) return "several";
  return first === after ? before : null;
}

/** Of one year a project has one name, its years included. */
const sameName = (one: Placed, other: Placed): boolean => projectKeys(one)?.ofYear === projectKeys(other)?.ofYear;

/** Of tables that say the same the first. */
function withoutCopies(projects: readonly Placed[]): readonly Placed[] {
  const first = new Map<string, Placed>();
  for (const project of projects) {
    const said = contentOf(project);
    if (!first.has(said)) first.set(said, project);
  }
  return [...first.values()];
}

const contentOf = once((project: Placed): string =>
  JSON.stringify([project.department, project.goals, project.budget?.yuan, setOf(project)]),
);

import type { FormKind } from "./facts";
import { mayBeOneProject, projectKeys } from "./owner";
import type { Placed } from "./rule";
import { setOf } from "./set";

/** The same project in two tables. */
export interface Pair {
  readonly over: "years" | "evaluation";
  readonly before: Placed;
  readonly after: Placed;
}

export interface Pairs {
  readonly pairs: readonly Pair[];
  /** Projects with several tables that could be the other one: which is meant cannot be told. */
  readonly ambiguous: readonly Placed[];
}

/**
 * Finds what belongs together among projects of one owner and one name, years aside: last year's table with this year's of its kind,
 * and a plan with its self-evaluation. Copies of one table count once; where different ones remain, nothing is put together.
 */
export function pairsAmong(projects: readonly Placed[]): Pairs {
  const pairs: Pair[] = [];
  const ambiguous = new Set<Placed>();
  const match = (over: Pair["over"], befores: readonly Placed[], after: Placed, afters: readonly Placed[]): void => {
    const fitting = befores.filter((one) => mayBeOneProject(one, after));
    const rivals = afters.filter((one) => fitting.some((other) => mayBeOneProject(one, other)));
    const [before, ...others] = withoutCopies(fitting);
    if (before === undefined) return;
    const [first, ...more] = withoutCopies(rivals);
    if (others.length > 0 || more.length > 0) ambiguous.add(after);
    else if (first === after) pairs.push({ over, before, after });
  };
  const of = (kind: FormKind, year: number): Placed[] =>
    projects.filter((one) => one.kind === kind && one.year === year);
  for (const after of projects) {
    if (after.year === undefined) continue;
    const afters = of(after.kind, after.year);
    match("years", of(after.kind, after.year - 1), after, afters);
    if (after.kind === "evaluation") {
      const isSame = sameName(after);
      match("evaluation", of("plan", after.year).filter(isSame), after, afters.filter(isSame));
    }
  }
  return { pairs, ambiguous: [...ambiguous] };
}

/** Of one year a project has one name, its years included. */
function sameName(project: Placed): (other: Placed) => boolean {
  const key = projectKeys(project)?.ofYear;
  return (other) => projectKeys(other)?.ofYear === key;
}

/** Of tables that say the same the first. */
function withoutCopies(projects: readonly Placed[]): readonly Placed[] {
  const first = new Map<string, Placed>();
  for (const project of projects) {
    const said = contentOf(project);
    if (!first.has(said)) first.set(said, project);
  }
  return [...first.values()];
}

const contentOf = (project: Placed): string =>
  JSON.stringify([project.department, project.goals, project.budget?.yuan, setOf(project)]);

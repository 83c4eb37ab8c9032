import { once } from "../check/once";
import { comparedCode, isOfYear, kindOfCode } from "./code";
import { plainUnit } from "./owner";
import type { Placed } from "./rule";
import { setOf } from "./set";

/** What a table says of its project: tables that say the same are copies of one. */
export const contentOf = once((project: Placed): string =>
  JSON.stringify([project.department, project.goals, project.budget?.yuan, setOf(project)]),
);

/** The department that tells a project from others of its unit's name; null where none does, see `mayBeOneProject`. */
const departmentOf = once((project: Placed): string | null => {
  if (project.unit === undefined || project.department === undefined) return null;
  return plainUnit(project.department) || null;
});

/** Whether the code names the year of its table, so that the same project has another code the next year. */
const holdsYear = (project: Placed, code: string): boolean => isOfYear(code, project.year);

/** By a department, those of some projects that may be the same: one name is longer by its place. Each name is gone through once. */
export function alikeDepartments(projects: readonly Placed[]): (department: string) => ReadonlySet<string> {
  const alike = new Map<string, Set<string>>();
  for (const project of projects) {
    const department = departmentOf(project);
    if (department !== null) alike.set(department, new Set([department]));
  }
  const lengths = new Set(Array.from(alike.keys(), (name) => name.length));
  for (const [name, own] of alike)
    for (const length of lengths)
      for (let at = 0; at + length <= name.length; at += 1) {
        const part = name.slice(at, at + length);
        alike.get(part)?.add(name);
        if (alike.has(part)) own.add(part);
      }
  return (department) => alike.get(department) ?? new Set();
}

/** Some tables, of copies with one code the first one that is not taken yet. */
class Copies {
  readonly #bySaid = new Map<string, Placed[]>();

  constructor(private readonly isTaken: (project: Placed) => boolean) {}

  add(project: Placed): void {
    const said = `${project.unit === undefined} ${comparedCode(project)} ${contentOf(project)}`;
    const same = this.#bySaid.get(said);
    if (same === undefined) this.#bySaid.set(said, [project]);
    else same.push(project);
  }

  *[Symbol.iterator](): Iterator<Placed> {
    for (const [said, same] of this.#bySaid) {
      // What is taken stays so.
      while (same[0] !== undefined && this.isTaken(same[0])) same.shift();
      if (same[0] === undefined) this.#bySaid.delete(said);
      else yield same[0];
    }
  }
}

/** Tables whose codes are written alike. */
class OneKind {
  readonly all: Copies;
  readonly withYear: Copies;
  readonly withoutYear: Copies;
  readonly byCode = new Map<string, Copies>();

  constructor(private readonly isTaken: (project: Placed) => boolean) {
    [this.all, this.withYear, this.withoutYear] = [new Copies(isTaken), new Copies(isTaken), new Copies(isTaken)];
  }

  add(project: Placed, code: string): void {
    this.all.add(project);
    (holdsYear(project, code) ? this.withYear : this.withoutYear).add(project);
    const same = this.byCode.get(code) ?? new Copies(this.isTaken);
    this.byCode.set(code, same);
    same.add(project);
  }
}

/** Tables by their codes. */
class Codes {
  readonly #all: Copies;
  readonly #without: Copies;
  readonly #kinds = new Map<string, OneKind>();

  constructor(
    private readonly isTaken: (project: Placed) => boolean,
    private readonly year: number | undefined,
  ) {
    [this.#all, this.#without] = [new Copies(isTaken), new Copies(isTaken)];
  }

  add(project: Placed): void {
    this.#all.add(project);
    const code = comparedCode(project);
    if (code === null) return this.#without.add(project);
    const kind = kindOfCode(code);
    const own = this.#kinds.get(kind) ?? new OneKind(this.isTaken);
    this.#kinds.set(kind, own);
    own.add(project, code);
  }

  /** Those that no other code tells from a project: see `hasOtherCode`. */
  *fitting(project: Placed): Iterable<Placed> {
    const code = comparedCode(project);
    if (code === null) return yield* this.#all;
    yield* this.#without;
    const own = kindOfCode(code);
    for (const [kind, tables] of this.#kinds)
      if (kind !== own) yield* tables.all;
      else {
        const same = tables.byCode.get(code);
        if (same !== undefined) yield* same;
        if (!this.#isExcused(project, code)) continue;
        for (const one of tables.withYear) if (comparedCode(one) !== code) yield one;
      }
  }

  /** Whether there is one of another code. */
  hasOther(project: Placed): boolean {
    const code = comparedCode(project);
    const tables = code === null ? undefined : this.#kinds.get(kindOfCode(code));
    if (code === null || tables === undefined) return false;
    for (const one of this.#isExcused(project, code) ? tables.withoutYear : tables.all)
      if (comparedCode(one) !== code) return true;
    return false;
  }

  /** A code that holds its year is another one the next year. */
  #isExcused = (project: Placed, code: string): boolean => project.year !== this.year && holdsYear(project, code);
}

/**
 * Tables of one kind and year among projects of one name, by what tells whether they may be another table of a project: of thousands
 * only those are looked at that may.
 */
export class Tables {
  readonly #all: Codes;
  readonly #anyDepartment: Codes;
  readonly #byDepartment = new Map<string, Codes>();

  constructor(
    projects: readonly Placed[],
    private readonly alike: ReturnType<typeof alikeDepartments>,
    /** Tables that are passed over. One that is taken once stays taken. */
    isTaken: (project: Placed) => boolean,
  ) {
    const codes = (): Codes => new Codes(isTaken, projects[0]?.year);
    [this.#all, this.#anyDepartment] = [codes(), codes()];
    for (const project of projects) {
      this.#all.add(project);
      const department = departmentOf(project);
      const own = department === null ? this.#anyDepartment : (this.#byDepartment.get(department) ?? codes());
      if (department !== null) this.#byDepartment.set(department, own);
      own.add(project);
    }
  }

  /** Those that may be of one project with this one, of copies the first; in any order. */
  *fitting(project: Placed): Iterable<Placed> {
    for (const codes of this.#of(project)) yield* codes.fitting(project);
  }

  /** Whether there is one that may be but for its code. */
  hasOtherCode(project: Placed): boolean {
    return [...this.#of(project)].some((codes) => codes.hasOther(project));
  }

  /** Those whose department may be a project's. */
  *#of(project: Placed): Iterable<Codes> {
    const department = departmentOf(project);
    if (department === null) return yield this.#all;
    yield this.#anyDepartment;
    for (const name of this.alike(department)) {
      const codes = this.#byDepartment.get(name);
      if (codes !== undefined) yield codes;
    }
  }
}

import { SEVERITIES, type ListedFinding, type ProjectRef, type Severity } from "../../../check/finding";
import { findingsAt, type FindingColumns } from "./columns";
import { projectId } from "./project-id";

/** Findings that stand together under one heading. */
export interface Group {
  /** Stays the same over re-checks. */
  readonly id: string;
  readonly rule: string | null;
  /** Null for a group of a rule, and for the findings that belong to no project. */
  readonly project: ProjectRef | null;
  /** The worst of its findings. */
  readonly severity: Severity;
  readonly count: number;
  /** Places of its findings among all, ascending. */
  readonly places: Uint32Array;
  /** Those of them that stand here as well, and first under their own project. */
  readonly guests: ReadonlySet<number>;
  /** Put together when they are asked for: most groups are closed. */
  readonly findings: readonly ListedFinding[];
}

const NONE: ReadonlySet<number> = new Set();

class PlacedGroup implements Group {
  readonly severity: Severity;
  #findings: readonly ListedFinding[] | null = null;

  constructor(
    private readonly columns: FindingColumns,
    readonly places: Uint32Array,
    readonly id: string,
    readonly rule: string | null,
    readonly project: ProjectRef | null,
    readonly guests: ReadonlySet<number> = NONE,
  ) {
    let worst = SEVERITIES.length - 1;
    for (const at of places) worst = Math.min(worst, columns.severity[at] as number);
    this.severity = SEVERITIES[worst] as Severity;
  }

  get count(): number {
    return this.places.length;
  }

  get findings(): readonly ListedFinding[] {
    return (this.#findings ??= findingsAt(this.columns, this.places));
  }
}

/** By rule, in this order. */
export const byRule =
  (order: readonly string[]) =>
  (columns: FindingColumns, places: Uint32Array, prefix: string): Group[] => {
    const ranks = new Map(order.map((rule, rank) => [rule, rank]));
    const rankOf = ({ rule }: Group): number => ranks.get(rule ?? "") ?? Infinity;
    const rules = places.map((at) => columns.rule[at] as number);
    return [...gather(rules, columns.ids.count, places)]
      .map(([number, members]) => {
        const rule = columns.ids.text(number);
        return new PlacedGroup(columns, members, `${prefix}rule:${rule}`, rule, null);
      })
      .sort((a, b) => rankOf(a) - rankOf(b) || 0);
  };

/**
 * In the order of the sheet; what belongs to no project comes first, and what is about several stands under each of them. Where `only`
 * is the id of a project, all of them are about it.
 */
export const byProject =
  (only: string | null) =>
  (columns: FindingColumns, places: Uint32Array, prefix: string): Group[] => {
    const { findings, ids, project, shared, projectsOf } = columns;
    const refs = new Map<number, ProjectRef | null>();
    const numbers: number[] = [];
    const members: number[] = [];
    const guests = new Map<number, Set<number>>();
    const known = new Map<ProjectRef, number>();
    const add = (at: number, number: number, ref: ProjectRef | null): void => {
      if (!refs.has(number)) refs.set(number, ref);
      numbers.push(number);
      members.push(at);
    };
    for (const at of places) {
      const finding = findings[at] as ListedFinding;
      const own = project[at] as number;
      if (only !== null) {
        const ref = projectsOf(finding).find((one) => projectId(one) === only) ?? finding.project;
        add(at, ref === finding.project ? own : ids.of(only), ref);
        continue;
      }
      add(at, own, finding.project);
      if (shared[at] !== 1) continue;
      for (const other of projectsOf(finding).slice(1)) {
        let number = known.get(other);
        if (number === undefined) known.set(other, (number = ids.of(projectId(other))));
        add(at, number, other);
        const own = guests.get(number);
        if (own === undefined) guests.set(number, new Set([at]));
        else own.add(at);
      }
    }
    return [...gather(new Uint32Array(numbers), ids.count, new Uint32Array(members))]
      .map(([number, own]) => {
        const id = `${prefix}project:${ids.text(number)}`;
        return new PlacedGroup(columns, own, id, null, refs.get(number) ?? null, guests.get(number));
      })
      .sort((a, b) => (a.project?.number ?? 0) - (b.project?.number ?? 0));
  };

/** The places by the number that stands beside each of them, all below `numbers`, in the order the numbers are first met. */
function gather(keys: Uint32Array, numbers: number, places: Uint32Array): Map<number, Uint32Array> {
  const counts = new Uint32Array(numbers);
  const gathered = new Map<number, Uint32Array>();
  for (const key of keys) {
    counts[key] = (counts[key] as number) + 1;
  }
  const filled = new Uint32Array(numbers);
  keys.forEach((key, nth) => {
    const next = filled[key] as number;
    if (next === 0) gathered.set(key, new Uint32Array(counts[key] as number));
    (gathered.get(key) as Uint32Array)[next] = places[nth] as number;
    filled[key] = next + 1;
  });
  return gathered;
}

import { SEVERITIES, type ListedFinding, type ProjectRef, type Severity } from "../../../check/finding";
import { findingsAt, type FindingColumns } from "./columns";

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
  /** Put together when they are asked for: most groups are closed. */
  readonly findings: readonly ListedFinding[];
}

class PlacedGroup implements Group {
  readonly severity: Severity;
  #findings: readonly ListedFinding[] | null = null;

  constructor(
    private readonly columns: FindingColumns,
    readonly places: Uint32Array,
    readonly id: string,
    readonly rule: string | null,
    readonly project: ProjectRef | null,
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
    return gather(columns.rule, columns.ids.count, places)
      .map((members) => {
        const rule = columns.ids.text(columns.rule[members[0] ?? 0] ?? 0);
        return new PlacedGroup(columns, members, `${prefix}rule:${rule}`, rule, null);
      })
      .sort((a, b) => rankOf(a) - rankOf(b) || 0);
  };

/** In the order of the sheet; what belongs to no project comes first. */
export function byProject(columns: FindingColumns, places: Uint32Array, prefix: string): Group[] {
  return gather(columns.project, columns.ids.count, places)
    .map((members) => {
      const [first = 0] = members;
      const id = columns.ids.text(columns.project[first] ?? 0);
      const project = columns.findings[first]?.project ?? null;
      return new PlacedGroup(columns, members, `${prefix}project:${id}`, null, project);
    })
    .sort((a, b) => (a.project?.number ?? 0) - (b.project?.number ?? 0));
}

/** The places by what a column of numbers below `numbers` says there, in the order it is first met. */
function gather(column: Uint32Array, numbers: number, places: Uint32Array): Uint32Array[] {
  const counts = new Uint32Array(numbers);
  const met: number[] = [];
  for (const at of places) {
    const number = column[at] as number;
    if (counts[number] === 0) met.push(number);
    counts[number] = (counts[number] as number) + 1;
  }
  const byNumber = new Array<Uint32Array>(numbers);
  for (const number of met) byNumber[number] = new Uint32Array(counts[number] as number);
  const filled = counts.fill(0);
  for (const at of places) {
    const number = column[at] as number;
    const next = filled[number] as number;
    (byNumber[number] as Uint32Array)[next] = at;
    filled[number] = next + 1;
  }
  return met.map((number) => byNumber[number] as Uint32Array);
}

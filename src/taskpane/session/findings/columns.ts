import { SEVERITIES, type ListedFinding, type ProjectRef } from "../../../check/finding";
import type { Span } from "../../../check/sheet/located";
import { firstRow } from "../../../check/sheet/snapshot";
import { runsInSteps } from "../../runs";
import { atOnce, type Steps } from "../../../steps";
import { listedProjects } from "./listed-projects";
import { projectId } from "./project-id";
import type { ProjectsOf } from "./projects-of";

/**
 * What the list asks of every finding, a column each, in the order of the findings. A long table has two hundred thousand of them, and
 * to look at as many objects one after the other takes the pane longer than all else it does after a check.
 */
export interface FindingColumns {
  readonly findings: readonly ListedFinding[];
  /** Numbers of the rules, as `ids` counts them. */
  readonly rule: Uint32Array;
  /** Places in `SEVERITIES`. */
  readonly severity: Uint32Array;
  /** Numbers of the projects' ids. */
  readonly project: Uint32Array;
  /** Handles of the rows of the findings' first cells. */
  readonly row: Uint32Array;
  /** 1 where a finding stands in several rows. */
  readonly spread: Uint32Array;
  /** 1 where a finding may be about other projects besides its own: it names rows beside that of its project. */
  readonly shared: Uint32Array;
  /** Asked of findings that may be shared. */
  readonly projectsOf: ProjectsOf;
  /** What a bulk fix does: `NO_FIX`, `TEXT_FIX`, or `NUMBERS_FIX` and the column whose text becomes numbers. */
  readonly fix: Uint32Array;
  /** Counts rules and projects, and goes on counting with the columns made from these. */
  readonly ids: Ids;
  /** The projects that findings are about, see `listedProjects`. */
  readonly projects: readonly ProjectRef[];
}

export const NO_FIX = 0;
export const TEXT_FIX = 1;
export const NUMBERS_FIX = 2;

/** Texts with numbers from 0, in the order they are first met. */
class Ids {
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [];

  of(text: string): number {
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.#texts.push(text) - 1;
      this.#numbers.set(text, number);
    }
    return number;
  }

  /** The number of a text that was met; null of any other. */
  find(text: string): number | null {
    return this.#numbers.get(text) ?? null;
  }

  text(number: number): string {
    return this.#texts[number] ?? "";
  }

  get count(): number {
    return this.#texts.length;
  }
}

const COLUMNS = ["rule", "severity", "project", "row", "spread", "shared", "fix"] as const;
type Column = (typeof COLUMNS)[number];

/** Without a look at the tables a finding is about its own project. */
const ownProject: ProjectsOf = ({ project }) => (project === null ? [] : [project]);

/** New findings that are looked at before there may be a pause. */
const STEP = 4_000;

/** The columns of no findings. */
export const NO_COLUMNS: FindingColumns = columnsOf([], null);

/** The columns of some findings. Those of findings that were there before are copied a stretch at a time. */
export function columnsOf(
  findings: readonly ListedFinding[],
  before: FindingColumns | null,
  projectsOf: ProjectsOf = ownProject,
): FindingColumns {
  return atOnce(columnsInSteps(findings, before, projectsOf));
}

/** The same in steps, between which the pane can answer its user. */
export function* columnsInSteps(
  findings: readonly ListedFinding[],
  before: FindingColumns | null,
  projectsOf: ProjectsOf,
): Steps<FindingColumns> {
  const runs = yield* runsInSteps(before?.findings ?? [], findings);
  const known = before !== null && runs.some((run) => !("fresh" in run)) ? before : null;
  const columns = Object.fromEntries(COLUMNS.map((name) => [name, new Uint32Array(findings.length)])) as Record<
    Column,
    Uint32Array
  >;
  const ids = known?.ids ?? new Ids();
  const enter = entering(columns, ids);
  let to = 0;
  let left = STEP;
  for (const run of runs)
    if ("fresh" in run) {
      for (const finding of run.fresh) {
        enter(finding, to);
        to += 1;
        left -= 1;
        if (left > 0) continue;
        yield;
        left = STEP;
      }
    } else {
      for (const name of COLUMNS)
        columns[name].set((known as FindingColumns)[name].subarray(run.from, run.from + run.count), to);
      to += run.count;
    }
  const projects = yield* listedProjects({ findings, ids, projectsOf, ...columns });
  return { findings, ids, projectsOf, projects, ...columns };
}

/** Writes a finding into the columns at a place. */
function entering(columns: Record<Column, Uint32Array>, ids: Ids): (finding: ListedFinding, at: number) => void {
  // Findings of one project follow each other.
  let last: ProjectRef | null = null;
  let lastNumber = ids.of(projectId(null));
  return ({ rule, severity, project, place, related, relatedRows, fix }, at) => {
    if (project !== last) {
      last = project;
      lastNumber = ids.of(projectId(project));
    }
    const [first] = place;
    const isElsewhere = ({ sheet, row }: Span): boolean => row !== project?.row || sheet !== project.sheet;
    columns.rule[at] = ids.of(rule);
    columns.severity[at] = SEVERITIES.indexOf(severity);
    columns.project[at] = lastNumber;
    columns.row[at] = first === undefined ? 0 : firstRow(first.row);
    columns.spread[at] = place.some(({ sheet, row }) => sheet !== first?.sheet || row !== first.row) ? 1 : 0;
    const isShared = place.some(isElsewhere) || related?.some(isElsewhere) === true || (relatedRows ?? []).length > 0;
    columns.shared[at] = project !== null && isShared ? 1 : 0;
    columns.fix[at] =
      fix === null || !fix.safe
        ? NO_FIX
        : (fix.numbersIn ?? null) === null
          ? TEXT_FIX
          : NUMBERS_FIX + (fix.numbersIn ?? 0);
  };
}

/** The findings at these places of the columns. */
export const findingsAt = ({ findings }: FindingColumns, places: ArrayLike<number>): readonly ListedFinding[] =>
  Array.from(places, (at) => findings[at] as ListedFinding);

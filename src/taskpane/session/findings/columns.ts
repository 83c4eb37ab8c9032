import { SEVERITIES, type ListedFinding } from "../../../check/finding";
import { firstRow } from "../../../check/sheet/snapshot";
import { runsOf } from "../../runs";
import { projectId } from "./project-id";

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
  /** What a bulk fix does: `NO_FIX`, `TEXT_FIX`, or `NUMBERS_FIX` and the column whose text becomes numbers. */
  readonly fix: Uint32Array;
  /** Counts rules and projects, and goes on counting with the columns made from these. */
  readonly ids: Ids;
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

const COLUMNS = ["rule", "severity", "project", "row", "spread", "fix"] as const;
type Column = (typeof COLUMNS)[number];

/** The columns of no findings. */
export const NO_COLUMNS: FindingColumns = columnsOf([], null);

/** The columns of some findings. Those of findings that were there before are copied a stretch at a time. */
export function columnsOf(findings: readonly ListedFinding[], before: FindingColumns | null): FindingColumns {
  const runs = runsOf(before?.findings ?? [], findings);
  const known = before !== null && runs.some((run) => !("fresh" in run)) ? before : null;
  const columns = Object.fromEntries(COLUMNS.map((name) => [name, new Uint32Array(findings.length)])) as Record<
    Column,
    Uint32Array
  >;
  const ids = known?.ids ?? new Ids();
  let to = 0;
  for (const run of runs)
    if ("fresh" in run) {
      for (const finding of run.fresh) {
        const own = entryOf(finding, ids);
        for (const name of COLUMNS) columns[name][to] = own[name];
        to += 1;
      }
    } else {
      for (const name of COLUMNS)
        columns[name].set((known as FindingColumns)[name].subarray(run.from, run.from + run.count), to);
      to += run.count;
    }
  return { findings, ids, ...columns };
}

function entryOf({ rule, severity, project, place, fix }: ListedFinding, ids: Ids): Record<Column, number> {
  const [first] = place;
  return {
    rule: ids.of(rule),
    severity: SEVERITIES.indexOf(severity),
    project: ids.of(projectId(project)),
    row: first === undefined ? 0 : firstRow(first.row),
    spread: place.some(({ sheet, row }) => sheet !== first?.sheet || row !== first.row) ? 1 : 0,
    fix:
      fix === null || !fix.safe
        ? NO_FIX
        : (fix.numbersIn ?? null) === null
          ? TEXT_FIX
          : NUMBERS_FIX + (fix.numbersIn ?? 0),
  };
}

/** The findings at these places of the columns. */
export const findingsAt = ({ findings }: FindingColumns, places: ArrayLike<number>): readonly ListedFinding[] =>
  Array.from(places, (at) => findings[at] as ListedFinding);

import type { ListedFinding, ProjectRef } from "../../../check/finding";
import type { TableSummary } from "../../../check/result";
import type { Span } from "../../../check/sheet/located";
import { isIn } from "../../../check/sheet/ranges";
import { firstHandle, firstRow, rowOf, type CellRange, type SheetSnapshot } from "../../../check/sheet/snapshot";

/** The projects that a finding is about: its own first, then those of its other places. */
export type ProjectsOf = (finding: ListedFinding) => readonly ProjectRef[];

/** A part of a table and the projects whose names stand in it, from top to bottom. */
interface Part {
  readonly range: CellRange;
  readonly projects: readonly { readonly project: ProjectRef; readonly row: number }[];
}

/** Tells projects apart in these tables of these sheets. What it needs is put together when it is first asked. */
export function projectsIn(tables: readonly TableSummary[], sheets: readonly SheetSnapshot[]): ProjectsOf {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  let parts: ReadonlyMap<string, readonly Part[]> | null = null;
  const at = ({ sheet: name, row: handle, column }: Cell): ProjectRef | null => {
    const sheet = byName.get(name);
    const row = sheet === undefined ? null : rowOf(sheet, handle);
    if (row === null) return null;
    parts ??= partsOf(tables, byName);
    const part = parts.get(name)?.find(({ range }) => isIn(range, row, column));
    if (part === undefined) return null;
    // A form is its one project's, whatever stands above the name.
    const { projects } = part;
    return (projects.length === 1 ? projects[0] : lastAbove(projects, row))?.project ?? null;
  };
  /** Projects by the rows their names stand in, where those are theirs alone. */
  const rowsBySheet = new Map<string, ReadonlyMap<number, ProjectRef>>();
  const ofRows = (sheet: string): ReadonlyMap<number, ProjectRef> => {
    let rows = rowsBySheet.get(sheet);
    if (rows === undefined) rowsBySheet.set(sheet, (rows = ownRows(tables, sheet)));
    return rows;
  };
  const about = (finding: ListedFinding): readonly ProjectRef[] => {
    const own = finding.project;
    // What is about a sum, a unit or the whole table is about none of the projects in it.
    if (own === null) return [];
    const others = new Set<ProjectRef>();
    const add = (cell: Cell): void => {
      if (cell.sheet === own.sheet && cell.row === own.row) return;
      const project = at(cell);
      if (project !== null && !isSamePlace(project, own)) others.add(project);
    };
    finding.place.forEach(add);
    finding.related?.forEach(add);
    for (const { sheet, rows, columns } of finding.relatedRows ?? []) {
      const named = ofRows(sheet);
      rows.forEach((row, nth) => {
        const project = named.get(row);
        if (project === undefined) add({ sheet, row: firstHandle(row), column: columns[nth] ?? 0 });
        else if (!isSamePlace(project, own)) others.add(project);
      });
    }
    return [own, ...others];
  };
  const known = new WeakMap<ListedFinding, readonly ProjectRef[]>();
  return (finding) => {
    // Thousands of rows are looked at once.
    if (finding.relatedRows === undefined) return about(finding);
    let projects = known.get(finding);
    if (projects === undefined) known.set(finding, (projects = about(finding)));
    return projects;
  };
}

function ownRows(tables: readonly TableSummary[], sheet: string): ReadonlyMap<number, ProjectRef> {
  const rows = new Map<number, ProjectRef>();
  const shared = new Set<number>();
  for (const { projects } of tables)
    for (const project of projects) {
      if (project.sheet !== sheet) continue;
      const row = firstRow(project.row);
      if (rows.has(row)) shared.add(row);
      rows.set(row, project);
    }
  for (const row of shared) rows.delete(row);
  return rows;
}

type Cell = Pick<Span, "sheet" | "row" | "column">;

const isSamePlace = (a: ProjectRef, b: ProjectRef): boolean =>
  a.row === b.row && a.column === b.column && a.sheet === b.sheet;

function partsOf(
  tables: readonly TableSummary[],
  sheets: ReadonlyMap<string, SheetSnapshot>,
): ReadonlyMap<string, readonly Part[]> {
  const all = new Map<string, Part[]>();
  for (const { parts, projects } of tables) {
    const placed = projects.flatMap((project) => {
      const sheet = sheets.get(project.sheet);
      const row = sheet === undefined ? null : rowOf(sheet, project.row);
      return row === null ? [] : [{ project, row }];
    });
    for (const { sheet, range } of parts) {
      const own = placed
        .filter(({ project, row }) => project.sheet === sheet && isIn(range, row, project.column))
        .sort((a, b) => a.row - b.row);
      all.set(sheet, [...(all.get(sheet) ?? []), { range, projects: own }]);
    }
  }
  return all;
}

/** The last project whose name stands in this row or above it. */
function lastAbove(projects: Part["projects"], row: number): Part["projects"][number] | undefined {
  let from = 0;
  let end = projects.length;
  while (from < end) {
    const middle = (from + end) >> 1;
    if ((projects[middle]?.row ?? 0) <= row) from = middle + 1;
    else end = middle;
  }
  return projects[from - 1];
}

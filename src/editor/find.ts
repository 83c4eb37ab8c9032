import type { RowHandle } from "../check/sheet/snapshot";
import { FORMS, type BudgetTable, type Layout, type Project } from "../check/table/types";

/** A cell of a sheet, or with no column a row of it. */
export interface Place {
  readonly sheet: string;
  readonly row: RowHandle;
  readonly column: number | null;
}

/** A project with the table it stands in. */
export interface FoundProject {
  readonly table: BudgetTable;
  readonly project: Project;
}

/** The project a cell belongs to; null where it belongs to none. Where tables stand side by side the one whose columns are nearer. */
export function projectAt(tables: readonly BudgetTable[], place: Place): FoundProject | null {
  const found = tables.flatMap((table) => {
    const project = table.projects.find((one) => isOf(one, table.layout, place));
    return project === undefined ? [] : [{ table, project }];
  });
  const { column } = place;
  if (found.length < 2 || column === null) return found[0] ?? null;
  const distance = ({ project }: FoundProject): number =>
    Math.min(...columnsOf(project).map((one) => Math.abs(one - column)));
  return found.reduce((nearest, one) => (distance(one) < distance(nearest) ? one : nearest));
}

function isOf(project: Project, layout: Layout, { sheet, row }: Place): boolean {
  if (project.sheet !== sheet) return false;
  if (FORMS.includes(layout) || project.row === row) return true;
  const spans = [...project.indicatorCells, ...project.goals.flatMap((goal) => goal.spans), ...project.name.spans];
  return spans.some((span) => span.row === row && span.sheet === sheet);
}

const columnsOf = ({ name, amounts, indicatorCells }: Project): number[] =>
  [...name.spans, ...amounts.map(({ span }) => span), ...indicatorCells].map(({ column }) => column);

import { firstRow, rowOf, type RowHandle, type SheetSnapshot } from "../check/sheet/snapshot";
import { partAt } from "../check/table/parts";
import { FORMS, type BudgetTable, type Project, type TablePart } from "../check/table/types";

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

/**
 * The project a cell belongs to; null where it belongs to none. All cells of a form belong to its project, also beside and below it;
 * in a list the rows of a project do. Where tables stand side by side the one whose columns are nearer.
 */
export function projectAt(
  tables: readonly BudgetTable[],
  place: Place,
  sheets: readonly SheetSnapshot[],
): FoundProject | null {
  const sheet = sheets.find(({ name }) => name === place.sheet);
  // Below the last filled row a row has no handle of its own.
  const row = (sheet === undefined ? null : rowOf(sheet, place.row)) ?? firstRow(place.row);
  const part = partAt(partsOn(tables, place.sheet), { row, column: place.column });
  if (part !== null && FORMS.includes(part.table.layout)) {
    const project = part.table.projects.find(({ number }) => part.projects?.includes(number) !== false);
    return project === undefined ? null : { table: part.table, project };
  }
  return inLists(tables, place);
}

interface TablePartOf extends TablePart {
  readonly table: BudgetTable;
}

const partsOn = (tables: readonly BudgetTable[], sheet: string): TablePartOf[] =>
  tables.flatMap((table) =>
    table.parts.filter((part) => part.sheet === sheet).map((part): TablePartOf => ({ ...part, table })),
  );

function inLists(tables: readonly BudgetTable[], place: Place): FoundProject | null {
  const found = tables.flatMap((table) => {
    const project = FORMS.includes(table.layout) ? undefined : table.projects.find((one) => isOf(one, place));
    return project === undefined ? [] : [{ table, project }];
  });
  const { column } = place;
  if (found.length < 2 || column === null) return found[0] ?? null;
  const distance = ({ project }: FoundProject): number =>
    Math.min(...columnsOf(project).map((one) => Math.abs(one - column)));
  return found.reduce((nearest, one) => (distance(one) < distance(nearest) ? one : nearest));
}

function isOf(project: Project, { sheet, row }: Place): boolean {
  if (project.sheet !== sheet) return false;
  if (project.row === row) return true;
  const spans = [...project.indicatorCells, ...project.goals.flatMap((goal) => goal.spans), ...project.name.spans];
  return spans.some((span) => span.row === row && span.sheet === sheet);
}

const columnsOf = ({ name, amounts, indicatorCells }: Project): number[] =>
  [...name.spans, ...amounts.map(({ span }) => span), ...indicatorCells].map(({ column }) => column);

import { TARGET_FIELDS } from "./fields";
import { resolved } from "./packed-project";
import type { BudgetTable, Indicator, Project, TableRow } from "./types";

/** What is read otherwise than before. */
export interface ReadOtherwise {
  /** The name of the project; null where it is a table itself: its title, its rows, or that it is one. */
  readonly project: string | null;
}

/**
 * Compares two readings of a workbook, before a change of its cells and after it: what is read otherwise, or null. `mayChange` names the
 * projects whose indicators may say something else. Layout, year and classes of a table follow from what is written in it, and are not
 * compared. Rows that a check that remembers has not read again are the same objects and take no time.
 */
export function otherThanBefore(
  before: readonly BudgetTable[],
  after: readonly BudgetTable[],
  mayChange: (project: Project) => boolean = () => false,
): ReadOtherwise | null {
  if (before.length !== after.length) return { project: null };
  for (const [index, table] of before.entries()) {
    const now = after[index];
    if (now === undefined || !isSameFrame(table, now)) return { project: null };
    for (const [at, project] of table.projects.entries()) {
      const same = now.projects[at];
      if (same === undefined) return { project: project.name.value };
      if (!isSameProject(project, same, mayChange(project))) return { project: project.name.value };
    }
  }
  return null;
}

/** What a table is besides its projects' indicators. */
function isSameFrame(a: BudgetTable, b: BudgetTable): boolean {
  return (
    JSON.stringify([a.sheets, a.title?.value]) === JSON.stringify([b.sheets, b.title?.value]) &&
    a.projects.length === b.projects.length &&
    isSameRows(a.rows, b.rows)
  );
}

/** Blank rows are none: an indicator that is taken out may leave one. */
function isSameRows(before: readonly TableRow[], after: readonly TableRow[]): boolean {
  const [a, b] = [before, after].map((rows) => rows.filter(({ kind }) => kind !== "blank"));
  return a?.length === b?.length && a?.every((row, index) => isSameRow(row, b?.[index])) === true;
}

const isSameRow = (a: TableRow, b: TableRow | undefined): boolean =>
  a === b || (b !== undefined && a.kind === b.kind && a.name.value === b.name.value && amountsOf(a) === amountsOf(b));

const amountsOf = ({ amounts }: TableRow): string => JSON.stringify(amounts.map(({ amount }) => amount));

function isSameProject(a: Project, b: Project, mayChange: boolean): boolean {
  if (a === b) return true;
  if (around(a) !== around(b)) return false;
  const isAtHand = a.identity !== undefined && a.identity === b.identity;
  return mayChange || isAtHand || hasSameCells(a, b) || indicatorsOf(a) === indicatorsOf(b);
}

/** What a project says besides its indicators. */
const around = ({ number, unit, code, goals }: Project): string =>
  JSON.stringify([number, unit, code?.value, goals.map(({ period, value }) => [period, value])]);

/** What stands in the same packed cells says the same. */
const hasSameCells = ({ cells: a }: Project, { cells: b }: Project): boolean =>
  a.length > 0 && a.length === b.length && a.every(({ text }, index) => text === b[index]?.text);

const indicatorsOf = (project: Project): string => JSON.stringify(resolved(project).indicators.map(saidBy));

function saidBy(indicator: Indicator): unknown {
  const { position, ordinal, level1, level2, name, weight } = indicator;
  const classes = [level1, level2].map((stated) => stated && [stated.value.code, stated.value.name]);
  const targets = TARGET_FIELDS.map((field) => indicator[field]?.value.text);
  return [position, ordinal?.value, classes, name?.value, targets, weight?.amount];
}

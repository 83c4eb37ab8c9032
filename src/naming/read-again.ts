import { TARGET_FIELDS } from "../check/table/fields";
import { resolved } from "../check/table/packed-project";
import type { BudgetTable, Indicator, Project } from "../check/table/types";
import type { FoundUsage } from "./usages";

/** A text that was found, and what is to be read in its place. */
export interface Expected {
  readonly found: FoundUsage;
  readonly after: string;
}

/** Names a project of a list of tables. */
export const projectKey = (table: number, project: number): string => `${table}/${project}`;

/**
 * The projects that do not say what they did before with the texts expected in their place, by `projectKey`; null where the tables
 * themselves are others than before.
 */
export function misreadProjects(
  before: readonly BudgetTable[],
  after: readonly BudgetTable[],
  expected: readonly Expected[],
): ReadonlySet<string> | null {
  if (before.length !== after.length) return null;
  const byProject = new Map<string, Expected[]>();
  for (const one of expected) {
    const key = projectKey(one.found.table, one.found.project.number);
    const same = byProject.get(key);
    if (same === undefined) byProject.set(key, [one]);
    else same.push(one);
  }
  const misread = new Set<string>();
  for (const [index, table] of before.entries()) {
    const now = after[index];
    if (now === undefined || frameOf(table) !== frameOf(now)) return null;
    for (const [at, project] of table.projects.entries()) {
      const same = now.projects[at];
      const key = projectKey(index, project.number);
      const own = byProject.get(key) ?? [];
      // What stands in the same packed cells says the same.
      if (own.length === 0 && same !== undefined && hasSameCells(project, same)) continue;
      if (same === undefined || saidBy(project, own) !== saidBy(same, [])) misread.add(key);
    }
  }
  return misread;
}

const hasSameCells = ({ cells: a }: Project, { cells: b }: Project): boolean =>
  a.length > 0 && a.length === b.length && a.every(({ text }, index) => text === b[index]?.text);

/** What a table is besides its projects' indicators. */
const frameOf = ({ layout, sheets, title, year, rows, projects }: BudgetTable): string =>
  JSON.stringify([
    layout,
    sheets,
    title?.value,
    year,
    projects.length,
    rows.map(({ kind, name }) => [kind, name.value]),
  ]);

function saidBy(lazy: Project, expected: readonly Expected[]): string {
  const project = resolved(lazy);
  return JSON.stringify([
    [project.number, project.unit, project.goals.map(({ value }) => value)],
    project.indicators.map((indicator) =>
      saidOf(
        indicator,
        expected.filter(({ found }) => found.indicator === indicator.position),
      ),
    ),
  ]);
}

function saidOf(indicator: Indicator, expected: readonly Expected[]): unknown {
  const { position, ordinal, level1, level2, name, weight } = indicator;
  const inName = expected.find(({ found }) => found.field === "name");
  const targets = TARGET_FIELDS.map((field) => {
    const text = indicator[field]?.value.text;
    const change = expected.find(({ found }) => found.field === field);
    if (text === undefined || change === undefined) return text;
    const start = text.lastIndexOf(change.found.text);
    return text.slice(0, start) + change.after + text.slice(start + change.found.text.length);
  });
  const classes = [level1, level2].map((stated) => stated && [stated.value.code, stated.value.name]);
  return [position, ordinal?.value, classes, inName?.after ?? name?.value, targets, weight?.amount];
}

import type { SheetSnapshot } from "../../sheet/snapshot";
import type { Profile } from "../../standard/profile";
import type { BudgetTable, Layout, MoneyUnit } from "../types";
import { tableOf } from "./join";
import type { View } from "./cells";
import { findPages } from "./page";
import { isUntouched, readProject, type FormContext, type FormProject } from "./project";

/**
 * Reads the forms of one project each: whatever has a block of indicators is one. The forms of a workbook that have the same shape are
 * one table, its projects in the order of the sheets; `sheets` of a table says which were taken.
 */
export function readForms(views: readonly View[], context: FormContext): BudgetTable[] {
  const groups: Group[] = [];
  for (const view of views) {
    for (const project of projectsOf(view, context)) {
      const group = groups.find((one) => belongs(project, one));
      if (group === undefined) groups.push(newGroup(project));
      else join(project, group);
    }
  }
  return groups.map(({ projects }) => tableOf(projects, context.profile));
}

/** Forms that are one table, and what they say alike. */
interface Group {
  readonly projects: FormProject[];
  readonly layout: Layout;
  year: number | null;
  moneyUnit: MoneyUnit | null;
}

const newGroup = (project: FormProject): Group => ({
  projects: [project],
  layout: project.layout,
  year: project.head.year,
  moneyUnit: project.moneyUnit,
});

function join(project: FormProject, group: Group): void {
  group.projects.push(project);
  group.year ??= project.head.year;
  group.moneyUnit ??= project.moneyUnit;
}

/** What was read of a sheet for which office: most sheets of a workbook are the same as the time before. */
const known = new WeakMap<SheetSnapshot, { readonly profile: Profile; readonly projects: FormProject[] }>();

/** The projects of a sheet. */
function projectsOf(view: View, context: FormContext): FormProject[] {
  const { sheet } = view;
  const { profile } = context;
  const before = known.get(sheet);
  if (before?.profile === profile) return before.projects;
  const pages = findPages(view);
  const projects = pages.map((page) => readProject(page, context)).filter((project) => !isUntouched(project));
  known.set(sheet, { profile, projects });
  return projects;
}

/** Forms of one table have one layout, year and money unit; one that does not say goes with the others. */
function belongs({ layout, head, moneyUnit, isEvaluation }: FormProject, group: Group): boolean {
  const agrees = <T>(own: T | null, others: T | null): boolean => own === null || others === null || own === others;
  return (
    layout === group.layout &&
    isEvaluation === group.projects[0]?.isEvaluation &&
    agrees(head.year, group.year) &&
    agrees(moneyUnit, group.moneyUnit)
  );
}

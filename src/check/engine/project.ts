import type { ProjectRef } from "../finding";
import type { ProjectSubject, RuleOf } from "../rule";
import type { Indicator, Project } from "../table/types";
import type { RulePicker } from "./conditions";
import type { CheckContext } from "./context";
import { ProjectFindings } from "./project-findings";
import { detectIn } from "./signals";
import { projectSubject } from "./subjects";

/** What one project was found to be, kept for as long as its cells, its unit and the table's facts stay the same. */
export interface CheckedProject {
  readonly project: Project;
  readonly ref: ProjectRef;
  /** Their keys are numbered again where projects of the same name come or go. */
  findings: ProjectFindings;
  readonly indicators: number;
  /** What it gives to each rule over groups, in their order. */
  readonly shares: readonly (readonly Share[])[];
}

/** A key under which a project or one of its indicators is compared with others: a member of the key's group. */
export interface Share {
  readonly key: string;
  readonly project: Project;
  readonly indicator: Indicator | null;
  readonly says: string;
}

/** Runs the rules that look at no more than one project. */
export function checkProject(context: CheckContext, project: Project, picker: RulePicker): CheckedProject {
  const { rules } = context;
  const views = project.indicators;
  const subject = projectSubject(context, project, views);
  const ref = projectRef(project);
  return {
    project,
    ref,
    findings: new ProjectFindings(context, project, ref, detectIn(subject, rules, picker)),
    shares: rules.byScope.group.map((rule) => sharesOf(rule, subject, project, views)),
    indicators: views.length,
  };
}

function sharesOf(
  rule: RuleOf<"group">,
  subject: ProjectSubject,
  project: Project,
  views: readonly Indicator[],
): readonly Share[] {
  const shares: Share[] = [];
  // What is kept is the small view of an indicator, not the one that was looked at.
  for (const { key, indicator, says = "" } of rule.members(subject)) {
    const view = indicator && (views[indicator.position - 1] ?? indicator);
    shares.push({ key, project, indicator: view, says });
  }
  return shares.length === 0 ? NONE : shares;
}

/** The same answer for a project that has only moved to another place in the table. */
export function movedTo(checked: CheckedProject, project: Project): CheckedProject {
  if (checked.project === project) return checked;
  const ref = projectRef(project);
  const { context, signals } = checked.findings;
  return {
    ...checked,
    project,
    ref,
    findings: new ProjectFindings(context, project, ref, signals),
    shares: checked.shares.map((shares) =>
      shares.length === 0 ? NONE : shares.map((share) => ({ ...share, project })),
    ),
  };
}

export const projectRef = ({ number, name, sheet, row }: Project): ProjectRef => ({
  number,
  name: name.value,
  sheet,
  row,
  column: name.spans.at(-1)?.column ?? 0,
});

const NONE: readonly never[] = [];

import type { ProjectRef } from "../finding";
import type { Member, ProjectSubject, RuleOf } from "../rule";
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

/** A project or one of its indicators as a member of a key's group. There are a hundred thousand in a long table. */
export class Share implements Member {
  constructor(
    readonly key: string,
    readonly project: Project,
    private readonly at: number,
    readonly says: string,
  ) {}

  get indicator(): Indicator | null {
    return this.project.indicators[this.at] ?? null;
  }

  of(project: Project): Share {
    return new Share(this.key, project, this.at, this.says);
  }
}

/** Runs the rules that look at no more than one project. */
export function checkProject(context: CheckContext, project: Project, picker: RulePicker): CheckedProject {
  const { rules } = context;
  const subject = projectSubject(context, project);
  const ref = projectRef(project);
  return {
    project,
    ref,
    findings: new ProjectFindings(context, project, ref, detectIn(subject, rules, picker)),
    shares: rules.byScope.group.map((rule) => sharesOf(rule, subject, project)),
    indicators: subject.allValues.length,
  };
}

function sharesOf(rule: RuleOf<"group">, subject: ProjectSubject, project: Project): readonly Share[] {
  const members = rule.members(subject);
  if (members.length === 0) return NONE;
  // The subject has its cells parsed and is not kept: a share is of the project as the table has it.
  return members.map(({ key, at = -1, says = "" }) => new Share(key, project, at, says));
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
    shares: checked.shares.map((shares) => (shares.length === 0 ? NONE : shares.map((share) => share.of(project)))),
  };
}

export const projectRef = ({ number, name, code, sheet, row }: Project): ProjectRef => ({
  number,
  name: name.value,
  ...(code && { code: code.value }),
  sheet,
  row,
  column: name.spans.at(-1)?.column ?? 0,
});

const NONE: readonly never[] = [];

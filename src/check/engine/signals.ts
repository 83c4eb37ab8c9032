import type { Severity } from "../finding";
import type { DetectingRule, ProjectScope, ProjectSubject, Subjects } from "../rule";
import type { RulePicker } from "./conditions";
import type { RunningRules } from "./scopes";
import { cellSubjects, indicatorSubject, rowSubject } from "./subjects";

type ProjectRule = { readonly [S in ProjectScope]: DetectingRule<S, unknown> }[ProjectScope];

/** Something a rule found in a project, before it is described. */
export interface Signal {
  readonly rule: ProjectRule;
  /** The place of the indicator or the packed cell in its project, from 0; -1 where it is about neither. */
  readonly at: number;
  /** What the rule's `detect` returned. */
  readonly detail: unknown;
  readonly severity: Severity;
}

/** Runs the rules that look at no more than one project. */
export function detectIn(
  subject: ProjectSubject,
  { byScope, leavesOut, severityIn }: RunningRules,
  picker: RulePicker,
): Signal[] {
  const signals: Signal[] = [];
  const run = <S extends ProjectScope>(rule: DetectingRule<S, unknown>, about: Subjects[S], at: number): void => {
    const details = rule.detect(about);
    for (let index = 0; index < details.length; index += 1) {
      const detail = details[index];
      if (leavesOut(rule, detail, about)) continue;
      signals.push({ rule: rule as unknown as ProjectRule, at, detail, severity: severityIn(rule, detail, about) });
    }
  };
  const aboutRow = rowSubject(subject, subject.project);
  for (const rule of byScope.row) run(rule, aboutRow, -1);
  for (const rule of byScope.project) run(rule, subject, -1);
  if (byScope.cell.length > 0)
    for (const [at, about] of cellSubjects(subject).entries()) for (const rule of byScope.cell) run(rule, about, at);
  if (byScope.indicator.length > 0)
    for (let at = 0; at < subject.allValues.length; at += 1) {
      const about = indicatorSubject(subject, at);
      picker.forEach(about.values, (rule) => run(rule, about, at));
    }
  return signals;
}

/** Gives the subject that a signal was found in. */
export function subjectsOf(subject: ProjectSubject): (signal: Pick<Signal, "rule" | "at">) => Subjects[ProjectScope] {
  let row: Subjects["row"] | null = null;
  let cells: readonly Subjects["cell"][] | null = null;
  return ({ rule: { scope }, at }) => {
    if (scope === "row") return (row ??= rowSubject(subject, subject.project));
    if (scope === "indicator") return indicatorSubject(subject, at);
    if (scope === "project") return subject;
    cells ??= cellSubjects(subject);
    return cells[at] as Subjects["cell"];
  };
}

import type { Finding, ProjectRef } from "../finding";
import type { GroupSubject, Problem, ProjectSubject, Rule, RuleOf } from "../rule";
import type { SheetSnapshot } from "../sheet/snapshot";
import { targetsOf } from "../table/fields";
import { resolved } from "../table/indicators";
import type { Indicator, Project } from "../table/types";
import { keyBase } from "./key";
import { compareRanks, rankOf, type Ranks } from "./order";
import type { RunningRules } from "./scopes";

/** A problem with what it is about, before it has its key. */
export interface Draft {
  readonly rule: Rule;
  readonly problem: Problem;
  readonly indicator: Indicator | null;
}

/** What one project was found to be, kept for as long as its cells, its unit and the table's facts stay the same. */
export interface CheckedProject {
  readonly project: Project;
  readonly ref: ProjectRef;
  /** In the order of the sheet. */
  readonly drafts: readonly Draft[];
  /** The drafts' keys without occurrence numbers. */
  readonly bases: readonly string[];
  /** What it gives to each rule over groups, in their order. */
  readonly shares: readonly (readonly Share[])[];
  /** Made once keys are numbered; remade where a number changes. */
  findings: readonly Finding[] | null;
  /** Whether it was the only project of its name when its keys were numbered. */
  wasAlone: boolean;
}

/** A key under which a project or one of its indicators is compared with others. */
export interface Share {
  readonly key: string;
  readonly indicator: GroupSubject["members"][number]["indicator"];
}

/** Runs the rules that look at no more than one project. */
export function checkProject(subject: ProjectSubject, rules: RunningRules, ranks: Ranks): CheckedProject {
  const { project } = subject;
  const looked = { ...subject, project: resolved(project) };
  const drafts = draftsOf(looked, rules);
  if (drafts.length > 1) sortDrafts(drafts, rules, ranks);
  return {
    project,
    ref: projectRef(project),
    drafts,
    bases: drafts.map(({ rule, problem, indicator }) => keyBase(rule, project.name.value, indicator, problem)),
    shares: rules.byScope.group.map((rule) => sharesOf(rule, looked, project)),
    findings: null,
    wasAlone: false,
  };
}

function sharesOf(rule: RuleOf<"group">, looked: ProjectSubject, { indicators }: Project): readonly Share[] {
  const shares: Share[] = [];
  // What is kept is the small view, not the indicator that was looked at.
  for (const { key, indicator } of rule.members(looked))
    shares.push({ key, indicator: indicator && (indicators[indicator.position - 1] ?? indicator) });
  return shares.length === 0 ? NO_SHARES : shares;
}

const NO_SHARES: readonly Share[] = [];

/** The same answer for a project that has only moved to another place in the table. */
export function movedTo(checked: CheckedProject, project: Project): CheckedProject {
  if (checked.project === project) return checked;
  return { ...checked, project, ref: projectRef(project), findings: null };
}

export const projectRef = ({ number, name, sheet, row }: Project): ProjectRef => ({
  number,
  name: name.value,
  sheet,
  row,
});

function draftsOf(subject: ProjectSubject, { byScope }: RunningRules): Draft[] {
  const { facts, profile, sheets, project } = subject;
  const drafts: Draft[] = [];
  const aboutRow = { facts, profile, sheets, row: project };
  for (const rule of byScope.row)
    for (const problem of rule.check(aboutRow)) drafts.push({ rule, problem, indicator: null });
  for (const rule of byScope.project)
    for (const problem of rule.check(subject)) drafts.push({ rule, problem, indicator: null });
  for (const indicator of project.indicators) {
    const aboutIndicator = { facts, profile, sheets, project, indicator };
    for (const rule of byScope.indicator)
      for (const problem of rule.check(aboutIndicator)) drafts.push({ rule, problem, indicator });
    if (byScope.value.length === 0) continue;
    for (const { field, target: value } of targetsOf(indicator)) {
      const aboutValue = { facts, profile, sheets, project, indicator, field, value };
      for (const rule of byScope.value)
        for (const problem of rule.check(aboutValue)) drafts.push({ rule, problem, indicator });
    }
  }
  return drafts;
}

function sortDrafts(drafts: Draft[], rules: RunningRules, ranks: Ranks): void {
  const ranked = drafts.map((draft) => ({
    draft,
    rank: rankOf(draft.problem.place[0], rules.orderOf(draft.rule), ranks),
  }));
  ranked.sort((a, b) => compareRanks(a.rank, b.rank));
  ranked.forEach(({ draft }, index) => (drafts[index] = draft));
}

/** Makes the findings of drafts from their keys. */
export function findingOf(
  { rule, problem, indicator }: Draft,
  key: string,
  project: ProjectRef | null,
  { severityOf }: RunningRules,
): Finding {
  return {
    key,
    rule: rule.id,
    severity: severityOf(rule),
    message: problem.message,
    project,
    indicator: indicator?.position ?? null,
    place: problem.place,
    related: problem.related ?? NONE,
    fix: problem.fix ?? null,
    choices: problem.choices ?? NONE,
    sum: problem.sum ?? null,
  };
}

const NONE: readonly never[] = [];

export type SheetsByName = ReadonlyMap<string, SheetSnapshot>;

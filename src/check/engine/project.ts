import type { Choice, Finding, Fix, ProjectRef } from "../finding";
import type { Problem, ProjectSubject, Rule, RuleOf } from "../rule";
import type { SheetSnapshot } from "../sheet/snapshot";
import { targetsOf } from "../table/fields";
import { resolved } from "../table/indicators";
import type { Indicator, Project } from "../table/types";
import { findingKey } from "./key";
import { compareRanks, rankOf, type Ranks } from "./order";
import { cellSubjects, madeFix, madeChoices, type CheckContext } from "./remake";
import type { RunningRules } from "./scopes";
import { offeredFix } from "./text-alone";

/** What one project was found to be, kept for as long as its cells, its unit and the table's facts stay the same. */
export interface CheckedProject {
  readonly project: Project;
  readonly ref: ProjectRef;
  /** In the order of the sheet. Their keys are numbered again where projects of the same name come or go. */
  findings: readonly Finding[];
  /** Whether its keys are numbered as of the only project of its name. */
  isAlone: boolean;
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

/** A problem with what it is about, before it has its key. */
export interface Draft {
  readonly rule: Rule;
  readonly problem: Problem;
  readonly indicator: Indicator | null;
  /** The place of the indicator or the packed cell in its project, from 0; -1 where it is about neither. */
  readonly at: number;
  /** Its place among what the rule has to say of the same subject. */
  readonly nth: number;
}

/** Runs the rules that look at no more than one project. */
export function checkProject(
  context: CheckContext,
  project: Project,
  rules: RunningRules,
  ranks: Ranks,
): CheckedProject {
  const { facts, profile, sheets } = context;
  const views = project.indicators;
  const subject = { facts, profile, sheets, project: resolved(project, views) };
  const drafts = draftsOf(subject, rules);
  if (drafts.length > 1) sortDrafts(drafts, rules, ranks);
  const ref = projectRef(project);
  const seen = new Map<string, number>();
  const findings = drafts.map((draft): Finding => {
    const { rule, problem, indicator } = draft;
    const key = findingKey(rule, ref.name, indicator, problem, seen);
    const fix = madeFix(draft, context, project);
    return findingOf(draft, key, ref, rules, sheets, fix, madeChoices(draft, context, project));
  });
  return {
    project,
    ref,
    findings,
    isAlone: true,
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
  return exact(shares);
}

/** The same answer for a project that has only moved to another place in the table. */
export function movedTo(checked: CheckedProject, project: Project): CheckedProject {
  if (checked.project === project) return checked;
  const ref = projectRef(project);
  return {
    ...checked,
    project,
    ref,
    findings: checked.findings.map((finding) => ({ ...finding, project: ref })),
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

function draftsOf(subject: ProjectSubject, { byScope, leavesOut }: RunningRules): Draft[] {
  const { facts, profile, sheets, project } = subject;
  const drafts: Draft[] = [];
  const take = taking(drafts, leavesOut);
  const aboutRow = { facts, profile, sheets, row: project };
  for (const rule of byScope.row) take(rule, rule.check(aboutRow), null);
  for (const rule of byScope.project) take(rule, rule.check(subject), null);
  for (const about of cellSubjects(subject)) {
    const at = project.cells.indexOf(about.cell);
    for (const rule of byScope.cell) take(rule, rule.check(about), null, at);
  }
  for (const indicator of project.indicators) {
    const aboutIndicator = { facts, profile, sheets, project, indicator };
    for (const rule of byScope.indicator) take(rule, rule.check(aboutIndicator), indicator);
    if (byScope.value.length === 0) continue;
    for (const { field, target: value } of targetsOf(indicator)) {
      const aboutValue = { facts, profile, sheets, project, indicator, field, value };
      for (const rule of byScope.value) take(rule, rule.check(aboutValue), indicator);
    }
  }
  return drafts;
}

type Take = (rule: Rule, problems: Iterable<Problem>, indicator: Indicator | null, at?: number) => void;

/** Adds what rules have to say of a project to its drafts. */
const taking =
  (drafts: Draft[], leavesOut: RunningRules["leavesOut"]): Take =>
  (rule, problems, indicator, at = indicator === null ? -1 : indicator.position - 1) => {
    // Nearly all answers are empty lists: nothing is made to walk through them.
    const list: readonly Problem[] = Array.isArray(problems) ? problems : [...problems];
    for (let nth = 0; nth < list.length; nth += 1) {
      const problem = list[nth] as Problem;
      if (!leavesOut(rule, problem)) drafts.push({ rule, problem, indicator, at, nth });
    }
  };

const FEW = 30;

/** In the order of the sheet. Most projects stand in one row, where no row has to be looked up. */
function sortDrafts(drafts: Draft[], { orderOf }: RunningRules, ranks: Ranks): void {
  const compare = (a: Draft, b: Draft): number => {
    const one = a.problem.place[0];
    const other = b.problem.place[0];
    if (one?.row === other?.row && one?.sheet === other?.sheet && one !== undefined && other !== undefined)
      return one.column - other.column || one.start - other.start || orderOf(a.rule) - orderOf(b.rule);
    return compareRanks(rankOf(one, orderOf(a.rule), ranks), rankOf(other, orderOf(b.rule), ranks));
  };
  if (drafts.length > FEW) {
    drafts.sort(compare);
    return;
  }
  // A dozen drafts are sorted in place, twenty thousand times: sorting by the book makes lists of its own each time.
  for (let at = 1; at < drafts.length; at += 1) {
    const draft = drafts[at] as Draft;
    let to = at;
    while (to > 0 && compare(drafts[to - 1] as Draft, draft) > 0) {
      drafts[to] = drafts[to - 1] as Draft;
      to -= 1;
    }
    drafts[to] = draft;
  }
}

/** Makes the finding of a draft. */
export function findingOf(
  { rule, problem, indicator }: Draft,
  key: string,
  project: ProjectRef | null,
  { severityOf }: RunningRules,
  sheets: ReadonlyMap<string, SheetSnapshot>,
  fix: Fix | null = problem.fix ?? null,
  choices: readonly Choice[] = problem.choices ?? NONE,
): Finding {
  const { related = NONE } = problem;
  const relatedToMany = typeof related === "function";
  const finding: Finding = {
    key,
    rule: rule.id,
    severity: severityOf(rule, problem),
    message: problem.message,
    project,
    indicator: indicator?.position ?? null,
    place: exact(problem.place),
    related: relatedToMany ? NONE : exact(related),
    fix: offeredFix(fix, problem, sheets),
    choices,
    sum: problem.sum ?? null,
  };
  if (!relatedToMany) return finding;
  Object.defineProperty(finding, "related", { get: related, enumerable: true });
  return Object.assign(finding, { relatedToMany });
}

const NONE: readonly never[] = [];

/** A list that takes no more room than it needs: one that grew has some to spare, and there are a hundred thousand of them. */
const exact = <T>(list: readonly T[]): readonly T[] => (list.length === 0 ? NONE : list.slice());

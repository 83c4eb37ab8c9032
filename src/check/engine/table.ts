import type { ProjectRef, Severity } from "../finding";
import type { Problem, Rule, RuleOf, TableSubject } from "../rule";
import type { Span } from "../sheet/located";
import { rowOf, type RowHandle, type SheetSnapshot } from "../sheet/snapshot";
import type { Profile } from "../standard/profile";
import {
  FORMS,
  isProject,
  type BudgetTable,
  type Project,
  type SumNode,
  type TableFacts,
  type TableRow,
} from "../table/types";
import { partAt } from "../table/parts";
import type { Texts } from "../table/texts";
import { changedPlaces } from "../changes";
import { RulePicker } from "./conditions";
import type { CheckContext } from "./context";
import { checkGroups, newGroups, updateGroups, type GroupDraft, type Groups } from "./groups";
import type { Ranks } from "./order";
import { checkProject, movedTo, projectRef, type CheckedProject } from "./project";
import type { RunningRules } from "./scopes";
import { rowSubject } from "./subjects";

/** What checking a table remembers for the next time. */
export interface CheckedTable {
  readonly table: BudgetTable;
  readonly context: CheckContext;
  readonly projects: readonly CheckedProject[];
  /** Drafts that belong to no one project: of totals and units, of groups, of the table as a whole. */
  readonly others: readonly OtherDraft[];
  readonly places: Places;
  readonly summary: ProjectsSummary;
  readonly groups: readonly Groups[];
  readonly rows: ReadonlyMap<TableRow, readonly OtherDraft[]>;
  /** What rules that read amounts alone said, and the sums they rest on. */
  readonly ofAmounts: {
    readonly sums: readonly SumNode[];
    readonly said: ReadonlyMap<RuleOf<"table">, readonly Problem[]>;
  };
}

export interface OtherDraft {
  readonly rule: Rule;
  readonly problem: Problem;
  readonly severity: Severity;
  readonly project: ProjectRef | null;
  /** A group's key names no project: whose row comes first may change. */
  readonly keyProject: string;
}

export interface CheckingTable {
  readonly table: BudgetTable;
  readonly profile: Profile;
  readonly texts: Texts;
  readonly ranks: Ranks;
  readonly rules: RunningRules;
  /** Called for each project that had to be checked. */
  readonly onProject: () => void;
}

/** Checks a table; what has not changed since `before` is taken over. */
export function checkTable(checking: CheckingTable, before: CheckedTable | undefined): CheckedTable {
  const { table, profile, texts, rules, ranks } = checking;
  const { sheets } = ranks;
  const facts = factsOf(table, before?.context.facts);
  const known = before?.context.facts === facts ? before : undefined;
  const recent = { of: null, findings: [] };
  const context: CheckContext = known?.context ?? { facts, profile, texts, rules, ranks, recent };
  context.ranks = ranks;
  const subject: TableSubject = { table, profile, sheets };

  const projects = checkProjects(checking, context, known);
  const rows = checkRows(checking, facts, known);
  const changed = known === undefined ? null : changedPlaces(known.projects, projects);
  const groups = rules.byScope.group.map(
    (_, index) => (changed === null ? undefined : known?.groups[index]) ?? newGroups(),
  );
  const ofGroups = rules.byScope.group.flatMap((rule, index) => {
    const own = groups[index] as Groups;
    updateGroups(own, index, known?.projects ?? [], projects, changed);
    return checkGroups(own, rule, subject, facts, texts);
  });
  const stayed = changed?.every((at) => samePlace(known?.projects[at], projects[at])) === true;
  const isForm = FORMS.includes(table.layout);
  const places = isForm
    ? placesInForms(table, sheets)
    : ((stayed ? known?.places : undefined) ?? placesInList(projects));
  const said = known?.ofAmounts.sums === table.sums ? known.ofAmounts.said : null;
  const ofTable = new Map(
    rules.byScope.table.map((rule) => [
      rule,
      (rule.reads === "amounts" ? said?.get(rule) : undefined) ?? [...rule.check(subject)],
    ]),
  );
  return {
    table,
    context,
    projects,
    others: [
      ...[...rows.values()].flat(),
      ...ofGroups.map((draft) => ofGroup(draft, projects, places, rules)),
      ...ofTableRules(ofTable, projects, places, rules),
    ],
    places,
    summary: summarise(projects, changed, known),
    groups,
    rows,
    ofAmounts: { sums: table.sums, said: ofTable },
  };
}

/** What is told of a table's projects besides their findings. */
interface ProjectsSummary {
  readonly refs: readonly ProjectRef[];
  readonly indicators: number;
}

function summarise(
  projects: readonly CheckedProject[],
  changed: readonly number[] | null,
  known: CheckedTable | undefined,
): ProjectsSummary {
  const count = (checked: CheckedProject | undefined): number => checked?.indicators ?? 0;
  if (known === undefined || changed === null)
    return { refs: projects.map(({ ref }) => ref), indicators: projects.reduce((sum, one) => sum + count(one), 0) };
  const refs = known.summary.refs.slice();
  let { indicators } = known.summary;
  for (const at of changed) {
    refs[at] = (projects[at] as CheckedProject).ref;
    indicators += count(projects[at]) - count(known.projects[at]);
  }
  return { refs, indicators };
}

/** The few facts rules about one project may know; the same object as before where they are the same. */
function factsOf(table: BudgetTable, before: TableFacts | undefined): TableFacts {
  const { layout, year, basis, moneyUnit, moneyDecimals, hasTargets, hasRowParts, indicatorHeader } = table;
  const facts: TableFacts = { layout, year, basis, moneyUnit, moneyDecimals, hasTargets, hasRowParts, indicatorHeader };
  return before !== undefined && JSON.stringify(before) === JSON.stringify(facts) ? before : facts;
}

function checkProjects(
  { table, profile, rules, onProject }: CheckingTable,
  context: CheckContext,
  known: CheckedTable | undefined,
): readonly CheckedProject[] {
  const before = known?.projects ?? [];
  const stayed = known === undefined ? null : changedPlaces(known.table.projects, table.projects);
  if (stayed?.length === 0) return before;
  const picker = new RulePicker(rules.byScope.indicator, profile);
  let byIdentity: Map<object, CheckedProject> | null = null;
  const check = (project: Project, index: number): CheckedProject => {
    let known = before[index];
    if (known?.project === project) return known;
    const identity = identityOf(project);
    // Where few rows changed and none came or went, a project that is another now is no other that has moved here.
    if (stayed === null && (known === undefined || identityOf(known.project) !== identity)) {
      byIdentity ??= new Map(before.map((checked) => [identityOf(checked.project), checked]));
      known = byIdentity.get(identity);
    }
    if (known !== undefined && identityOf(known.project) === identity && known.project.unit === project.unit)
      return movedTo(known, project);
    onProject();
    return checkProject(context, project, picker);
  };
  if (stayed === null) return table.projects.map(check);
  const projects = before.slice();
  for (const index of stayed) projects[index] = check(table.projects[index] as Project, index);
  return projects;
}

/** What stays the same as long as the project's cells do. */
const identityOf = (project: Project): object => project.identity ?? project;

/** What rules over rows say of totals, units and subtotals. */
function checkRows(
  { table, profile, ranks: { sheets }, rules }: CheckingTable,
  facts: TableFacts,
  known: CheckedTable | undefined,
): CheckedTable["rows"] {
  const stayed = known === undefined ? null : changedPlaces(known.table.rows, table.rows);
  const isProjectAt = (at: number, rows: readonly TableRow[]): boolean => rows[at]?.kind === "project";
  if (known !== undefined && stayed?.every((at) => isProjectAt(at, known.table.rows) && isProjectAt(at, table.rows)))
    return known.rows;
  const before = known?.rows;
  const rows = new Map<TableRow, readonly OtherDraft[]>();
  for (const row of table.rows) {
    if (isProject(row) || row.kind === "header" || row.kind === "note" || row.kind === "blank") continue;
    let drafts = before?.get(row);
    if (drafts === undefined) {
      const subject = rowSubject({ facts, profile, sheets }, row);
      drafts = rules.byScope.row.flatMap((rule) =>
        rule
          .detect(subject)
          .filter((detail) => !rules.leavesOut(rule, detail, subject))
          .map((detail): OtherDraft => {
            const severity = rules.severityIn(rule, detail, subject);
            return { rule, problem: rule.describe(detail, subject), severity, project: null, keyProject: "" };
          }),
      );
    }
    rows.set(row, drafts);
  }
  return rows;
}

/** A group's finding belongs to the project it stands in, or else, where an indicator has a row of its own, to the first member's. */
function ofGroup(
  { rule, problem, first }: GroupDraft,
  projects: readonly CheckedProject[],
  places: Places,
  { severityOf }: RunningRules,
): OtherDraft {
  const at = problem.place[0];
  const index = at === undefined ? null : places.projectAt(at);
  const project = (index === null ? undefined : projects[index]?.ref) ?? projectRef(first);
  return { rule, problem, severity: severityOf(rule), project, keyProject: "" };
}

function ofTableRules(
  ofTable: ReadonlyMap<RuleOf<"table">, readonly Problem[]>,
  projects: readonly CheckedProject[],
  places: Places,
  { severityOf }: RunningRules,
): OtherDraft[] {
  const others: OtherDraft[] = [];
  for (const [rule, problems] of ofTable)
    problems.forEach((problem) => {
      const at = problem.place[0];
      const index = at === undefined ? null : places.projectAt(at);
      const project = index === null ? null : (projects[index]?.ref ?? null);
      others.push({ rule, problem, severity: severityOf(rule), project, keyProject: project?.name ?? "" });
    });
  return others;
}

/** Which project a place belongs to, by its index in the table. Made when it is first asked. */
interface Places {
  projectAt(place: Span): number | null;
}

/** In a list each row is a project's own, or none's. */
function placesInList(projects: readonly CheckedProject[]): Places {
  let bySheet: Map<string, Map<RowHandle, number>> | null = null;
  return {
    projectAt({ sheet, row }) {
      if (bySheet === null) {
        bySheet = new Map();
        for (const [index, { ref }] of projects.entries()) {
          const rows = bySheet.get(ref.sheet) ?? new Map<RowHandle, number>();
          bySheet.set(ref.sheet, rows.set(ref.row, index));
        }
      }
      return bySheet.get(sheet)?.get(row) ?? null;
    },
  };
}

/** All cells of a form are its project's. */
function placesInForms({ parts }: BudgetTable, sheets: ReadonlyMap<string, SheetSnapshot>): Places {
  return {
    projectAt({ sheet: name, row: handle, column }) {
      const sheet = sheets.get(name);
      const row = sheet === undefined ? null : rowOf(sheet, handle);
      if (row === null) return null;
      const part = partAt(
        parts.filter((one) => one.sheet === name),
        { row, column },
      );
      const number = part?.projects?.[0];
      return number === undefined ? null : number - 1;
    },
  };
}

const samePlace = (a: CheckedProject | undefined, b: CheckedProject | undefined): boolean =>
  a?.ref.row === b?.ref.row && a?.ref.sheet === b?.ref.sheet;

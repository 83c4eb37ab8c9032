import type { ProjectRef } from "../finding";
import type { Problem, RuleOf, TableSubject } from "../rule";
import type { SheetSnapshot } from "../sheet/snapshot";
import type { Profile } from "../standard/profile";
import {
  isProject,
  type BudgetTable,
  type Project,
  type SumNode,
  type TableFacts,
  type TableRow,
} from "../table/types";
import { checkGroups, newGroups, updateGroups, type Groups } from "./groups";
import type { Ranks } from "./order";
import { checkProject, movedTo, type CheckedProject, type Draft } from "./project";
import type { CheckContext } from "./remake";
import type { RunningRules } from "./scopes";

/** What checking a table remembers for the next time. */
export interface CheckedTable {
  readonly context: CheckContext;
  readonly projects: readonly CheckedProject[];
  /** Drafts that belong to no one project: of totals and units, of groups, of the table as a whole. */
  readonly others: readonly OtherDraft[];
  readonly groups: readonly Groups[];
  readonly rows: ReadonlyMap<TableRow, readonly Draft[]>;
  /** What rules that read amounts alone said, and the sums they rest on. */
  readonly ofAmounts: {
    readonly sums: readonly SumNode[];
    readonly said: ReadonlyMap<RuleOf<"table">, readonly Problem[]>;
  };
}

export interface OtherDraft extends Draft {
  readonly project: ProjectRef | null;
  /** A group's key names no project: whose row comes first may change. */
  readonly keyProject: string;
}

export interface CheckingTable {
  readonly table: BudgetTable;
  readonly profile: Profile;
  readonly sheets: ReadonlyMap<string, SheetSnapshot>;
  readonly ranks: Ranks;
  readonly rules: RunningRules;
  /** Called for each project that had to be checked. */
  readonly onProject: () => void;
}

/** Checks a table; what has not changed since `before` is taken over. */
export function checkTable(checking: CheckingTable, before: CheckedTable | undefined): CheckedTable {
  const { table, profile, sheets, rules } = checking;
  const facts = factsOf(table, before?.context.facts);
  const known = before?.context.facts === facts ? before : undefined;
  const context: CheckContext = known?.context ?? { facts, profile, sheets };
  context.sheets = sheets;
  const projects = checkProjects(checking, context, known?.projects ?? []);
  const subject: TableSubject = { table, profile, sheets };

  const rows = new Map<TableRow, readonly Draft[]>();
  for (const row of table.rows) {
    if (isProject(row) || row.kind === "header" || row.kind === "note" || row.kind === "blank") continue;
    rows.set(row, known?.rows.get(row) ?? rowDrafts(row, facts, checking));
  }

  const sameCount = known !== undefined && known.projects.length === projects.length;
  const groups = rules.byScope.group.map((rule, index) => {
    const own = sameCount ? (known.groups[index] ?? newGroups()) : newGroups();
    updateGroups(own, index, sameCount ? known.projects : [], projects);
    return { groups: own, drafts: checkGroups(own, rule, subject, facts) };
  });

  const said = new Map<RuleOf<"table">, readonly Problem[]>();
  const amountsKnown = known !== undefined && known.ofAmounts.sums === table.sums ? known.ofAmounts.said : null;
  const ofTable = rules.byScope.table.flatMap((rule) => {
    const problems = (rule.reads === "amounts" ? amountsKnown?.get(rule) : undefined) ?? [...rule.check(subject)];
    if (rule.reads === "amounts") said.set(rule, problems);
    return problems.map((problem, nth): Draft => ({ rule, problem, indicator: null, nth }));
  });

  const refAt = refsByRow(projects);
  const others: OtherDraft[] = [
    ...[...rows.values()].flat().map((draft) => ({ ...draft, project: null, keyProject: "" })),
    ...groups.flatMap(({ drafts }) => drafts).map((draft) => ({ ...draft, project: refAt(draft), keyProject: "" })),
    ...ofTable.map((draft) => {
      const project = refAt(draft);
      return { ...draft, project, keyProject: project?.name ?? "" };
    }),
  ];
  return {
    context,
    projects,
    others,
    groups: groups.map((one) => one.groups),
    rows,
    ofAmounts: { sums: table.sums, said },
  };
}

/** The few facts rules about one project may know; the same object as before where they are the same. */
function factsOf(table: BudgetTable, before: TableFacts | undefined): TableFacts {
  const { layout, year, moneyUnit, moneyDecimals, hasTargets, hasRowParts } = table;
  const facts: TableFacts = { layout, year, moneyUnit, moneyDecimals, hasTargets, hasRowParts };
  return before !== undefined && JSON.stringify(before) === JSON.stringify(facts) ? before : facts;
}

function checkProjects(
  { table, ranks, rules, onProject }: CheckingTable,
  context: CheckContext,
  before: readonly CheckedProject[],
): CheckedProject[] {
  let byIdentity: Map<object, CheckedProject> | null = null;
  return table.projects.map((project, index) => {
    const identity = identityOf(project);
    let known = before[index];
    if (known === undefined || identityOf(known.project) !== identity) {
      byIdentity ??= new Map(before.map((checked) => [identityOf(checked.project), checked]));
      known = byIdentity.get(identity);
    }
    if (known !== undefined && known.project.unit === project.unit) return movedTo(known, project);
    onProject();
    return checkProject(context, project, rules, ranks);
  });
}

/** What stays the same as long as the project's cells do. */
const identityOf = (project: Project): object => project.identity ?? project;

function rowDrafts(row: TableRow, facts: TableFacts, { profile, sheets, rules }: CheckingTable): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const rule of rules.byScope.row)
    for (const problem of rule.check({ facts, profile, sheets, row }))
      drafts.push({ rule, problem, indicator: null, nth: drafts.length });
  return drafts;
}

/** The project whose row a draft's first place stands in. */
function refsByRow(projects: readonly CheckedProject[]): (draft: Draft) => ProjectRef | null {
  let bySheet: Map<string, Map<number, ProjectRef>> | null = null;
  return ({ problem }) => {
    const at = problem.place[0];
    if (at === undefined) return null;
    if (bySheet === null) {
      bySheet = new Map();
      for (const { ref } of projects) {
        const rows = bySheet.get(ref.sheet) ?? new Map<number, ProjectRef>();
        bySheet.set(ref.sheet, rows.set(ref.row, ref));
      }
    }
    return bySheet.get(at.sheet)?.get(at.row) ?? null;
  };
}

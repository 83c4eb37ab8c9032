import type { Draft } from "./draft";
import type { Finding, ProjectRef, Severity } from "./finding";
import { findingKeys } from "./key";
import type { CheckResult, TableSummary } from "./result";
import type { Member, Rule, RuleOf, Scope, TableSubject } from "./rule";
import { once } from "./once";
import { RULES } from "./rules";
import { rowOf, type RowHandle, type SheetSnapshot } from "./sheet/snapshot";
import type { Span } from "./sheet/located";
import { GUANGDONG } from "./standard/guangdong";
import type { Profile } from "./standard/profile";
import { severityIn } from "./standard/tiers";
import { readTables } from "./table/read";
import { targetsOf } from "./table/fields";
import { isProject, type BudgetTable, type Project } from "./table/types";

export interface CheckOptions {
  /** What to check with; Guangdong's lists and the usual choices unless said. */
  readonly profile?: Profile;
  /** The rules to choose from; all of them unless said. The profile decides which of them run. */
  readonly rules?: readonly Rule[];
  /** Projects checked so far, of all. */
  readonly onProgress?: (done: number, all: number) => void;
}

/** Projects between two reports of progress. */
const PROGRESS_STEP = 500;

/** Reads the tables of a workbook's sheets and runs the rules over them. The same sheets give the same findings, keys and order. */
export function checkSheets(sheets: readonly SheetSnapshot[], options: CheckOptions = {}): CheckResult {
  const profile = options.profile ?? GUANGDONG;
  const severities = new Map<Rule, Severity>();
  for (const rule of options.rules ?? RULES) {
    const severity = severityIn(profile, rule);
    if (severity !== null) severities.set(rule, severity);
  }
  const rules = [...severities.keys()];
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const tables = readTables(sheets, profile);
  const all = tables.reduce((count, table) => count + table.projects.length, 0);
  const found: Draft[] = [];
  const scoped = byScope(rules);
  let done = 0;
  for (const table of tables) {
    const subject: TableSubject = { table, profile, sheets: byName };
    checkRows(scoped.row, subject, found);
    for (const project of table.projects) {
      checkProject(scoped, subject, project, found);
      done += 1;
      if (done % PROGRESS_STEP === 0) options.onProgress?.(done, all);
    }
    for (const rule of scoped.group) checkGroups(rule, subject, found);
    const projectAt = projectsByRow(table);
    for (const rule of scoped.table) {
      for (const problem of rule.check(subject)) {
        const at = problem.place[0];
        found.push({ rule, problem, project: (at && projectAt(at)) ?? null, indicator: null });
      }
    }
  }
  options.onProgress?.(all, all);
  return {
    tables: tables.map((table) => summarise(table, rules.length)),
    findings: finish(found, sheets, severities),
  };
}

/** The project whose row a place stands in. */
function projectsByRow(table: BudgetTable): (at: Span) => Project | undefined {
  const bySheet = new Map<string, Map<RowHandle, Project>>();
  for (const project of table.projects) {
    const rows = bySheet.get(project.sheet) ?? new Map<RowHandle, Project>();
    bySheet.set(project.sheet, rows.set(project.row, project));
  }
  return (at) => bySheet.get(at.sheet)?.get(at.row);
}

/** The rules by how much they need to see, so that a subject is made once for all of them. */
type RulesByScope = { readonly [S in Scope]: readonly RuleOf<S>[] };

function byScope(rules: readonly Rule[]): RulesByScope {
  const pick = <S extends Scope>(scope: S) => rules.filter((rule) => rule.scope === scope) as unknown as RuleOf<S>[];
  return {
    value: pick("value"),
    indicator: pick("indicator"),
    project: pick("project"),
    row: pick("row"),
    group: pick("group"),
    table: pick("table"),
  };
}

function checkRows(rules: readonly RuleOf<"row">[], { table, profile, sheets }: TableSubject, found: Draft[]): void {
  for (const row of table.rows) {
    if (row.kind === "header" || row.kind === "note" || row.kind === "blank") continue;
    const subject = { facts: table, profile, sheets, row };
    const project = isProject(row) ? row : null;
    for (const rule of rules)
      for (const problem of rule.check(subject)) found.push({ rule, problem, project, indicator: null });
  }
}

function checkProject(
  rules: RulesByScope,
  { table, profile, sheets }: TableSubject,
  project: Project,
  found: Draft[],
): void {
  const aboutProject = { facts: table, profile, sheets, project };
  for (const rule of rules.project) {
    for (const problem of rule.check(aboutProject)) found.push({ rule, problem, project, indicator: null });
  }
  for (const indicator of project.indicators) {
    const aboutIndicator = { facts: table, profile, sheets, project, indicator };
    for (const rule of rules.indicator) {
      for (const problem of rule.check(aboutIndicator)) found.push({ rule, problem, project, indicator });
    }
    if (rules.value.length === 0) continue;
    for (const { field, target: value } of targetsOf(indicator)) {
      const aboutValue = { ...aboutIndicator, field, value };
      for (const rule of rules.value) {
        for (const problem of rule.check(aboutValue)) found.push({ rule, problem, project, indicator });
      }
    }
  }
}

function checkGroups(rule: RuleOf<"group">, { table, profile, sheets }: TableSubject, found: Draft[]): void {
  const groups = new Map<string, Member[]>();
  for (const project of table.projects) {
    for (const { key, indicator } of rule.members({ facts: table, profile, sheets, project })) {
      const members = groups.get(key);
      if (members === undefined) groups.set(key, [{ project, indicator }]);
      else members.push({ project, indicator });
    }
  }
  const projects = table.projects.length;
  for (const [key, members] of groups) {
    for (const problem of rule.check({ facts: table, profile, sheets, key, members, projects }))
      found.push({ rule, problem, project: members[0]?.project ?? null, indicator: null });
  }
}

function finish(
  drafts: readonly Draft[],
  sheets: readonly SheetSnapshot[],
  severities: ReadonlyMap<Rule, Severity>,
): Finding[] {
  const sheetOrder = new Map(sheets.map((sheet, index) => [sheet.name, index]));
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const rank = (span: Span | undefined): readonly [number, number, number, number] => {
    if (span === undefined) return [0, 0, 0, 0];
    const sheet = byName.get(span.sheet);
    return [sheetOrder.get(span.sheet) ?? 0, (sheet && rowOf(sheet, span.row)) ?? 0, span.column, span.start];
  };
  const ranked = drafts.map((draft) => ({ draft, rank: rank(draft.problem.place[0]) }));
  // Array sorting is stable, so findings of one place stay in the order of the rules.
  ranked.sort((a, b) => {
    const differs = a.rank.findIndex((value, index) => value !== b.rank[index]);
    return differs < 0 ? 0 : (a.rank[differs] ?? 0) - (b.rank[differs] ?? 0);
  });
  const ordered = ranked.map(({ draft }) => draft);
  const keys = findingKeys(ordered);
  return ordered.map(({ rule, problem, project, indicator }, index) => ({
    key: keys[index] as string,
    rule: rule.id,
    severity: severities.get(rule) ?? rule.severity,
    message: problem.message,
    project: project && projectRef(project),
    indicator: indicator?.position ?? null,
    place: problem.place,
    related: problem.related ?? [],
    fix: problem.fix ?? null,
    choices: problem.choices ?? [],
    sum: problem.sum ?? null,
  }));
}

const projectRef = once(({ number, name, sheet, row }: Project): ProjectRef => ({
  number,
  name: name.value,
  sheet,
  row,
}));

function summarise(table: BudgetTable, rules: number): TableSummary {
  const total = table.rows.find((row) => row.kind === "total")?.amounts[0]?.amount;
  return {
    layout: table.layout,
    sheets: table.sheets,
    title: table.title?.value ?? null,
    department: table.department?.value ?? null,
    year: table.year,
    moneyUnit: table.moneyUnit,
    total: total === undefined || total.kind === "blank" ? null : total.text,
    projects: table.projects.map(projectRef),
    indicators: table.projects.reduce((count, project) => count + project.indicators.length, 0),
    sums: table.sums.length,
    rules,
  };
}

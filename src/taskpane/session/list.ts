import { placeOfProject, type ListedFinding, type ProjectRef, type Severity } from "../../check/finding";
import type { Filter, Grouping } from "./state";

/** Findings that stand together under one heading. */
export interface Group {
  /** Stays the same over re-checks. */
  readonly id: string;
  readonly rule: string | null;
  /** Null for a group of a rule, and for the findings that belong to no project. */
  readonly project: ProjectRef | null;
  /** The worst of its findings. */
  readonly severity: Severity;
  readonly findings: readonly ListedFinding[];
}

/** One row of the list, top to bottom. */
export type ListRow =
  | {
      readonly kind: "group";
      readonly id: string;
      readonly level: 1 | 2;
      readonly group: Group;
      readonly open: boolean;
    }
  | {
      readonly kind: "infos";
      readonly id: typeof INFOS;
      readonly count: number;
      readonly kinds: number;
      readonly open: boolean;
    }
  | {
      readonly kind: "finding";
      readonly id: string;
      readonly level: 2 | 3;
      readonly finding: ListedFinding;
      readonly group: Group;
    };

export interface FindingList {
  /** Groups of errors and warnings, and of infos where they are asked for by themselves. */
  readonly groups: readonly Group[];
  /** Groups of infos, folded under one line. */
  readonly infoGroups: readonly Group[];
  /** Findings that pass the filter. */
  readonly count: number;
}

/** Id of the line the infos are folded under. */
export const INFOS = "infos";

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

export function projectId(project: ProjectRef | null): string {
  return project === null ? "-" : placeOfProject(project);
}

export function findingRow(key: string): string {
  return `finding:${key}`;
}

/** Id of the row that opens a sum. */
export function sumRow(key: string): string {
  return `sum:${key}`;
}

/**
 * Rules in the order their groups stand: worst first, then the most findings. Rules of the earlier order keep their places,
 * so that a fix or a re-check moves no group; new ones come after those of their severity.
 */
export function orderRules(earlier: readonly string[], findings: readonly ListedFinding[]): readonly string[] {
  const counts = new Map<string, { severity: Severity; count: number; first: number }>();
  findings.forEach(({ rule, severity }, first) => {
    const entry = counts.get(rule);
    if (entry === undefined) counts.set(rule, { severity, count: 1, first });
    else entry.count++;
  });
  const places = new Map(earlier.map((rule, place) => [rule, place]));
  return [...counts]
    .sort(([a, x], [b, y]) => {
      const bySeverity = RANK[x.severity] - RANK[y.severity];
      if (bySeverity !== 0) return bySeverity;
      const [p, q] = [places.get(a) ?? Infinity, places.get(b) ?? Infinity];
      if (p !== q) return p - q;
      return y.count - x.count || x.first - y.first;
    })
    .map(([rule]) => rule);
}

/** What the list depends on besides the findings. */
interface ListView {
  readonly grouping: Grouping;
  readonly filter: Filter;
  readonly ruleOrder: readonly string[];
  /** What the search looks through. */
  readonly words: (finding: ListedFinding) => string;
}

/** The session and the view ask for the same list one after the other. */
const lastLists = new WeakMap<readonly ListedFinding[], { readonly view: ListView; readonly list: FindingList }>();

/** The findings that pass the filter, grouped. */
export function listFindings(findings: readonly ListedFinding[], view: ListView): FindingList {
  const last = lastLists.get(findings);
  if (last !== undefined && isSame(last.view, view)) return last.list;
  const list = makeList(findings, view);
  lastLists.set(findings, { view, list });
  return list;
}

function isSame(a: ListView, b: ListView): boolean {
  return a.grouping === b.grouping && a.filter === b.filter && a.ruleOrder === b.ruleOrder && a.words === b.words;
}

function makeList(findings: readonly ListedFinding[], { grouping, filter, ruleOrder, words }: ListView): FindingList {
  const search = filter.search.trim().toLowerCase();
  const passes = (finding: ListedFinding): boolean =>
    (filter.severities.size === 0 || filter.severities.has(finding.severity)) &&
    (filter.project === null || projectId(finding.project) === filter.project) &&
    (search === "" || words(finding).toLowerCase().includes(search));
  const fold = !filter.severities.has("info");
  const plain: ListedFinding[] = [];
  const infos: ListedFinding[] = [];
  // In one go: there may be two hundred thousand.
  for (const finding of findings)
    if (passes(finding)) (fold && finding.severity === "info" ? infos : plain).push(finding);
  const group = grouping === "rule" ? byRule(ruleOrder) : byProject;
  return { groups: group(plain, ""), infoGroups: group(infos, "info-"), count: plain.length + infos.length };
}

function gather(
  findings: readonly ListedFinding[],
  idOf: (finding: ListedFinding) => string,
): Map<string, [ListedFinding, ...ListedFinding[]]> {
  const groups = new Map<string, [ListedFinding, ...ListedFinding[]]>();
  for (const finding of findings) {
    const id = idOf(finding);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [finding]);
    else group.push(finding);
  }
  return groups;
}

function worst(findings: readonly [ListedFinding, ...ListedFinding[]]): Severity {
  return findings.reduce<Severity>((a, { severity: b }) => (RANK[b] < RANK[a] ? b : a), findings[0].severity);
}

const byRule =
  (order: readonly string[]) =>
  (findings: readonly ListedFinding[], prefix: string): Group[] => {
    const places = new Map(order.map((rule, place) => [rule, place]));
    return [...gather(findings, (finding) => finding.rule)]
      .map(([rule, members]) => ({
        id: `${prefix}rule:${rule}`,
        rule,
        project: null,
        severity: worst(members),
        findings: members,
      }))
      .sort((a, b) => (places.get(a.rule) ?? Infinity) - (places.get(b.rule) ?? Infinity) || 0);
  };

/** In the order of the sheet; what belongs to no project comes first. */
function byProject(findings: readonly ListedFinding[], prefix: string): Group[] {
  return [...gather(findings, (finding) => projectId(finding.project))]
    .map(([id, members]) => ({
      id: `${prefix}project:${id}`,
      rule: null,
      project: members[0].project,
      severity: worst(members),
      findings: members,
    }))
    .sort((a, b) => (a.project?.number ?? 0) - (b.project?.number ?? 0));
}

/** The rows of the list as they stand, opened groups with their findings. */
export function listRows(list: FindingList, open: ReadonlySet<string>): readonly ListRow[] {
  const rows: ListRow[] = [];
  const add = (group: Group, level: 1 | 2): void => {
    const isOpen = open.has(group.id);
    rows.push({ kind: "group", id: group.id, level, group, open: isOpen });
    if (!isOpen) return;
    for (const finding of group.findings) {
      rows.push({ kind: "finding", id: findingRow(finding.key), level: level === 1 ? 2 : 3, finding, group });
    }
  };
  for (const group of list.groups) add(group, 1);
  if (list.infoGroups.length > 0) {
    const isOpen = open.has(INFOS);
    const count = list.infoGroups.reduce((sum, group) => sum + group.findings.length, 0);
    const kinds = new Set(list.infoGroups.flatMap((group) => group.findings.map((finding) => finding.rule))).size;
    rows.push({ kind: "infos", id: INFOS, count, kinds, open: isOpen });
    if (isOpen) for (const group of list.infoGroups) add(group, 2);
  }
  return rows;
}

/** The rows that must be open for a finding to show. */
export function pathTo(list: FindingList, key: string): readonly string[] {
  const holds = (group: Group): boolean => group.findings.some((finding) => finding.key === key);
  const plain = list.groups.find(holds);
  if (plain !== undefined) return [plain.id];
  const info = list.infoGroups.find(holds);
  return info === undefined ? [] : [INFOS, info.id];
}

/** Findings in the order F8 walks them: infos only where their line is open or nothing else is there. */
export function walk(list: FindingList, open: ReadonlySet<string>): readonly ListedFinding[] {
  const plain = list.groups.flatMap((group) => group.findings);
  if (plain.length > 0 && !open.has(INFOS)) return plain;
  return [...plain, ...list.infoGroups.flatMap((group) => group.findings)];
}

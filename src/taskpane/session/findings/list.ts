import type { ListedFinding } from "../../../check/finding";
import type { Filter, Grouping, PaneState } from "../state";
import { byProject, byRule, projectId, type Group } from "./groups";

export interface FindingList {
  /** Groups of errors and warnings, and of infos where they are asked for by themselves. */
  readonly groups: readonly Group[];
  /** Groups of infos, folded under one line. */
  readonly infoGroups: readonly Group[];
  /** Findings that pass the filter. */
  readonly count: number;
}

/** The words of a finding that the search looks through. */
export type Words = (finding: ListedFinding) => string;

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

/** The findings as the pane lists them. */
export function listOf(state: PaneState, words: Words): FindingList {
  const { grouping, filter, ruleOrder } = state;
  return listFindings(state.result?.findings ?? [], { grouping, filter, ruleOrder, words });
}

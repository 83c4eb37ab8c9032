import { SEVERITIES, type ListedFinding } from "../../../check/finding";
import type { Filter, Grouping, PaneState } from "../state";
import type { FindingColumns } from "./columns";
import { byProject, byRule, type Group } from "./groups";

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
const lastLists = new WeakMap<FindingColumns, { readonly view: ListView; readonly list: FindingList }>();

/** The findings that pass the filter, grouped. */
export function listFindings(columns: FindingColumns, view: ListView): FindingList {
  const last = lastLists.get(columns);
  if (last !== undefined && isSame(last.view, view)) return last.list;
  const list = makeList(columns, view);
  lastLists.set(columns, { view, list });
  return list;
}

function isSame(a: ListView, b: ListView): boolean {
  return a.grouping === b.grouping && a.filter === b.filter && a.ruleOrder === b.ruleOrder && a.words === b.words;
}

function makeList(columns: FindingColumns, { grouping, filter, ruleOrder, words }: ListView): FindingList {
  const { findings, severity, project } = columns;
  const search = filter.search.trim().toLowerCase();
  const wanted = filter.project === null ? null : columns.ids.find(filter.project);
  const says = (finding: ListedFinding): boolean => words(finding).toLowerCase().includes(search);
  const fold = !filter.severities.has("info");
  const isShown = SEVERITIES.map((one) => filter.severities.size === 0 || filter.severities.has(one));
  const info = fold ? SEVERITIES.indexOf("info") : -1;
  const plain = new Uint32Array(findings.length);
  const infos = new Uint32Array(findings.length);
  let plains = 0;
  let folded = 0;
  // In one go: there may be two hundred thousand.
  for (let at = 0; at < findings.length; at += 1) {
    const own = severity[at] as number;
    if (isShown[own] !== true) continue;
    if (filter.project !== null && project[at] !== wanted) continue;
    if (search !== "" && !says(findings[at] as ListedFinding)) continue;
    if (own === info) infos[folded++] = at;
    else plain[plains++] = at;
  }
  const group = grouping === "rule" ? byRule(ruleOrder) : byProject;
  return {
    groups: group(columns, plain.subarray(0, plains), ""),
    infoGroups: group(columns, infos.subarray(0, folded), "info-"),
    count: plains + folded,
  };
}

/** The findings as the pane lists them. */
export function listOf(state: PaneState, words: Words): FindingList {
  const { grouping, filter, ruleOrder } = state;
  return listFindings(state.columns, { grouping, filter, ruleOrder, words });
}

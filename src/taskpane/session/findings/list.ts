import { NOTHING_ACCEPTED, type AcceptedBy } from "../../../check/accepted/acceptance";
import { MOVED, UNKNOWN, type Comparison } from "../../../check/baseline/compare";
import { SEVERITIES, type ListedFinding, type Severity } from "../../../check/finding";
import type { Filter, Grouping } from "../state/list";
import type { PaneState } from "../state/state";
import type { FindingColumns } from "./columns";
import { figuresOf, STANDINGS, type SinceFigures } from "../since/standings";
import { projectId } from "./project-id";
import { byProject, byRule, type Group } from "./groups";

export interface FindingList {
  /** Groups of errors and warnings, and of infos where they are asked for by themselves or by their rule. */
  readonly groups: readonly Group[];
  /** Groups of infos, folded under one line. */
  readonly infoGroups: readonly Group[];
  /** Findings that pass the filter and are open. */
  readonly count: number;
  /** Findings that pass the filter and were accepted: they are not listed, whatever severity is chosen. */
  readonly accepted: number;
  /** Findings that pass the filter, whatever severity is chosen and however they stand to the earlier check: how many stand how. */
  readonly since: SinceFigures;
  /** Their places among all, ascending. */
  readonly places: Uint32Array;
  /** How many of each severity there would be if it alone were shown. */
  readonly counts: Readonly<Record<Severity, number>>;
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
  readonly accepted: AcceptedBy;
  /** Of the findings, with an earlier check. */
  readonly comparison: Comparison | null;
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
  const keys = ["grouping", "filter", "ruleOrder", "words", "accepted", "comparison"] as const;
  return keys.every((key) => a[key] === b[key]);
}

function makeList(columns: FindingColumns, view: ListView): FindingList {
  const { grouping, filter, ruleOrder, words, accepted, comparison } = view;
  const { findings, rule, severity, project, shared, projectsOf } = columns;
  const search = filter.search.trim().toLowerCase();
  const wanted = filter.project === null ? null : columns.ids.find(filter.project);
  const isAbout = (at: number): boolean =>
    project[at] === wanted ||
    (shared[at] === 1 && projectsOf(findings[at] as ListedFinding).some((one) => projectId(one) === filter.project));
  const says = (finding: ListedFinding): boolean => words(finding).toLowerCase().includes(search);
  const wantedRule = filter.rule === null ? null : columns.ids.find(filter.rule);
  const fold = !filter.severities.has("info") && filter.rule === null;
  const isShown = SEVERITIES.map((one) => filter.severities.size === 0 || filter.severities.has(one));
  const info = fold ? SEVERITIES.indexOf("info") : -1;
  const shown = new Uint32Array(findings.length);
  const plain = new Uint32Array(findings.length);
  const infos = new Uint32Array(findings.length);
  const counts = new Uint32Array(SEVERITIES.length);
  let all = 0;
  let plains = 0;
  let folded = 0;
  let passed = 0;
  const since = new Uint32Array(MOVED + 1);
  const wantedSince = filter.since === null ? null : STANDINGS[filter.since];
  // In one go: there may be two hundred thousand.
  for (let at = 0; at < findings.length; at += 1) {
    const own = severity[at] as number;
    if (filter.rule !== null && rule[at] !== wantedRule) continue;
    if (filter.project !== null && !isAbout(at)) continue;
    if (search !== "" && !says(findings[at] as ListedFinding)) continue;
    if (accepted !== NOTHING_ACCEPTED && accepted(findings[at] as ListedFinding) !== null) {
      passed += 1;
      continue;
    }
    const stands = comparison?.standing[at] ?? UNKNOWN;
    since[stands] = (since[stands] as number) + 1;
    if (wantedSince !== null && stands !== wantedSince) continue;
    counts[own] = (counts[own] as number) + 1;
    if (isShown[own] !== true) continue;
    shown[all++] = at;
    if (own === info) infos[folded++] = at;
    else plain[plains++] = at;
  }
  const group = grouping === "rule" ? byRule(ruleOrder) : byProject(filter.project);
  return {
    groups: group(columns, plain.subarray(0, plains), ""),
    infoGroups: group(columns, infos.subarray(0, folded), "info-"),
    count: all,
    accepted: passed,
    since: figuresOf(since),
    places: shown.subarray(0, all),
    counts: Object.fromEntries(SEVERITIES.map((one, nth) => [one, counts[nth] ?? 0])) as FindingList["counts"],
  };
}

/** The findings as the pane lists them. */
export function listOf(state: PaneState, words: Words): FindingList {
  const { grouping, filter, ruleOrder, accepted, since } = state;
  return listFindings(state.columns, { grouping, filter, ruleOrder, words, accepted, comparison: since.comparison });
}

import { listOf, type FindingList, type Words } from "../findings/list";
import { NO_COLUMNS } from "../findings/columns";
import { projectId } from "../findings/project-id";
import { findingRow } from "../findings/rows";
import { orderRules } from "../findings/rule-order";
import { severityCounts } from "../findings/severities";
import { acceptedAmong } from "../../../check/accepted/acceptance";
import type { ListedFinding } from "../../../check/finding";
import type { PaneChoices } from "../choices";
import type { PaneEvent } from "../events";
import { EVERYTHING, type Outcome, type PaneState } from "../state";
import { announce, NO_KEYS, sheetNamed, withKnownFilter, withoutError } from "./common";
import { openFirst, openIn } from "./list-view";
import { markedBy } from "./selection";

/** The state after a check that was completed. */
export function completed(
  state: PaneState,
  {
    sheets,
    open,
    result,
    columns,
    comparison,
    checkedWith,
    userInitiated,
    isQuiet,
  }: Extract<PaneEvent, { type: "checked" }>,
  words: Words,
): PaneState {
  const snapshot = sheetNamed(sheets, open);
  const sameSheet = sheetNamed(state.sheets, open) !== null;
  const next: PaneState = {
    ...state,
    work: null,
    sheets,
    snapshot,
    result,
    columns,
    // Of two of one name the last counts: what was read first stays.
    firstRead: new Map([
      ...(result.tables.length > 0 ? sheets.map((each) => [each.name, each] as const) : []),
      ...state.firstRead,
    ]),
    accepted: acceptedAmong(state.choices.accepted.acceptances, columns.findings),
    since: { ...state.since, comparison },
    checkedWith,
    // Columns are named for the sheet that is open: another one closes the view.
    view: state.view === "mapping" && !sameSheet ? state.home : state.view,
    changed: state.changedMeanwhile,
    changedMeanwhile: [],
    error: withoutError(state.error, "check"),
    ruleOrder: orderRules(sameSheet ? state.ruleOrder : [], columns),
    preview: null,
    ...(sameSheet ? {} : { open: NO_KEYS, active: null, filter: EVERYTHING, reveal: null }),
  };
  const before = listOf(state, words);
  const hadOpen = before.groups.some((group) => openIn(state).has(group.id));
  const choosable = keepFocus(keepChoosable(withKnownFilter(next)), before);
  // What the user closed stays closed; and while they work in the sheet nothing opens by itself.
  const settled = sameSheet && (isQuiet || !hadOpen) ? choosable : openFirst(choosable, words);
  const marked = markedBy(settled, settled.selection);
  const outcome: Outcome =
    result.tables.length === 0 ? { kind: "no-table" } : { kind: "checked", ...severityCounts(columns, next.accepted) };
  return userInitiated
    ? announce({ ...settled, marked }, outcome)
    : { ...settled, marked, outcome: sameSheet ? state.outcome : null };
}

/** A project that is no longer there cannot stay chosen: the list would be empty without a visible reason. */
function keepChoosable(state: PaneState): PaneState {
  const { project } = state.filter;
  if (project === null) return state;
  const all = [...(state.result?.tables.flatMap(({ projects }) => projects) ?? []), ...state.columns.projects];
  const isThere = all.some((one) => projectId(one) === project);
  return isThere ? state : { ...state, filter: { ...state.filter, project: null } };
}

/** The state after what is checked with, or what is accepted, became another. */
export function choicesChanged(state: PaneState, choices: PaneChoices, words: Words): PaneState {
  const next = { ...state, choices };
  if (choices.accepted === state.choices.accepted) return next;
  const accepted = acceptedAmong(choices.accepted.acceptances, state.columns.findings);
  return keepFocus({ ...next, accepted }, listOf(state, words));
}

/** Puts the keyboard on the next finding still listed where the one it was on is gone, or accepted. */
function keepFocus(state: PaneState, before: FindingList): PaneState {
  if (state.active === null || !state.active.startsWith("finding:")) return state;
  const { findings } = state.columns;
  const isThere = (finding: ListedFinding): boolean => state.accepted(finding) === null;
  if (findings.some((finding) => findingRow(finding.key) === state.active && isThere(finding))) return state;
  const there = new Set(findings.filter(isThere).map(({ key }) => findingRow(key)));
  for (const group of [...before.groups, ...before.infoGroups]) {
    const rows = group.findings.map(({ key }) => findingRow(key));
    const at = rows.indexOf(state.active);
    if (at < 0) continue;
    const next =
      rows.slice(at + 1).find((row) => there.has(row)) ??
      rows
        .slice(0, at)
        .reverse()
        .find((row) => there.has(row));
    return { ...state, active: next ?? null };
  }
  return { ...state, active: null };
}

/** The state after a check that was stopped or failed. The earlier result stays readable unless it is about another sheet. */
export function brokenOff(state: PaneState): PaneState {
  const elsewhere =
    state.selection !== null && state.snapshot !== null && sheetNamed(state.sheets, state.selection.sheet) === null;
  return {
    ...state,
    work: null,
    changed: [...state.changed, ...state.changedMeanwhile],
    changedMeanwhile: [],
    ...(elsewhere
      ? { sheets: [], snapshot: null, result: null, columns: NO_COLUMNS, changed: [], marked: NO_KEYS, active: null }
      : {}),
  };
}

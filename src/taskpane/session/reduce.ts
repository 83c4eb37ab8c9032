import type { CellWrite, ListedFinding, Severity } from "../../check/finding";
import type { ListedResult } from "../../check/result";
import type { SheetSnapshot } from "../../check/sheet/snapshot";
import type { Selection, SheetChange } from "../../host/host";
import type { PaneTask } from "../../text/pane";
import type { PaneEvent } from "./events";
import { findingRow, listFindings, orderRules, pathTo, projectId, type FindingList } from "./list";
import { standingIn } from "./places";
import { EVERYTHING, isChecking, isMainView, type Outcome, type PaneError, type PaneState } from "./state";

/** The words of a finding that the search looks through. */
export type Words = (finding: ListedFinding) => string;

/** The findings as the pane lists them. */
export function listOf(state: PaneState, words: Words): FindingList {
  const { grouping, filter, ruleOrder } = state;
  return listFindings(state.result?.findings ?? [], { grouping, filter, ruleOrder, words });
}

const NO_KEYS: ReadonlySet<string> = new Set();

/** The next state. Pure: the same state and event give the same answer. `words` is what the search looks through. */
export function reduce(state: PaneState, event: PaneEvent, words: Words): PaneState {
  switch (event.type) {
    case "check-started":
      return {
        ...state,
        work: { phase: "reading", done: 0, all: 0 },
        // A re-check that follows a failed write must not wipe away what failed.
        error: event.asked
          ? without(state.error, "check", "plan", "write", "undo", "select", "sheets", "settings", "mapping")
          : without(state.error, "check"),
        changedMeanwhile: [],
        preview: null,
      };
    case "work":
      return event.work?.phase === "fixing" || event.work?.phase === "preparing" || event.work?.phase === "sheets"
        ? { ...state, work: event.work, error: without(state.error, "plan", "write", "undo", "select", "sheets") }
        : { ...state, work: event.work };
    case "checked":
      return checked(state, event, words);
    case "check-stopped": {
      const next = broken(state);
      return say(next, { kind: next.result === null ? "stopped" : "stopped-old" });
    }
    case "failed":
      return event.error.task === "check"
        ? { ...broken(state), error: event.error }
        : { ...state, work: null, error: event.error };
    case "error-dismissed":
      return { ...state, error: null };
    case "sheet-changed":
      return changed(state, event.change);
    case "selected":
      return selected(state, event.selection, event.own, words);
    case "severity-toggled": {
      const severities = toggle(state.filter.severities, event.severity);
      return openFirst({ ...state, filter: { ...state.filter, severities } }, words);
    }
    case "project-chosen":
      return openFirst({ ...state, filter: { ...state.filter, project: event.project } }, words);
    case "searched":
      return { ...state, filter: { ...state.filter, search: event.search } };
    case "filters-cleared":
      return openFirst({ ...state, filter: EVERYTHING }, words);
    case "grouped":
      return openFirst({ ...state, grouping: event.grouping, active: null }, words);
    case "row-toggled":
      return { ...state, open: toggle(state.open, event.row) };
    case "moved":
      return state.active === event.row ? state : { ...state, active: event.row };
    case "visited": {
      const next = showFinding({ ...state, view: "check", home: "check" }, event.key, words);
      return event.wrapped === null ? next : say(next, { kind: `wrapped-to-${event.wrapped}` });
    }
    case "previewed":
      return { ...state, preview: { offer: event.offer, edits: event.edits, unticked: NO_KEYS } };
    case "ticked":
      return ticked(state, event.keys, event.on);
    case "preview-closed":
      return { ...state, preview: null };
    case "wrote":
      return say(
        {
          ...state,
          work: null,
          preview: null,
          undo: event.undo,
          // What was read is no longer what stands there, until the re-check has read it again.
          changed: [...state.changed, ...event.written.flatMap(({ writes }) => writes.map(changeOf))],
        },
        event.outcome,
      );
    case "said":
      return say(state, event.outcome);
    case "chose":
      return { ...state, choices: event.choices };
    case "note-read":
      return { ...state, readNotes: [...state.readNotes, event.note] };
    case "viewed":
      return {
        ...state,
        view: event.view,
        home: isMainView(event.view) ? event.view : state.home,
        error: without(state.error, "settings", "mapping", "draft"),
      };
    case "sheet-dialog":
      return { ...state, sheetDialog: event.dialog };
    case "library":
      return { ...state, library: event.library, undo: event.undo ?? state.undo };
    case "unifying":
      return { ...state, unifying: event.unifying };
    case "editing":
      return { ...state, editing: event.editing };
  }
}

/** The error, unless it is about one of these tasks, which are being tried again or are out of date. */
function without(error: PaneError | null, ...tasks: readonly PaneTask[]): PaneError | null {
  return error !== null && tasks.includes(error.task) ? null : error;
}

function sheetNamed(sheets: readonly SheetSnapshot[], name: string): SheetSnapshot | null {
  return sheets.find((sheet) => sheet.name === name) ?? null;
}

function say(state: PaneState, outcome: Outcome): PaneState {
  return { ...state, outcome, outcomeSerial: state.outcomeSerial + 1 };
}

function changeOf({ sheet, row, column }: CellWrite): SheetChange {
  return { sheet, range: { top: row, bottom: row, left: column, right: column } };
}

function toggle<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}

function checked(
  state: PaneState,
  { sheets, open, result, checkedWith, asked }: Extract<PaneEvent, { type: "checked" }>,
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
    checkedWith,
    // Columns are named for the sheet that is open: another one closes the view.
    view: state.view === "mapping" && !sameSheet ? state.home : state.view,
    changed: state.changedMeanwhile,
    changedMeanwhile: [],
    error: without(state.error, "check"),
    ruleOrder: orderRules(sameSheet ? state.ruleOrder : [], result.findings),
    preview: null,
    ...(sameSheet ? {} : { open: NO_KEYS, active: null, filter: EVERYTHING, reveal: null }),
  };
  const before = listOf(state, words);
  const hadOpen = before.groups.some((group) => state.open.has(group.id));
  const choosable = keepFocus(keepChoosable(next), before);
  // What the user closed stays closed.
  const settled = sameSheet && !hadOpen ? choosable : openFirst(choosable, words);
  const marked = markedBy(settled, settled.selection);
  const outcome: Outcome =
    result.tables.length === 0 ? { kind: "no-table" } : { kind: "checked", ...severityCounts(result) };
  return asked
    ? say({ ...settled, marked }, outcome)
    : { ...settled, marked, outcome: sameSheet ? state.outcome : null };
}

/** Errors, warnings and infos of a result. */
export function severityCounts({ findings }: ListedResult): { errors: number; warnings: number; infos: number } {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return { errors: counts.error, warnings: counts.warning, infos: counts.info };
}

/** A project that is no longer there cannot stay chosen: nothing would show, and nobody could see why. */
function keepChoosable(state: PaneState): PaneState {
  const { project } = state.filter;
  const there = project === null || state.result?.findings.some((finding) => projectId(finding.project) === project);
  return there ? state : { ...state, filter: { ...state.filter, project: null } };
}

/** Puts the keyboard on the next finding still there where the one it was on is gone. */
function keepFocus(state: PaneState, before: FindingList): PaneState {
  if (state.active === null || !state.active.startsWith("finding:")) return state;
  const there = new Set(state.result?.findings.map(({ key }) => findingRow(key)));
  if (there.has(state.active)) return state;
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

/** Opens the first group where none is open, so that there is one thing to do next. Groups of infos stay folded. */
function openFirst(state: PaneState, words: Words): PaneState {
  const { groups } = listOf(state, words);
  const first = groups[0];
  if (first === undefined || groups.some((group) => state.open.has(group.id))) return state;
  return { ...state, open: new Set([...state.open, first.id]) };
}

/** A check that did not come to its end. The earlier result stays readable unless it is about another sheet. */
function broken(state: PaneState): PaneState {
  const elsewhere =
    state.selection !== null && state.snapshot !== null && sheetNamed(state.sheets, state.selection.sheet) === null;
  return {
    ...state,
    work: null,
    changed: [...state.changed, ...state.changedMeanwhile],
    changedMeanwhile: [],
    ...(elsewhere ? { sheets: [], snapshot: null, result: null, changed: [], marked: NO_KEYS, active: null } : {}),
  };
}

function changed(state: PaneState, change: SheetChange): PaneState {
  const meanwhile = isChecking(state) ? [...state.changedMeanwhile, change] : state.changedMeanwhile;
  if (sheetNamed(state.sheets, change.sheet) === null) return { ...state, changedMeanwhile: meanwhile };
  return { ...state, changed: [...state.changed, change], changedMeanwhile: meanwhile };
}

function markedBy(state: PaneState, selection: Selection | null): ReadonlySet<string> {
  const { sheets, result } = state;
  const sheet = selection === null ? null : sheetNamed(sheets, selection.sheet);
  const range = selection?.range ?? null;
  if (sheet === null || result === null || range === null) return NO_KEYS;
  return new Set(standingIn(sheet, result.findings, range).map(({ key }) => key));
}

function selected(state: PaneState, selection: Selection, own: boolean, words: Words): PaneState {
  const marked = markedBy(state, selection);
  const snapshot = sheetNamed(state.sheets, selection.sheet) ?? state.snapshot;
  const next = { ...state, snapshot, selection, marked };
  const current = state.active?.startsWith("finding:") ? state.active.slice("finding:".length) : null;
  // The click that went to this cell came from the list: what the user looks at stays where it is.
  if (own || marked.size === 0 || (current !== null && marked.has(current))) return next;
  const list = listOf(state, words);
  const shown = [...list.groups, ...list.infoGroups].flatMap((group) =>
    group.findings.filter(({ key }) => marked.has(key)).map(({ key }) => key),
  );
  const visible = shown.find((key) => pathTo(list, key).every((row) => state.open.has(row)));
  const target = visible ?? shown[0];
  return target === undefined ? next : showFinding(next, target, words);
}

/** Opens what hides a finding, puts the keyboard on it and asks the list to bring it into view. */
function showFinding(state: PaneState, key: string, words: Words): PaneState {
  const path = pathTo(listOf(state, words), key);
  const row = findingRow(key);
  return {
    ...state,
    open: path.every((id) => state.open.has(id)) ? state.open : new Set([...state.open, ...path]),
    active: row,
    reveal: { row, serial: (state.reveal?.serial ?? 0) + 1 },
  };
}

function ticked(state: PaneState, keys: readonly string[], on: boolean): PaneState {
  if (state.preview === null) return state;
  const unticked = new Set(state.preview.unticked);
  for (const key of keys) {
    if (on) unticked.delete(key);
    else unticked.add(key);
  }
  return { ...state, preview: { ...state.preview, unticked } };
}

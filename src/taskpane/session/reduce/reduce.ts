import type { PaneEvent } from "../events";
import type { Words } from "../findings/list";
import { EVERYTHING, isWriting, type PaneState } from "../state";
import { isMainView } from "../views";
import { brokenOff, choicesChanged, completed } from "./check-end";
import { announce, NO_KEYS, toggle, withKnownFilter, withoutError } from "./common";
import { openFirst, showFinding, toggled } from "./list-view";
import { selected } from "./selection";
import { changeOf, sheetChanged } from "./sheet-change";
import { workbookAfter } from "./workbook";

/** The next state. Pure: the same state and event give the same answer. `words` is what the search looks through. */
export function reduce(state: PaneState, event: PaneEvent, words: Words): PaneState {
  const next = reduced(state, event, words);
  const workbook = workbookAfter(next, event);
  return workbook === next.workbook ? next : { ...next, workbook };
}

function reduced(state: PaneState, event: PaneEvent, words: Words): PaneState {
  switch (event.type) {
    case "check-started":
      return {
        ...state,
        work: { phase: "reading", done: 0, all: 0 },
        // A re-check that follows a failed write must not wipe away what failed.
        error: event.userInitiated
          ? withoutError(state.error, "check", "plan", "write", "undo", "select", "sheets", "settings", "mapping")
          : withoutError(state.error, "check"),
        changedMeanwhile: [],
        preview: null,
      };
    case "work":
      return isWriting(event.work) || event.work?.phase === "preparing" || event.work?.phase === "sheets"
        ? { ...state, work: event.work, error: withoutError(state.error, "plan", "write", "undo", "select", "sheets") }
        : { ...state, work: event.work };
    case "checked":
      return completed(state, event, words);
    case "check-stopped": {
      const next = brokenOff(state);
      return announce(next, { kind: next.result === null ? "stopped" : "stopped-old" });
    }
    case "check-put-off":
      return brokenOff(state);
    case "failed":
      return event.error.task === "check"
        ? { ...brokenOff(state), error: event.error }
        : { ...state, work: null, error: event.error };
    case "error-dismissed":
      return { ...state, error: null };
    case "sheet-changed":
      return sheetChanged(state, event.change);
    case "selected":
      return selected(state, event.selection, event.own, words);
    case "severity-toggled": {
      const severities = toggle(state.filter.severities, event.severity);
      return openFirst({ ...state, filter: { ...state.filter, severities } }, words);
    }
    case "project-chosen":
      return openFirst({ ...state, filter: { ...state.filter, project: event.project } }, words);
    case "searched":
      return { ...state, filter: { ...state.filter, search: event.search }, closedInSearch: NO_KEYS };
    case "only-since":
      return openFirst({ ...state, filter: { ...state.filter, since: event.since } }, words);
    case "filters-cleared":
      return openFirst({ ...state, filter: EVERYTHING }, words);
    case "narrowed": {
      const { filter, grouping } = event;
      return openFirst({ ...state, filter, grouping, closedInSearch: NO_KEYS, active: null }, words);
    }
    case "grouped":
      return openFirst({ ...state, grouping: event.grouping, active: null }, words);
    case "row-toggled":
      return toggled(state, event.row);
    case "moved":
      return state.active === event.row ? state : { ...state, active: event.row };
    case "visited": {
      const next = showFinding({ ...state, view: "check", home: "check" }, event.key, words);
      return event.wrapped === null ? next : announce(next, { kind: `wrapped-to-${event.wrapped}` });
    }
    case "previewed": {
      const { offer, edits, cells } = event;
      return { ...state, preview: { offer, edits, cells, unticked: NO_KEYS, outcome: null } };
    }
    case "ticked":
      return ticked(state, event.keys, event.on);
    case "foreseen":
      // What is ticked may be other by now.
      return state.preview === event.of ? { ...state, preview: { ...state.preview, outcome: event.outcome } } : state;
    case "preview-closed":
      return { ...state, preview: null };
    case "wrote":
      return announce(
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
    case "announced":
      return announce(state, event.outcome);
    case "outcome-added-to":
      return { ...state, outcome: event.outcome };
    case "choices-changed":
    case "acceptances-changed":
      return choicesChanged(state, event.choices, words);
    case "accepting":
      return { ...state, accepting: event.accepting };
    case "accepted":
      return announce({ ...state, undo: event.undo }, { kind: "accepting", outcome: event.outcome });
    case "looked":
      return { ...state, looked: event.looked };
    case "project-shown": {
      const filter = { ...EVERYTHING, since: state.filter.since, project: event.project };
      const shown = { ...state, view: "check", home: "check", filter, closedInSearch: NO_KEYS, active: null } as const;
      return openFirst(shown, words);
    }
    case "since":
      return openFirst(withKnownFilter({ ...state, since: event.since }), words);
    case "since-changed":
      return announce({ ...state, undo: event.undo }, event.outcome);
    case "live-chosen":
      return { ...state, live: event.live };
    case "note-read":
      return { ...state, readNotes: [...state.readNotes, event.note] };
    case "viewed":
      return {
        ...state,
        view: event.view,
        home: isMainView(event.view) ? event.view : state.home,
        error: withoutError(state.error, "settings", "mapping", "draft", "workbook", "files"),
      };
    case "rule-told":
      return { ...state, rule: event.rule };
    case "sheet-dialog":
      return { ...state, sheetDialog: event.dialog };
    case "library":
      return { ...state, library: event.library, undo: event.undo ?? state.undo };
    case "report":
      return { ...state, report: event.report };
    case "unifying":
      return { ...state, unifying: event.unifying };
    case "workbook":
      return { ...state, workbook: event.workbook };
    case "files":
      return { ...state, files: event.files };
    case "editing":
      return { ...state, editing: event.editing };
  }
}

function ticked(state: PaneState, keys: readonly string[], on: boolean): PaneState {
  if (state.preview === null) return state;
  const unticked = new Set(state.preview.unticked);
  for (const key of keys) {
    if (on) unticked.delete(key);
    else unticked.add(key);
  }
  return { ...state, preview: { ...state.preview, unticked, outcome: null } };
}

import type { PaneEvent } from "../events";
import type { Words } from "../findings/list";
import { EVERYTHING, isMainView, type PaneState } from "../state";
import { brokenOff, completed } from "./check-end";
import { announce, NO_KEYS, toggle, withoutError } from "./common";
import { openFirst, showFinding } from "./list-view";
import { selected } from "./selection";
import { changeOf, sheetChanged } from "./sheet-change";

/** The next state. Pure: the same state and event give the same answer. `words` is what the search looks through. */
export function reduce(state: PaneState, event: PaneEvent, words: Words): PaneState {
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
      return event.work?.phase === "fixing" || event.work?.phase === "preparing" || event.work?.phase === "sheets"
        ? { ...state, work: event.work, error: withoutError(state.error, "plan", "write", "undo", "select", "sheets") }
        : { ...state, work: event.work };
    case "checked":
      return completed(state, event, words);
    case "check-stopped": {
      const next = brokenOff(state);
      return announce(next, { kind: next.result === null ? "stopped" : "stopped-old" });
    }
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
      return event.wrapped === null ? next : announce(next, { kind: `wrapped-to-${event.wrapped}` });
    }
    case "previewed":
      return { ...state, preview: { offer: event.offer, edits: event.edits, unticked: NO_KEYS } };
    case "ticked":
      return ticked(state, event.keys, event.on);
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
      return { ...state, choices: event.choices };
    case "note-read":
      return { ...state, readNotes: [...state.readNotes, event.note] };
    case "viewed":
      return {
        ...state,
        view: event.view,
        home: isMainView(event.view) ? event.view : state.home,
        error: withoutError(state.error, "settings", "mapping", "draft"),
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

function ticked(state: PaneState, keys: readonly string[], on: boolean): PaneState {
  if (state.preview === null) return state;
  const unticked = new Set(state.preview.unticked);
  for (const key of keys) {
    if (on) unticked.delete(key);
    else unticked.add(key);
  }
  return { ...state, preview: { ...state.preview, unticked } };
}

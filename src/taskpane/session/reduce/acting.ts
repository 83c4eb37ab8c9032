import { severityCounts } from "../findings/severities";
import { isWriting, type ActingSlice, type Outcome, type PaneError, type Preview } from "../state/acting";
import { isOfSameSheet, NO_KEYS } from "./common";
import type { SliceReducer } from "./slice";
import type { PaneTask } from "../../../text/pane";

export const reduceActing: SliceReducer<ActingSlice> = (state, event, { before }) => {
  const announced = (outcome: Outcome): Partial<ActingSlice> => ({ outcome, outcomeSerial: state.outcomeSerial + 1 });
  /** The error, unless it is about one of these tasks, which are being tried again or are out of date. */
  const errorUnless = (...tasks: readonly PaneTask[]): PaneError | null =>
    state.error !== null && tasks.includes(state.error.task) ? null : state.error;

  switch (event.type) {
    case "check-started": {
      const work = { phase: "reading", done: 0, all: 0 } as const;
      // A re-check that follows a failed write must not wipe away what failed.
      const error = event.userInitiated
        ? errorUnless("check", "plan", "write", "undo", "select", "sheets", "settings", "mapping")
        : errorUnless("check");
      return { work, error, preview: null };
    }
    case "work": {
      const { work } = event;
      const isAction = isWriting(work) || work?.phase === "preparing" || work?.phase === "sheets";
      return isAction ? { work, error: errorUnless("plan", "write", "undo", "select", "sheets") } : { work };
    }
    case "checked": {
      const ended = { work: null, error: errorUnless("check"), preview: null };
      if (!event.userInitiated) return { ...ended, outcome: isOfSameSheet(event, before) ? state.outcome : null };
      const isTable = event.result.tables.length > 0;
      const counts = severityCounts(state.columns, state.accepted);
      return { ...ended, ...announced(isTable ? { kind: "checked", ...counts } : { kind: "no-table" }) };
    }
    case "check-stopped":
      return { work: null, ...announced({ kind: state.result === null ? "stopped" : "stopped-old" }) };
    case "check-put-off":
      return { work: null };
    case "failed":
      return { work: null, error: event.error };
    case "error-dismissed":
      return { error: null };
    case "viewed":
      return { error: errorUnless("settings", "mapping", "draft", "workbook", "files") };
    case "visited":
      return event.wrapped === null ? null : announced({ kind: `wrapped-to-${event.wrapped}` });
    case "previewed": {
      const { offer, edits, cells } = event;
      return { preview: { offer, edits, cells, unticked: NO_KEYS, outcome: null } };
    }
    case "ticked":
      return { preview: state.preview && ticked(state.preview, event.keys, event.on) };
    case "foreseen":
      // What is ticked may be other by now.
      return state.preview === event.of ? { preview: { ...state.preview, outcome: event.outcome } } : null;
    case "preview-closed":
      return { preview: null };
    case "wrote":
      return { work: null, preview: null, undo: event.undo, ...announced(event.outcome) };
    case "accepted":
      return { undo: event.undo, ...announced({ kind: "accepting", outcome: event.outcome }) };
    case "since-changed":
      return { undo: event.undo, ...announced(event.outcome) };
    case "library":
      return event.undo === undefined ? null : { undo: event.undo };
    case "announced":
      return announced(event.outcome);
    case "outcome-added-to":
      return { outcome: event.outcome };
    default:
      return null;
  }
};

function ticked(preview: Preview, keys: readonly string[], on: boolean): Preview {
  const unticked = new Set(preview.unticked);
  for (const key of keys) {
    if (on) unticked.delete(key);
    else unticked.add(key);
  }
  return { ...preview, unticked, outcome: null };
}

import { acceptedAmong } from "../../../check/accepted/acceptance";
import type { CellWrite } from "../../../check/finding";
import type { SheetChange } from "../../../host/host";
import type { PaneEvent } from "../events";
import { NO_COLUMNS } from "../findings/columns";
import { isChecking } from "../state/acting";
import type { CheckedSlice } from "../state/checked";
import type { PaneState } from "../state/state";
import { NO_KEYS, sheetNamed } from "./common";
import { keysIn } from "./selected-places";
import type { SliceReducer } from "./slice";

export const reduceChecked: SliceReducer<CheckedSlice> = (state, event, { before }) => {
  switch (event.type) {
    case "check-started":
      return { changedMeanwhile: [] };
    case "checked":
      return completed(state, event);
    case "check-stopped":
    case "check-put-off":
      return brokenOff(state);
    case "failed":
      return event.error.task === "check" ? brokenOff(state) : null;
    case "sheet-changed":
      return sheetChanged(state, event.change);
    case "wrote":
      // What was read is no longer what stands there, until the re-check has read it again.
      return { changed: [...state.changed, ...event.written.flatMap(({ writes }) => writes.map(changeOf))] };
    case "selected": {
      const { selection } = event;
      const snapshot = sheetNamed(state.sheets, selection.sheet) ?? state.snapshot;
      return { snapshot, selection, marked: keysIn(state, selection) };
    }
    case "choices-changed":
    case "acceptances-changed": {
      const { accepted } = state.choices;
      if (accepted === before.choices.accepted) return null;
      return { accepted: acceptedAmong(accepted.acceptances, state.columns.findings) };
    }
    default:
      return null;
  }
};

/** After a check that was completed. */
function completed(
  { choices, firstRead, changedMeanwhile, selection }: PaneState,
  { sheets, open, result, columns, checkedWith }: Extract<PaneEvent, { readonly type: "checked" }>,
): CheckedSlice {
  const isTable = result.tables.length > 0;
  return {
    sheets,
    snapshot: sheetNamed(sheets, open),
    result,
    columns,
    // Of two of one name the last counts: what was read first stays.
    firstRead: new Map([...(isTable ? sheets.map((each) => [each.name, each] as const) : []), ...firstRead]),
    accepted: acceptedAmong(choices.accepted.acceptances, columns.findings),
    checkedWith,
    changed: changedMeanwhile,
    changedMeanwhile: [],
    selection,
    marked: keysIn({ sheets, columns }, selection),
  };
}

/** After a check that was stopped or failed. The earlier result stays readable unless it is about another sheet. */
function brokenOff({ selection, snapshot, sheets, changed, changedMeanwhile }: PaneState): Partial<CheckedSlice> {
  const isElsewhere = selection !== null && snapshot !== null && sheetNamed(sheets, selection.sheet) === null;
  return isElsewhere
    ? {
        ...{ sheets: [], snapshot: null, result: null, columns: NO_COLUMNS, marked: NO_KEYS },
        ...{ changed: [], changedMeanwhile: [] },
      }
    : { changed: [...changed, ...changedMeanwhile], changedMeanwhile: [] };
}

function sheetChanged(state: PaneState, change: SheetChange): Partial<CheckedSlice> {
  const { sheets, changed, changedMeanwhile } = state;
  return {
    ...(isChecking(state) ? { changedMeanwhile: [...changedMeanwhile, change] } : {}),
    ...(sheetNamed(sheets, change.sheet) === null ? {} : { changed: [...changed, change] }),
  };
}

/** A write as a change of its cell. */
function changeOf({ sheet, row, column }: CellWrite): SheetChange {
  return { sheet, range: { top: row, bottom: row, left: column, right: column } };
}

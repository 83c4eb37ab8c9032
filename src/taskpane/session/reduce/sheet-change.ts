import type { CellWrite } from "../../../check/finding";
import type { SheetChange } from "../../../host/host";
import { isChecking, type PaneState } from "../state";
import { sheetNamed } from "./common";

/** The state after cells were changed in the sheet. */
export function sheetChanged(state: PaneState, change: SheetChange): PaneState {
  const meanwhile = isChecking(state) ? [...state.changedMeanwhile, change] : state.changedMeanwhile;
  if (sheetNamed(state.sheets, change.sheet) === null) return { ...state, changedMeanwhile: meanwhile };
  return { ...state, changed: [...state.changed, change], changedMeanwhile: meanwhile };
}

/** A write as a change of its cell. */
export function changeOf({ sheet, row, column }: CellWrite): SheetChange {
  return { sheet, range: { top: row, bottom: row, left: column, right: column } };
}

import { COLUMNS, ROWS } from "../check/sheet/size";
import type { GridEvent } from "./grid-event";
import { isWhole, type Shift } from "./shift";

/** What a grid reports after a shift. */
export function shiftEvent(sheet: string, shift: Shift): Extract<GridEvent, { type: "changed" }> {
  const what = !isWhole(shift) ? "Cell" : shift.axis === "rows" ? "Row" : "Column";
  const change = `${what}${shift.kind === "insert" ? "Inserted" : "Deleted"}` as const;
  return { type: "changed", sheet, change, range: shift.range, ...(what === "Cell" && { axis: shift.axis }) };
}

/** The shift that a grid reported; null of any other event. */
export function shiftOf(event: GridEvent): Shift | null {
  if (event.type !== "changed" || event.change === "RangeEdited") return null;
  const { change, range } = event;
  const kind = change.endsWith("Inserted") ? "insert" : "delete";
  if (change.startsWith("Row")) return { kind, axis: "rows", range: { ...range, left: 0, right: COLUMNS - 1 } };
  if (change.startsWith("Column")) return { kind, axis: "columns", range: { ...range, top: 0, bottom: ROWS - 1 } };
  return { kind, axis: event.axis ?? "rows", range };
}

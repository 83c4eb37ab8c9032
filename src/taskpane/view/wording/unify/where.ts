import { a1 } from "../../../../check/sheet/address";
import type { SheetSnapshot } from "../../../../check/sheet/snapshot";
import type { UsagePlace } from "../../../../naming/usages";
import type { PaneText } from "../../../../text/pane";
import { cellOf } from "../../../session/places";

/** The cell of a place and which indicator in it, with the sheet where that is not the open one. */
export function cellLabel(
  { spans, indicator }: UsagePlace,
  sheets: readonly SheetSnapshot[],
  open: string,
  text: PaneText,
): string {
  const cell = spans[0] === undefined ? null : cellOf(sheets, spans[0]);
  const parts = [
    ...(cell === null || cell.sheet.name === open ? [] : [cell.sheet.name]),
    ...(cell === null ? [] : [a1(cell.row, cell.column)]),
    text.indicator(indicator),
  ];
  return parts.join(" ");
}

/** What of a text is another one after a change, in the text before and after: what both begin and end with is left out. */
export function changedIn(before: string, after: string): Record<"before" | "after", { start: number; end: number }> {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charAt(start) === after.charAt(start)) start += 1;
  let same = 0;
  while (same < most - start && before.charAt(before.length - 1 - same) === after.charAt(after.length - 1 - same))
    same += 1;
  return { before: { start, end: before.length - same }, after: { start, end: after.length - same } };
}

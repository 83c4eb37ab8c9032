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

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What of a text is another one after a change, in the text before and after: the characters that both keep are left out. */
export function changedIn(before: string, after: string): Record<"before" | "after", readonly Stretch[]> {
  // Most often words go from about a name, or come to it.
  if (before.includes(after)) return { before: around(before, after), after: [] };
  if (after.includes(before)) return { before: [], after: around(after, before) };
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charAt(start) === after.charAt(start)) start += 1;
  let same = 0;
  while (same < most - start && before.charAt(before.length - 1 - same) === after.charAt(after.length - 1 - same))
    same += 1;
  return { before: [{ start, end: before.length - same }], after: [{ start, end: after.length - same }] };
}

/** What stands before and behind a part of a text. */
function around(text: string, part: string): readonly Stretch[] {
  const at = text.lastIndexOf(part);
  const sides = [
    { start: 0, end: at },
    { start: at + part.length, end: text.length },
  ];
  return sides.filter(({ start, end }) => end > start);
}

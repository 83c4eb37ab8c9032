import type { Edit, Finding } from "../check/finding";
import { cellId } from "../check/sheet/cell-id";
import { cellText, firstRow, rowOf, type SheetSnapshot } from "../check/sheet/snapshot";
import { differenceBy, excerptText } from "../text/difference";

/** What stands in the cell and what could; a choice among several is left to the unit, and all are named. */
export function wordings(
  { fix, choices, place }: Pick<Finding, "fix" | "choices" | "place">,
  sheets: ReadonlyMap<string, SheetSnapshot>,
): readonly [now: string, suggested: string] {
  if (fix !== null && fix.edits.length > 0) return fixed(fix.edits, sheets);
  const at = place[0];
  const sheet = at === undefined ? undefined : sheets.get(at.sheet);
  if (at === undefined || sheet === undefined) return ["", ""];
  const text = cellText(sheet, rowOf(sheet, at.row) ?? firstRow(at.row), at.column);
  const own = place.filter((span) => cellId(span) === cellId(at));
  return [excerptText(text, own), choices.map(({ label }) => label).join("；")];
}

/** The first cell of a fix before and after it. */
function fixed(edits: readonly Edit[], sheets: ReadonlyMap<string, SheetSnapshot>): readonly [string, string] {
  const first = edits[0] as Edit;
  if (first.kind === "number") return [first.expected, String(first.number)];
  const sheet = sheets.get(first.sheet);
  if (sheet === undefined) return ["", ""];
  const text = cellText(sheet, rowOf(sheet, first.row) ?? firstRow(first.row), first.column);
  const own = edits.flatMap((edit) => (edit.kind === "text" && cellId(edit) === cellId(first) ? [edit] : []));
  return differenceBy(own, text);
}

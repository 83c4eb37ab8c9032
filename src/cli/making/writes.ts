import type { CellWrite } from "../../check/finding";
import { isIn } from "../../check/sheet/ranges";
import type { CellRange } from "../../check/sheet/snapshot";
import { difference } from "../../text/difference";
import { visible } from "../../text/excerpt";
import type { SheetChanges } from "../../xlsx/patch/changes";
import type { WorkbookSheet } from "../../xlsx/workbook";

/** Why a cell is not written. */
export type WriteObstacle =
  /** The sheet is protected, and the cell with it. */
  | "protected"
  /** The cell is a header or a total of one of Excel's tables. */
  | "table";

/** What keeps writes from being made that go in together or not at all. */
export function inTheWay(
  writes: readonly CellWrite[],
  sheets: readonly WorkbookSheet[],
  tables: ReadonlyMap<string, readonly CellRange[]>,
): WriteObstacle | null {
  if (writes.some((write) => isLocked(sheets, write))) return "protected";
  const isTables = ({ sheet, row, column }: CellWrite): boolean =>
    (tables.get(sheet) ?? []).some((range) => isIn(range, row, column));
  return writes.some(isTables) ? "table" : null;
}

function isLocked(sheets: readonly WorkbookSheet[], { sheet: name, row, column }: CellWrite): boolean {
  const sheet = sheets.find(({ snapshot }) => snapshot.name === name);
  if (sheet?.isProtected !== true) return false;
  const { origin } = sheet.snapshot;
  return sheet.looks?.[row - origin.row]?.[column - origin.column]?.unlocked !== true;
}

/** Writes as changes of a file. */
export function changesOf(writes: readonly CellWrite[]): SheetChanges[] {
  const names = new Set(writes.map(({ sheet }) => sheet));
  return [...names].map((name) => ({
    name,
    cells: writes.flatMap(({ sheet, row, column, next, format }) =>
      sheet === name ? [{ row, column, value: next, ...(format !== undefined && { format }) }] : [],
    ),
  }));
}

/** A cell before and after, a line each; a number stands there whole. */
export function differenceLines({ expected, next }: CellWrite): readonly [string, string] {
  const before = String(expected ?? "");
  const [old, now] = typeof next === "string" ? difference(before, next) : [visible(before), String(next ?? "")];
  return [`  - ${old}`, `  + ${now}`];
}

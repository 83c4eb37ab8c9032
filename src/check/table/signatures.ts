import { cleanCell } from "../sheet/clean";
import type { Located } from "../sheet/located";
import type { SheetSnapshot } from "../sheet/snapshot";
import { isNote } from "./labels";

const LONGEST_SIGNATURE = 40;

/** The first cell of a row that is for signatures alone, 填报人：… 审核人：…, which may stand in any columns; null for any other row. */
export function signaturesIn(sheet: SheetSnapshot, row: number): Located<string> | null {
  const { values, origin } = sheet;
  let first: Located<string> | null = null;
  for (const [index, value] of (values[row - origin.row] ?? []).entries()) {
    if (value === null || value === "") continue;
    // A cheap look first: nearly every row ends it with its first cell.
    if (typeof value !== "string" || value.length > LONGEST_SIGNATURE || !/[:：]/.test(value)) return null;
    const cell = cleanCell(sheet, row, origin.column + index);
    if (!/^[^:：]{2,12}[:：]/.test(cell.value) || (first === null && !isNote(cell.value))) return null;
    first ??= cell;
  }
  return first;
}

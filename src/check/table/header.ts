import { cleanCell } from "../sheet/clean";
import { cellAt, cellText, type SheetSnapshot } from "../sheet/snapshot";
import { isVisible } from "../sheet/stretches";
import { roleOfLabel, type ColumnRole } from "./labels";

/** The header of a packed list: the rows it takes up, the columns of its table and the column of each role. */
export interface Header {
  /** Zero-based sheet rows, both included; up to three where labels stand under labels. */
  readonly top: number;
  readonly bottom: number;
  /** Zero-based sheet columns, both included: another table may stand beside this one. */
  readonly left: number;
  readonly right: number;
  readonly columns: ReadonlyMap<ColumnRole, number>;
}

/** A header's rows at most: a band, its labels, and labels under 其中. */
export const MOST_HEADER_ROWS = 3;

/** The headers of packed lists that begin at a row, from left to right: none on most rows, two where tables stand side by side. */
export function headersAt(sheet: SheetSnapshot, row: number): readonly Header[] {
  if (!mayBeHeader(sheet, row)) return NONE;
  const labels = labelsOfRow(sheet, row);
  const names = labels.filter(({ role }) => role === "name").map(({ column }) => column);
  const { column: first } = sheet.origin;
  const last = first + (sheet.values[row - sheet.origin.row]?.length ?? 0) - 1;
  return names.flatMap((name, index) => {
    const left = index === 0 ? first : name;
    const right = (names[index + 1] ?? last + 1) - 1;
    return headerOver(sheet, row, name, left, right) ?? [];
  });
}

const NONE: readonly Header[] = [];

function headerOver(sheet: SheetSnapshot, top: number, name: number, left: number, right: number): Header | null {
  const bottom = bottomOf(sheet, top, name, left, right);
  const columns = new Map<ColumnRole, number>();
  for (let row = top; row <= bottom; row += 1) {
    for (const { role, column } of labelsOfRow(sheet, row))
      if (left <= column && column <= right && !columns.has(role)) columns.set(role, column);
  }
  const hasMoney = columns.has("total") || columns.has("fiscal");
  return columns.has("indicators") && (hasMoney || columns.has("goal")) ? { top, bottom, left, right, columns } : null;
}

/** The header's last row: by the merge of its name cell, or, where exporters dropped merges, by labels under a blank name. */
function bottomOf(sheet: SheetSnapshot, top: number, name: number, left: number, right: number): number {
  const merged = sheet.merges.find((m) => m.top === top && m.left <= name && name <= m.right);
  if (merged !== undefined && merged.bottom > top) return merged.bottom;
  let bottom = top;
  for (let row = top + 1; row < top + MOST_HEADER_ROWS; row += 1) {
    if (isVisible(cellText(sheet, row, name)) || !isAllText(sheet, row, left, right)) break;
    const roles = labelsOfRow(sheet, row).filter(({ column }) => left <= column && column <= right);
    // A lone label may be a 合计 row's; 其中 in between is no label at all.
    if (roles.length >= 2) bottom = row;
  }
  return bottom;
}

/** Labels, no amounts: every cell of a row that holds anything holds a short text. */
function isAllText(sheet: SheetSnapshot, row: number, left: number, right: number): boolean {
  let some = false;
  for (let column = left; column <= right; column += 1) {
    const { value } = cellAt(sheet, row, column);
    if (value === null || value === "") continue;
    if (typeof value !== "string" || value.length > 20) return false;
    some = true;
  }
  return some;
}

/** A cheap look before the labels are read one by one: a header has 项目名称 or 单位、项目名称 in one of its cells. */
function mayBeHeader(sheet: SheetSnapshot, row: number): boolean {
  const values = sheet.values[row - sheet.origin.row] ?? [];
  return values.some((value) => typeof value === "string" && value.length < 40 && /^\s*[项单]/.test(value));
}

function labelsOfRow(sheet: SheetSnapshot, row: number): { readonly role: ColumnRole; readonly column: number }[] {
  const width = sheet.values[row - sheet.origin.row]?.length ?? 0;
  const labels: { role: ColumnRole; column: number }[] = [];
  for (let column = sheet.origin.column; column < sheet.origin.column + width; column += 1) {
    const role = roleOfLabel(cleanCell(sheet, row, column).value);
    if (role !== null) labels.push({ role, column });
  }
  return labels;
}

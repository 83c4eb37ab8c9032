import { cleanCell } from "../sheet/clean";
import { cellText, rowBounds, type SheetSnapshot } from "../sheet/snapshot";
import { isVisible } from "../sheet/stretches";
import { roleOfLabel, type ColumnRole } from "./labels";

/** The header of a packed list: the rows it takes up and the column of each role. */
export interface Header {
  /** Zero-based sheet rows, both included; more than one where the name's header cell is merged downwards. */
  readonly top: number;
  readonly bottom: number;
  readonly columns: ReadonlyMap<ColumnRole, number>;
}

/** The first row that holds a packed list's header, found by its labels wherever they stand; null where there is none. */
export function findHeader(sheet: SheetSnapshot, fromRow = sheet.origin.row): Header | null {
  const { end } = rowBounds(sheet);
  for (let row = fromRow; row < end; row += 1) {
    const header = headerAt(sheet, row);
    if (header !== null) return header;
  }
  return null;
}

/** The header that begins at a row, or null. */
export function headerAt(sheet: SheetSnapshot, row: number): Header | null {
  if (!mayBeHeader(sheet, row)) return null;
  const first = rolesOfRow(sheet, row);
  const nameColumn = first.get("name");
  if (nameColumn === undefined) return null;
  const merged = sheet.merges.find((m) => m.top === row && m.left <= nameColumn && nameColumn <= m.right);
  const bottom = merged?.bottom ?? (isSecondHeaderRow(sheet, row + 1, nameColumn) ? row + 1 : row);
  const columns = new Map(first);
  for (let below = row + 1; below <= bottom; below += 1) {
    for (const [role, column] of rolesOfRow(sheet, below)) if (!columns.has(role)) columns.set(role, column);
  }
  const hasMoney = columns.has("total") || columns.has("fiscal");
  return columns.has("indicators") && (hasMoney || columns.has("goal")) ? { top: row, bottom, columns } : null;
}

/** Exporters drop merges: a row of money labels under a blank cell of the name column still belongs to the header above. */
function isSecondHeaderRow(sheet: SheetSnapshot, row: number, nameColumn: number): boolean {
  if (isVisible(cellText(sheet, row, nameColumn))) return false;
  const roles = rolesOfRow(sheet, row);
  return roles.has("total") && roles.size >= 2;
}

/** A cheap look before the labels are read one by one: a header has 项目名称 or 单位、项目名称 in one of its cells. */
function mayBeHeader(sheet: SheetSnapshot, row: number): boolean {
  const values = sheet.values[row - sheet.origin.row] ?? [];
  return values.some((value) => typeof value === "string" && value.length < 40 && /^\s*[项单]/.test(value));
}

function rolesOfRow(sheet: SheetSnapshot, row: number): Map<ColumnRole, number> {
  const roles = new Map<ColumnRole, number>();
  const width = sheet.values[row - sheet.origin.row]?.length ?? 0;
  for (let column = sheet.origin.column; column < sheet.origin.column + width; column += 1) {
    const role = roleOfLabel(cleanCell(sheet, row, column).value);
    if (role !== null && !roles.has(role)) roles.set(role, column);
  }
  return roles;
}

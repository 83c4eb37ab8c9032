import { cleanCell } from "../../sheet/clean";
import type { Located } from "../../sheet/located";
import { mergeAt } from "../../sheet/merges";
import { cellText, rowBounds, type SheetSnapshot } from "../../sheet/snapshot";
import type { ColumnRole } from "./form";
import { bareFormLabel, LONGEST_LABEL, roleOf } from "./labels";

/** A column of a block of indicators; its header cell may be merged over several columns of the sheet. */
export interface Column {
  readonly role: ColumnRole;
  readonly left: number;
  readonly right: number;
  readonly label: Located<string>;
}

/** The columns of one block of indicators. */
export type Block = ReadonlyMap<ColumnRole, Column>;

/** The header over a form's indicators. */
export interface IndicatorHeader {
  /** Zero-based sheet rows, both included. */
  readonly top: number;
  readonly bottom: number;
  /** From left to right; the level 1 classes of the first count for all. */
  readonly blocks: readonly Block[];
}

/** The headers over indicators, from top to bottom. */
export function findIndicatorHeaders(sheet: SheetSnapshot): IndicatorHeader[] {
  const { first, end } = rowBounds(sheet);
  const headers: IndicatorHeader[] = [];
  for (let row = first; row < end; row += 1) {
    const header = mayBeHeader(sheet, row) ? headerAt(sheet, row) : null;
    if (header === null) continue;
    headers.push(header);
    row = header.bottom;
  }
  return headers;
}

/** A cheap look before the labels are read one by one: 一级 stands in one of the cells. */
function mayBeHeader(sheet: SheetSnapshot, row: number): boolean {
  const values = sheet.values[row - sheet.origin.row] ?? [];
  return values.some((value) => typeof value === "string" && value.length < LONGEST_LABEL && value.includes("级"));
}

function headerAt(sheet: SheetSnapshot, row: number): IndicatorHeader | null {
  const columns = labelledColumns(sheet, row);
  const level1 = columns.find(({ role }) => role === "level1");
  const has = (role: ColumnRole): boolean => columns.some((column) => column.role === role);
  if (level1 === undefined || !has("level2") || !(has("name") || has("content"))) return null;
  const below = labelledColumns(sheet, row + 1);
  const isBelow = below.length > 0 && cellText(sheet, row + 1, level1.left) === "";
  const own = isBelow ? [...columns, ...outside(below, columns)] : columns;
  // Labels merged down to this row begin above it.
  const above = [row - 1, row - 2].flatMap((upper) =>
    labelledColumns(sheet, upper).map((column) => ({ ...column, upper })),
  );
  const added: typeof above = [];
  for (const column of above) if (outside([column], [...own, ...added]).length > 0) added.push(column);
  const all = [...own, ...added].sort((a, b) => a.left - b.left);
  const blocks = blocksOf(all);
  if (blocks.length === 0) return null;
  return { top: Math.min(row, ...added.map(({ upper }) => upper)), bottom: isBelow ? row + 1 : row, blocks };
}

/** Columns under none of the others. */
const outside = (columns: readonly Column[], others: readonly Column[]): Column[] =>
  columns.filter(({ left, right }) => others.every((other) => right < other.left || other.right < left));

/** The cells of a row that name a column of indicators. */
function labelledColumns(sheet: SheetSnapshot, row: number): Column[] {
  const columns: Column[] = [];
  const width = sheet.values[row - sheet.origin.row]?.length ?? 0;
  for (let column = sheet.origin.column; column < sheet.origin.column + width; column += 1) {
    const raw = cellText(sheet, row, column);
    if (raw === "" || raw.length > LONGEST_LABEL) continue;
    const label = cleanCell(sheet, row, column);
    const role = roleOf(bareFormLabel(label.value));
    if (role === null) continue;
    const merge = mergeAt(sheet, row, column);
    if (merge !== null && (merge.left < column || merge.top < row)) continue;
    const right = merge?.right ?? column;
    const last = columns.at(-1);
    // Some programs write a merged cell's text into every cell of it.
    if (last !== undefined && last.right === column - 1 && last.label.value === label.value)
      columns[columns.length - 1] = { ...last, right };
    else columns.push({ role, left: column, right, label });
  }
  return columns;
}

/** Columns by blocks: a second level or name begins another one. None where a block lacks names or values. */
function blocksOf(columns: readonly Column[]): Block[] {
  const blocks: Map<ColumnRole, Column>[] = [];
  for (const column of columns) {
    const open = blocks.at(-1);
    if (open === undefined || (open.has(column.role) && STARTS.has(column.role)))
      blocks.push(new Map([[column.role, column]]));
    else if (!open.has(column.role)) open.set(column.role, column);
  }
  return blocks.every(isWhole) ? blocks : [];
}

const STARTS: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["level1", "level2", "name"]);

const isWhole = (block: Block): boolean =>
  (block.has("name") || block.has("content")) &&
  (block.has("value") || block.has("annual-value") || block.has("whole-value"));

/** The column of the indicators' names. */
export const nameColumn = (block: Block): Column | undefined => block.get("name") ?? block.get("content");

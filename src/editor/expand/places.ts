import { once } from "../../check/once";
import { cellText, type CellValue, type SheetSnapshot } from "../../check/sheet/snapshot";
import {
  CELL_LABELS,
  ROW_LABELS,
  TARGET_LABELS,
  type RowPart,
  type TargetName,
  type TargetPart,
  type ExpandedColumn,
} from "./layout";

/** Where an expanded sheet has its header and its columns; null where a sheet is none. Zero-based, of the header the upper row. */
export const expandedPlaces = once(
  (sheet: SheetSnapshot): { readonly header: number; readonly columns: ReadonlyMap<ExpandedColumn, number> } | null => {
    const header = headerOf(sheet);
    return header === null ? null : { header, columns: columnsOf(sheet, header) };
  },
);

/** The columns of a sheet, zero-based. */
export const columnsIn = (sheet: SheetSnapshot): number[] =>
  Array.from({ length: sheet.values[0]?.length ?? 0 }, (_, index) => sheet.origin.column + index);

/** What a cell holds, without the spaces round it. */
export const textAt = (sheet: SheetSnapshot, row: number, column: number): string =>
  cellText(sheet, row, column).trim();

const HEADER_LABELS: readonly string[] = [ROW_LABELS.level1, ROW_LABELS.level2, ROW_LABELS.name, ROW_LABELS.origin];

/** The row of the header's upper labels; null where there is none. Nothing is made for the rows: the pane asks this of sheets of any length. */
function headerOf({ values, origin }: SheetSnapshot): number | null {
  const isLabelled = (row: readonly CellValue[], label: string): boolean =>
    row.some((value) => typeof value === "string" && value.length < LONGEST_LABEL && value.trim() === label);
  const at = values.findIndex((row) => HEADER_LABELS.every((label) => isLabelled(row, label)));
  return at < 0 ? null : origin.row + at;
}

/** Characters of the longest label, with spaces typed before and behind it. */
const LONGEST_LABEL = 40;

function columnsOf(sheet: SheetSnapshot, header: number): Map<ExpandedColumn, number> {
  const columns = new Map<ExpandedColumn, number>();
  let target: TargetName | null = null;
  for (const at of columnsIn(sheet)) {
    const upper = textAt(sheet, header, at);
    const lower = textAt(sheet, header + 1, at);
    const own = (Object.keys(ROW_LABELS) as RowPart[]).find((part) => ROW_LABELS[part] === upper);
    if (own !== undefined && !columns.has(own)) columns.set(own, at);
    // A heading goes over the cells right of it up to the next one.
    if (upper !== "")
      target = (Object.keys(TARGET_LABELS) as TargetName[]).find((name) => TARGET_LABELS[name] === upper) ?? null;
    const part = (Object.keys(CELL_LABELS) as TargetPart[]).find((name) => CELL_LABELS[name] === lower);
    if (target !== null && part !== undefined && !columns.has(`${target}-${part}`))
      columns.set(`${target}-${part}`, at);
  }
  return columns;
}

import { rowBounds, type SheetSnapshot } from "../sheet/snapshot";
import { headersAt, MOST_HEADER_ROWS } from "./header";
import { roleOfLabel } from "./labels";
import { isHeadLine, linesOf } from "./list/regions";
import type { BudgetTable } from "./types";

/** A header of one kind of list, by its first row. */
interface Start {
  readonly row: number;
  readonly isPacked: boolean;
}

/**
 * A sheet cut between lists of one indicator a row and packed lists, which have readers of their own; null where it holds no packed
 * list beside the `lists` that were read. Each strip is a sheet of the same name whose rows are those of the whole.
 */
export function stripsOf(sheet: SheetSnapshot, lists: readonly BudgetTable[]): readonly SheetSnapshot[] | null {
  const packed = packedHeaders(sheet);
  if (packed.length === 0) return null;
  // A list with 绩效指标 over its levels has all labels of a packed list besides its own.
  const ownHeaders = headerRows(sheet, lists);
  const others = packed.filter((row) => !ownHeaders.has(row));
  if (others.length === 0) return null;
  const starts = [
    ...[...ownHeaders].map((row): Start => ({ row, isPacked: false })),
    ...others.map((row): Start => ({ row, isPacked: true })),
  ].sort((a, b) => a.row - b.row);
  const cuts = starts.flatMap((start, index) =>
    index > 0 && starts[index - 1]?.isPacked !== start.isPacked ? [headTop(sheet, start.row)] : [],
  );
  const { first, end } = rowBounds(sheet);
  return [first, ...cuts].map((top, index) => stripFrom(sheet, top, cuts[index] ?? end));
}

/** Rows known not to say 绩效指标 or 绩效目标: a long list has many, and most of them stay as they are. */
const plainRows = new WeakSet<readonly unknown[]>();

/** The first rows of packed lists' headers. */
function packedHeaders(sheet: SheetSnapshot): number[] {
  const rows = new Set<number>();
  sheet.values.forEach((cells, index) => {
    if (plainRows.has(cells)) return;
    if (!cells.some(isIndicatorLabel)) {
      plainRows.add(cells);
      return;
    }
    // Its other labels may begin above.
    for (let above = 0; above < MOST_HEADER_ROWS; above += 1) {
      const row = sheet.origin.row + index - above;
      if (row < sheet.origin.row || headersAt(sheet, row).length === 0) continue;
      rows.add(row);
      return;
    }
  });
  return [...rows];
}

/** 绩效目标 may head packed cells as well. */
const PACKED_ROLES: ReadonlySet<unknown> = new Set(["indicators", "goal"]);

const isIndicatorLabel = (value: unknown): boolean =>
  typeof value === "string" && value.length < LONGEST_LABEL && PACKED_ROLES.has(roleOfLabel(value));

const LONGEST_LABEL = 30;

function headerRows(sheet: SheetSnapshot, lists: readonly BudgetTable[]): ReadonlySet<number> {
  const handles = new Set(
    lists.flatMap(({ rows }) => rows.flatMap(({ kind, row }) => (kind === "header" ? [row] : []))),
  );
  return new Set(sheet.rowHandles.flatMap((handle, index) => (handles.has(handle) ? [sheet.origin.row + index] : [])));
}

/** The first of the lines right above a header that say what it heads. */
function headTop(sheet: SheetSnapshot, header: number): number {
  let top = header;
  for (let row = header - 1; row >= sheet.origin.row; row -= 1) {
    const lines = linesOf(sheet, row, row + 1);
    if (lines.length === 0) continue;
    if (lines.length > MOST_ON_A_LINE || !lines.some(isHeadLine)) break;
    top = row;
  }
  return top;
}

/** 部门名称, 单位：万元 and a number of the form may share a line. */
const MOST_ON_A_LINE = 3;

function stripFrom(sheet: SheetSnapshot, top: number, end: number): SheetSnapshot {
  const [from, to] = [top - sheet.origin.row, end - sheet.origin.row];
  return {
    ...sheet,
    origin: { row: top, column: sheet.origin.column },
    values: sheet.values.slice(from, to),
    texts: sheet.texts.slice(from, to),
    formulas: sheet.formulas.slice(from, to),
    rowHandles: sheet.rowHandles.slice(from, to),
  };
}

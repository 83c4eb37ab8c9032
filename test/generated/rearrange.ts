import { snapshotOf, type CellRange, type CellValue, type SheetSnapshot } from "../../src/check/sheet/snapshot";
import type { Field } from "../../src/check/table/forms/form";
import { findFormHeaders } from "../../src/check/table/forms/page";
import { viewOf, cellsOf, type View } from "../../src/check/table/forms/cells";
import { BUILT_IN_VOCABULARY } from "../../src/check/table/vocabulary/vocabulary";

/** What printers of a form do to it that changes nothing of what it says. Sheets begin at their corner. */

type Row = readonly { readonly value: CellValue; readonly shown: string }[];

const rowsOf = ({ values, texts }: SheetSnapshot): Row[] =>
  values.map((cells, row) => cells.map((value, column) => ({ value, shown: texts[row]?.[column] ?? "" })));

const sheetWith = (name: string, rows: readonly Row[], merges: readonly CellRange[]): SheetSnapshot =>
  snapshotOf(
    name,
    rows.map((cells) => cells.map(({ value }) => value)),
    { texts: rows.map((cells) => cells.map(({ shown }) => shown)), merges },
  );

const viewed = (sheet: SheetSnapshot): View => viewOf(sheet, BUILT_IN_VOCABULARY);

/** The first row of the indicators' header and the last one. */
export function headerOf(sheet: SheetSnapshot): { readonly top: number; readonly bottom: number } {
  const [header] = findFormHeaders(viewed(sheet));
  if (header === undefined) throw new Error(`no header on ${sheet.name}`);
  return header;
}

/** Labels over or beside amounts. */
const MONEY: ReadonlySet<Field> = new Set<Field>([
  ...(["annual-total", "whole-total", "fiscal", "special-account", "carried-over", "other", "fund"] as const),
  ...(["own-funds", "part-of-own-funds", "outside-fund", "first-budget", "present-budget", "spent"] as const),
  ...(["past-amounts", "fund-names", "fund-amounts", "sum"] as const),
]);

/**
 * The rows above the indicators by what moves as one: rows under one side label, and all rows of amounts, whose order says what is part
 * of what. The rows of the title stay.
 */
export function rowGroups(sheet: SheetSnapshot): { readonly fixed: number; readonly groups: readonly number[][] } {
  const view = viewed(sheet);
  const { top } = headerOf(sheet);
  const rows = Array.from({ length: top }, (_, row) => row);
  const isLabelled = (row: number): boolean => cellsOf(view, row).some(({ field }) => field !== null);
  const fixed = rows.find(isLabelled) ?? top;
  const money = rows.filter((row) => cellsOf(view, row).some(({ field }) => field !== null && MONEY.has(field)));
  const ties: (readonly [from: number, to: number])[] = sheet.merges.map((merge) => [merge.top, merge.bottom]);
  const [first] = money;
  const last = money.at(-1);
  if (first !== undefined && last !== undefined) ties.push([first, last]);
  const groups: number[][] = [];
  for (const row of rows.slice(fixed)) {
    const isTied = ties.some(([from, to]) => from < row && row <= to && to < top);
    if (isTied && groups.length > 0) groups.at(-1)?.push(row);
    else groups.push([row]);
  }
  return { fixed, groups };
}

/** The sheet with the groups of rows above the indicators in another order. */
export function shuffled(
  sheet: SheetSnapshot,
  order: (groups: readonly number[][]) => readonly number[][],
): SheetSnapshot {
  const { fixed, groups } = rowGroups(sheet);
  const rows = rowsOf(sheet);
  const kept = Array.from({ length: fixed }, (_, row) => row);
  const from = [...kept, ...order(groups).flat()];
  const below = rows.map((_, row) => row).slice(from.length);
  const moved = [...from, ...below];
  const at = new Map(moved.map((row, index) => [row, index]));
  const merges = sheet.merges.map((merge) => {
    const top = at.get(merge.top) ?? merge.top;
    return { ...merge, top, bottom: top + merge.bottom - merge.top };
  });
  return sheetWith(
    sheet.name,
    moved.map((row) => rows[row] ?? []),
    merges,
  );
}

const text = (value: string | null): Row[number] => ({ value, shown: value ?? "" });

/** A labelled row nobody knows above the group of rows `nth`. */
export function withRow(sheet: SheetSnapshot, nth: number): SheetSnapshot {
  const { groups } = rowGroups(sheet);
  const row = groups[nth % groups.length]?.[0] ?? 0;
  const rows = rowsOf(sheet);
  const width = rows[0]?.length ?? 1;
  const own = Array.from({ length: width }, (_, column) =>
    text(column === 0 ? "绩效处室意见" : column === 1 ? "按规定办理，材料齐全。" : null),
  );
  const down = (at: number): number => (at >= row ? at + 1 : at);
  const merges = sheet.merges.map((merge) => ({ ...merge, top: down(merge.top), bottom: down(merge.bottom) }));
  return sheetWith(sheet.name, [...rows.slice(0, row), own, ...rows.slice(row)], merges);
}

/** A column nobody knows, over texts, before the column `at` of the indicators; those merged over it grow wider. */
export function withColumn(sheet: SheetSnapshot, at: number): SheetSnapshot {
  const view = viewed(sheet);
  const headers = findFormHeaders(view);
  const [first] = headers;
  if (first === undefined) return sheet;
  const isHeader = (row: number): boolean => headers.some(({ top }) => row === top);
  const isInHeader = (row: number): boolean => headers.some(({ top, bottom }) => row >= top && row <= bottom);
  const rows = rowsOf(sheet).map((cells, row): Row => {
    const isIndicator = row > first.bottom && !isInHeader(row) && cellsOf(view, row).length > 2;
    const own = isHeader(row) ? "核对记录" : isIndicator ? "已核对" : null;
    return [...cells.slice(0, at), text(own), ...cells.slice(at)];
  });
  const merges = sheet.merges.map((merge) => ({
    ...merge,
    left: merge.left >= at ? merge.left + 1 : merge.left,
    right: merge.right >= at ? merge.right + 1 : merge.right,
  }));
  // A label over a header of two rows goes down like those beside it.
  const own = headers.flatMap(({ top, bottom }) => (bottom > top ? [{ top, bottom, left: at, right: at }] : []));
  return sheetWith(sheet.name, rows, [...merges, ...own]);
}

/** The sheet without some of its merges; what stood in them stays at their corners. */
export const unmerged = (sheet: SheetSnapshot, isKept: (nth: number) => boolean): SheetSnapshot =>
  sheetWith(
    sheet.name,
    rowsOf(sheet),
    sheet.merges.filter((_, nth) => isKept(nth)),
  );

/** The sheet with the texts of some cells changed. */
export const relabelled = (
  sheet: SheetSnapshot,
  label: (text: string, row: number, column: number) => string,
): SheetSnapshot =>
  sheetWith(
    sheet.name,
    rowsOf(sheet).map((cells, row) =>
      cells.map((cell, column) => (typeof cell.value === "string" ? text(label(cell.value, row, column)) : cell)),
    ),
    sheet.merges,
  );

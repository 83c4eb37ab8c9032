import { rowOf, type SheetSnapshot } from "../../check/sheet/snapshot";
import type { Span } from "../../check/sheet/located";
import { mergeAt } from "../../check/sheet/merges";
import { isNote } from "../../check/table/labels";
import type { Profile } from "../../check/standard/profile";
import { cellsOf, viewOf } from "../../check/table/forms/cells";
import { readEntries } from "../../check/table/forms/entries";
import type { Entry } from "../../check/table/forms/entry";
import { isTemplate } from "../../check/table/forms/entry-cells";
import type { ColumnRole } from "../../check/table/forms/form";
import { nameColumn, targetColumn, type Block } from "../../check/table/forms/columns";
import type { IndicatorHeader } from "../../check/table/forms/headers";
import { findPages, type Page } from "../../check/table/forms/page";
import type { Indicator, Project } from "../../check/table/types";
import { vocabularyOf } from "../../check/table/vocabulary/vocabulary";
import type { LevelLine, Slot } from "../types";
import type { FoundPlace } from "./list";
import { joined, lineIn, slotAt, slotsIn, type PartColumns, type Slots } from "./places";

/** The rows of a project in a form of one sheet a project: those of its indicators, and those that are free. */
export function formPlaces(project: Project, sheet: SheetSnapshot, profile: Profile): FoundPlace[] {
  const page = pageOf(project, sheet, profile);
  if (page === null) return [];
  const { entries, end } = readEntries(page, ["whole", "annual"]);
  const found = project.indicators.flatMap((indicator): { row: number; place: FoundPlace }[] => {
    const own = entries.filter((entry) => periodsOf(entry, indicator, sheet).length > 0);
    const [first] = own;
    if (first === undefined) return [];
    const slots = own
      .map((entry) => entrySlots(entry, periodsOf(entry, indicator, sheet), indicator, sheet))
      .reduce(joined);
    const lines = own.map((entry) => entryLine(entry, indicator, sheet));
    return [{ row: first.row, place: { slots, lines, beside: besideIn(page, first.row), indicator } }];
  });
  const free = freeRows(page, entries, end).map((row) => ({
    row,
    place: {
      slots: slotsIn(sheet, row, columnsOf(page, row)),
      lines: [lineIn(sheet, row, columnsOf(page, row))],
      beside: besideIn(page, row),
      indicator: null,
    },
  }));
  return [...found, ...free].sort((a, b) => a.row - b.row).map(({ place }) => place);
}

function pageOf(project: Project, sheet: SheetSnapshot, profile: Profile): Page | null {
  const row = rowOf(sheet, project.row) ?? 0;
  const column = project.name.spans[0]?.column ?? 0;
  const pages = findPages(viewOf(sheet, vocabularyOf(profile)));
  const beside = pages.filter(({ left, right }) => left <= column && column <= right);
  return beside.findLast(({ top }) => top <= row) ?? beside[0] ?? pages[0] ?? null;
}

type Period = "cycle" | "annual";

/** Which targets of an indicator stand in an entry's cells. */
function periodsOf(entry: Entry, indicator: Indicator, sheet: SheetSnapshot): Period[] {
  return (["cycle", "annual"] as const).filter((period) => valueCell(entry, period, indicator, sheet) !== null);
}

function valueCell(entry: Entry, period: Period, indicator: Indicator, sheet: SheetSnapshot): Entry["value"] {
  const spans: readonly Span[] = indicator[period]?.spans ?? [];
  const holds = (cell: Entry["value"]): boolean =>
    cell !== null &&
    spans.some(
      (span) => span.sheet === sheet.name && rowOf(sheet, span.row) === cell.row && span.column === cell.column,
    );
  if (holds(entry.value)) return entry.value;
  return holds(entry.wholeValue) ? entry.wholeValue : null;
}

function entrySlots(entry: Entry, periods: readonly Period[], indicator: Indicator, sheet: SheetSnapshot): Slots {
  const columns: { -readonly [name in keyof PartColumns]: number } = {};
  if (entry.name !== null) columns.name = entry.name.column;
  for (const period of periods) {
    const cell = valueCell(entry, period, indicator, sheet);
    if (cell !== null) columns[period] = cell.column;
    if (entry.sign !== null) columns[`${period}Sign`] = entry.sign.column;
    if (entry.unit !== null) columns[`${period}Unit`] = entry.unit.column;
  }
  const slots = slotsIn(sheet, entry.row, columns);
  const weight = entry.weight?.span.column;
  return weight === undefined ? slots : { ...slots, weight: [slotAt(sheet, entry.row, weight)] };
}

/** The cells for an entry's classes in its own row, though they may be written once, in a row above. */
function entryLine({ row, level1, level2 }: Entry, indicator: Indicator, sheet: SheetSnapshot): LevelLine {
  const slot = (cell: Entry["level1"]): Slot | null => cell && slotAt(sheet, row, cell.column);
  // Merged over both columns, the class of level 2 stands in that of level 1.
  if (indicator.level1 === null && level2 === null) return { row, level1: null, level2: slot(level1) };
  return { row, level1: slot(level1), level2: slot(level2) };
}

const headerOf = ({ headers }: Page, row: number): IndicatorHeader | undefined =>
  headers.findLast(({ bottom }) => bottom < row) ?? headers[0];

/** The cells of a row under the header's other columns; none where blocks stand side by side, whose rows need not be one indicator's. */
function besideIn(page: Page, row: number): Slot[] {
  const header = headerOf(page, row);
  const [block, second] = header?.blocks ?? [];
  if (header === undefined || block === undefined || second !== undefined) return [];
  const parts = new Set(Object.values(columnsOf(page, row)) as number[]);
  const from = Math.min(...[...block.values()].map((column) => column.left));
  const labels = range(header.top, header.bottom).flatMap((at) => cellsOf(page, at));
  const to = Math.max(...labels.map((label) => label.right));
  return range(from, to).flatMap((column) => {
    if (parts.has(column)) return [];
    const slot = slotAt(page.sheet, row, column);
    return slot.isShared || slot.column !== column ? [] : [slot];
  });
}

function columnsOf(page: Page, row: number): PartColumns {
  const block = headerOf(page, row)?.blocks[0];
  if (block === undefined) return {};
  return { ...namedColumns(block), ...targetColumns(block) };
}

const left = (block: Block, role: ColumnRole): number | undefined => block.get(role)?.left;

function namedColumns(block: Block): PartColumns {
  const [level1, level2, weight] = [left(block, "level1"), left(block, "level2"), left(block, "weight")];
  const name = nameColumn(block)?.left;
  return {
    ...(level1 === undefined ? {} : { level1 }),
    ...(level2 === undefined ? {} : { level2 }),
    ...(name === undefined ? {} : { name }),
    ...(weight === undefined ? {} : { weight }),
  };
}

function targetColumns(block: Block): PartColumns {
  const main = targetColumn(block);
  const annual = main?.role === "whole-value" ? undefined : main?.left;
  const cycle = left(block, "whole-value");
  const [sign, unit] = [left(block, "sign"), left(block, "unit")];
  const beside = (period: Period): PartColumns => ({
    ...(sign === undefined ? {} : { [`${period}Sign`]: sign }),
    ...(unit === undefined ? {} : { [`${period}Unit`]: unit }),
  });
  return {
    ...(annual === undefined ? {} : { annual, ...beside("annual") }),
    ...(cycle === undefined ? {} : { cycle, ...beside("cycle") }),
  };
}

/**
 * Rows of a form's block that hold no indicator: a class is written in them or merged over them, and their name and target are blank.
 * None where each period has a block of its own, as an indicator needs a row in both.
 */
function freeRows(page: Page, entries: readonly Entry[], end: number): number[] {
  const isDouble =
    page.headers.some(({ blocks }) => blocks.length > 1) || new Set(entries.map((one) => one.period)).size > 1;
  if (isDouble) return [];
  const taken = new Set(entries.map(({ row }) => row));
  const headers = new Set(page.headers.flatMap(({ top, bottom }) => range(top, bottom)));
  const free: number[] = [];
  for (let row = (page.headers[0]?.bottom ?? page.end) + 1; row < page.end; row += 1) {
    const [leftmost] = cellsOf(page, row);
    if (leftmost !== undefined && (leftmost.field === "end" || isNote(leftmost.text.value))) break;
    // Below the sum of the scores nothing is free.
    if (leftmost?.field === "sum" && row >= end - 1) break;
    if (taken.has(row) || headers.has(row) || leftmost?.field === "sum") continue;
    if (isFree(page, row)) free.push(row);
  }
  return free;
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

function isFree(page: Page, row: number): boolean {
  const { level1, level2, weight, ...others } = columnsOf(page, row);
  if (others.name === undefined || weight === level1) return false;
  const isBlank = (Object.values(others) as number[]).every((column) =>
    isTemplate(slotAt(page.sheet, row, column).text),
  );
  const levels = [level1, level2].flatMap((column) => column ?? []);
  // Below the block nothing is a class.
  const isFiled = levels.some((column) => {
    const merge = mergeAt(page.sheet, row, column);
    return (
      (merge !== null && merge.left === column && merge.bottom > merge.top) ||
      slotAt(page.sheet, row, column).text !== ""
    );
  });
  const isRate = levels.some((column) => /预算执行率/.test(slotAt(page.sheet, row, column).text));
  return isBlank && isFiled && !isRate;
}

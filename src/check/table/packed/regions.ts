import { readAmount } from "../../money/amount";
import { cleanCell } from "../../sheet/clean";
import { cellAt, cellText, rowBounds, type SheetSnapshot } from "../../sheet/snapshot";
import { isVisible } from "../../sheet/stretches";
import { changedPlaces } from "../../changes";
import { headersAt, MOST_HEADER_ROWS, type Header } from "../header";
import { isLabelledHeadLine } from "../head-labels";
import { isNote, moneyUnitIn, yearIn, type ColumnRole } from "../labels";
import type { LabelVocabulary } from "../vocabulary/vocabulary";

/** One packed list of a sheet: its rows from its title lines to before the next one's, and its headers. */
export interface Region {
  /** Zero-based sheet rows; `end` is exclusive. */
  readonly top: number;
  readonly end: number;
  readonly header: Header;
  /** Headers that page breaks repeat further down. */
  readonly repeated: readonly Header[];
}

/** The packed lists of a sheet, in reading order: one below the other, or side by side. */
export function regionsOf(sheet: SheetSnapshot, vocabulary: LabelVocabulary): Region[] {
  const { first, end } = rowBounds(sheet);
  const open: { header: Header; top: number; end: number; repeated: Header[] }[] = [];
  for (let row = first; row < end; row += 1) {
    for (const header of headersAt(sheet, row, vocabulary)) {
      const above = open.findLast((region) => overlaps(region.header, header));
      if (above !== undefined && row <= above.header.bottom) continue;
      const top = above === undefined ? first : headTop(sheet, header, above.header, vocabulary);
      if (above !== undefined && (top === null || !startsAnew(sheet, header, top, above, vocabulary))) {
        above.repeated.push(header);
        continue;
      }
      if (above !== undefined) above.end = top ?? row;
      open.push({ header, top: top ?? row, end, repeated: [] });
    }
  }
  return open;
}

/** A sheet as it was read before, with its regions. */
export interface KnownRegions {
  readonly sheet: SheetSnapshot;
  readonly regions: readonly Region[];
}

/** Whether a sheet has the regions it had: only rows of their bodies changed, and these are rows of a body still. */
export function sameRegions(
  { sheet: before, regions }: KnownRegions,
  sheet: SheetSnapshot,
  vocabulary: LabelVocabulary,
): boolean {
  if (before.origin.row !== sheet.origin.row || before.origin.column !== sheet.origin.column) return false;
  const changed = before.merges === sheet.merges ? changedPlaces(before.values, sheet.values) : null;
  // A column that its cells told may be told no more.
  const isTold = ({ header }: Region): boolean =>
    !header.isToldByCells ||
    headersAt(sheet, header.top, vocabulary).some((now) => now.left === header.left && sameColumns(now, header));
  if (changed?.length !== 0 && !regions.every(isTold)) return false;
  return (
    changed?.every((index) => {
      const row = sheet.origin.row + index;
      return [before, sheet].every(
        (each) =>
          headersAt(each, row, vocabulary).length === 0 &&
          regions.some((region) => isBodyRow(each, row, region, vocabulary)),
      );
    }) === true
  );
}

/** A row with amounts or texts of its own, away from the header, whose labels may go on below it. */
function isBodyRow(
  sheet: SheetSnapshot,
  row: number,
  { header, end, repeated }: Region,
  vocabulary: LabelVocabulary,
): boolean {
  const isBelow = row > header.bottom + MOST_HEADER_ROWS && row < end;
  const isApart = repeated.every(({ top, bottom }) => row < top || row > bottom + MOST_HEADER_ROWS);
  return isBelow && isApart && lineAt(sheet, row, header, vocabulary) === null;
}

const overlaps = (a: Header, b: Header): boolean => a.left <= b.right && b.left <= a.right;

/** The first of the lines that stand right above a header; null where there is none. */
function headTop(sheet: SheetSnapshot, header: Header, above: Header, vocabulary: LabelVocabulary): number | null {
  let top: number | null = null;
  for (let row = header.top - 1; row > above.bottom; row -= 1) {
    const line = lineAt(sheet, row, header, vocabulary);
    if (line === null) break;
    if (line === "") continue;
    if (isNote(line) && !saysSomething(line, vocabulary)) break;
    top = row;
  }
  return top;
}

/** A row's text where nothing but a line or two is written there; empty for a blank row, null for a row of the table's body. */
function lineAt(
  sheet: SheetSnapshot,
  row: number,
  { columns, left, right }: Header,
  vocabulary: LabelVocabulary,
): string | null {
  for (const role of ["goal", "indicators"] as const) {
    const column = columns.get(role);
    if (column !== undefined && isVisible(cellText(sheet, row, column)) && !isHeadLine(sheet, row, column, vocabulary))
      return null;
  }
  for (const role of MONEY) {
    const column = columns.get(role);
    if (column !== undefined && readAmount(cellAt(sheet, row, column)).kind === "number") return null;
  }
  for (let column = left; column <= right; column += 1) {
    const text = cleanCell(sheet, row, column).value;
    if (text !== "") return text;
  }
  return "";
}

const MONEY: readonly ColumnRole[] = ["total", "fiscal", "special-account", "other"];

/** 单位：万元 stands at the right end of its line, in the indicators' column. */
const isHeadLine = (sheet: SheetSnapshot, row: number, column: number, vocabulary: LabelVocabulary): boolean =>
  saysSomething(cleanCell(sheet, row, column).value, vocabulary);

const saysSomething = (line: string, vocabulary: LabelVocabulary): boolean =>
  isLabelledHeadLine(line, vocabulary) ||
  moneyUnitIn(line) !== null ||
  /表\s*(?:[（(].*[）)])?$/.test(line) ||
  yearIn(line) !== null;

/**
 * Whether the header with the lines above it begins a table of its own: it has other columns, or a title, department or money unit
 * that the table above does not have.
 */
function startsAnew(
  sheet: SheetSnapshot,
  header: Header,
  top: number,
  above: { header: Header; top: number },
  vocabulary: LabelVocabulary,
): boolean {
  if (!sameColumns(header, above.header)) return true;
  const known = new Set(linesOf(sheet, above.header, above.top));
  return linesOf(sheet, header, top).some((line) => saysSomething(line, vocabulary) && !known.has(line));
}

function linesOf(sheet: SheetSnapshot, header: Header, top: number): string[] {
  const lines: string[] = [];
  for (let row = top; row < header.top; row += 1)
    for (let column = header.left; column <= header.right; column += 1) {
      const line = cleanCell(sheet, row, column).value;
      if (line !== "") lines.push(line);
    }
  return lines;
}

const sameColumns = (a: Header, b: Header): boolean =>
  a.columns.size === b.columns.size && [...a.columns].every(([role, column]) => b.columns.get(role) === column);

import { a1 } from "../../check/sheet/address";
import { cellAt, type CellRange } from "../../check/sheet/snapshot";
import type { WorkbookSheet } from "../workbook";
import { ChangingBook } from "./book";
import { cellChanges, type CellChange } from "./cells";
import { PatchError } from "./error";
import { refuseOtherContent } from "./read-back";
import { placesIn } from "./sheet-places";
import { tableRows } from "./tables";

/** What is to change in a sheet. */
export interface SheetChanges {
  readonly name: string;
  readonly cells: readonly CellChange[];
}

export interface WorkbookChanges {
  readonly sheets: readonly SheetChanges[];
}

/**
 * A workbook file (.xlsx, .xlsm) with changes made. Only the parts that are touched are rewritten, and of these only the places that
 * change; all else is there byte for byte. `before` is the file as it was read. What was made is read again and compared before it is
 * given out. Throws PatchError where the file cannot be changed without harm, and WorkbookError where it cannot be read.
 */
export function patchWorkbook(
  bytes: Uint8Array,
  before: readonly WorkbookSheet[],
  { sheets }: WorkbookChanges,
): Uint8Array {
  const book = new ChangingBook(bytes);
  const byName = new Map(before.map((sheet) => [sheet.snapshot.name, sheet]));
  let losesFormulas = false;
  for (const { name, cells } of sheets) {
    if (cells.length === 0) continue;
    const sheet = byName.get(name);
    if (sheet === undefined) throw new PatchError("changed", `There is no sheet ${name}.`);
    const part = book.partOf(name);
    refuse(name, tableRows(book.parts.office, part), cells);
    const places = placesIn(book.parts, part, new Set(cells.map(({ row }) => row)));
    losesFormulas ||= cells.some(({ row, column }) => cellAt(sheet.snapshot, row, column).formula !== null);
    book.parts.change(part, cellChanges(name, places, cells, book));
  }
  if (losesFormulas) book.removeCalcChain();
  const changes = sheets.some(({ cells }) => cells.length > 0);
  if (changes && hasFormulas(before, sheets)) book.calculateOnLoad();
  const made = book.write();
  refuseOtherContent(before, sheets, made);
  return made;
}

/** The cells of each sheet that cannot be written because a table names them. */
export function cellsOfTables(bytes: Uint8Array, sheets: readonly string[]): ReadonlyMap<string, readonly CellRange[]> {
  const book = new ChangingBook(bytes);
  return new Map(sheets.map((name) => [name, tableRows(book.parts.office, book.partOf(name))]));
}

function refuse(sheet: string, ranges: readonly CellRange[], cells: readonly CellChange[]): void {
  const cell = cells.find(({ row, column }) => ranges.some((range) => isIn(range, row, column)));
  if (cell !== undefined)
    throw new PatchError("table-header", "The cell names a table's column.", `${sheet}!${a1(cell.row, cell.column)}`);
}

export const isIn = ({ top, left, bottom, right }: CellRange, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

const hasFormulas = (before: readonly WorkbookSheet[], sheets: readonly SheetChanges[]): boolean =>
  before.some(({ snapshot }) => snapshot.formulas.some((row) => row.some((formula) => formula !== null))) ||
  sheets.some(({ cells }) => cells.some(({ formula = null }) => formula !== null));

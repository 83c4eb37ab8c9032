import { a1 } from "../../check/sheet/address";
import { cellAt, type CellRange } from "../../check/sheet/snapshot";
import type { WorkbookSheet } from "../workbook";
import { ChangingBook } from "./book";
import { cellChanges, type CellChange } from "./cells";
import type { SheetChanges, WorkbookChanges } from "./changes";
import { changeCustomXml } from "./custom-xml";
import { PatchError } from "./error";
import { markChanges } from "./marks";
import { addSheet } from "./new-sheet";
import { addNotes, notedCells } from "./notes";
import { refuseOtherContent } from "./read-back";
import { placesIn } from "./sheet-places";
import { tableRows } from "./tables";

/**
 * A workbook file (.xlsx, .xlsm) with changes made. Only the parts that are touched are rewritten, and of these only the places that
 * change; all else is there byte for byte. `before` is the file as it was read. What was made is read again and compared before it is
 * given out. Throws PatchError where the file cannot be changed without harm, and WorkbookError where it cannot be read.
 */
export function patchWorkbook(
  bytes: Uint8Array,
  before: readonly WorkbookSheet[],
  { sheets = [], newSheets = [], customXml = {} }: WorkbookChanges,
): Uint8Array {
  const book = new ChangingBook(bytes);
  const byName = new Map(before.map((sheet) => [sheet.snapshot.name, sheet]));
  for (const changes of sheets) {
    const sheet = byName.get(changes.name);
    if (sheet === undefined) throw new PatchError("changed", `There is no sheet ${changes.name}.`);
    changeSheet(book, sheet, changes);
  }
  const written = sheets.filter(({ cells = [] }) => cells.length > 0);
  if (written.some((changes) => losesFormulas(byName, changes))) book.removeCalcChain();
  if (written.length > 0 && hasFormulas(before, written)) book.calculateOnLoad();
  const names = newSheets.map((sheet) => addSheet(book, sheet));
  changeCustomXml(book, customXml);
  const made = book.write();
  refuseOtherContent(
    before,
    sheets,
    names.map((name, nth) => ({ name, rows: newSheets[nth]?.rows ?? [] })),
    made,
  );
  return made;
}

function changeSheet(
  book: ChangingBook,
  sheet: WorkbookSheet,
  { name, cells = [], marks = [], notes }: SheetChanges,
): void {
  const part = book.partOf(name);
  if (cells.length > 0) refuse(name, tableRows(book.parts.office, part), cells);
  const places = placesIn(book.parts, part, new Set(cells.map(({ row }) => row)));
  book.parts.change(part, [
    ...(cells.length === 0 ? [] : cellChanges(name, places, cells, book)),
    ...markChanges(places, marks, book.styles),
    ...(notes === undefined ? [] : addNotes(book, part, sheet, places, notes)),
  ]);
}

const losesFormulas = (before: ReadonlyMap<string, WorkbookSheet>, { name, cells = [] }: SheetChanges): boolean =>
  cells.some(({ row, column }) => {
    const sheet = before.get(name)?.snapshot;
    return sheet !== undefined && cellAt(sheet, row, column).formula !== null;
  });

/** The cells of each sheet that have a note of their own. */
export function cellsWithNotes(bytes: Uint8Array, sheets: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const book = new ChangingBook(bytes);
  return new Map(sheets.map((name) => [name, notedCells(book.parts, book.partOf(name))]));
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
  sheets.some(({ cells = [] }) => cells.some(({ formula = null }) => formula !== null));

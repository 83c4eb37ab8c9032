import { isIn } from "../../check/sheet/ranges";
import { a1 } from "../../check/sheet/address";
import { cellAt, hasFormulas, type CellRange } from "../../check/sheet/snapshot";
import type { WorkbookSheet } from "../workbook";
import { ChangingBook } from "./book";
import { cellChanges, type CellChange } from "./cells";
import type { SheetChanges, WorkbookChanges } from "./changes";
import { conditionChanges } from "./conditions";
import { changeCustomXml } from "./custom-xml";
import { PatchError, type PatchErrorCode } from "./error";
import { markChanges } from "./marks";
import { addSheet } from "./new-sheet";
import { addNotes, notedCells } from "./notes";
import { refuseOtherContent, type WrittenSheet } from "./read-back";
import { removeSheets } from "./remove-sheet";
import { resultChanges, writableResults } from "./results";
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
  { sheets = [], removedSheets = [], newSheets = [], customXml = {} }: WorkbookChanges,
): Uint8Array {
  const book = new ChangingBook(bytes);
  const byName = new Map(before.map((sheet) => [sheet.snapshot.name, sheet]));
  const written = sheets.map((changes) => {
    const sheet = byName.get(changes.name);
    if (sheet === undefined) throw new PatchError("changed", `There is no sheet ${changes.name}.`);
    return changeSheet(book, sheet, changes);
  });
  const withCells = sheets.filter(({ cells = [] }) => cells.length > 0);
  const removed = new Set(removedSheets);
  const losesSheet = before.some(({ snapshot }) => removed.has(snapshot.name) && hasFormulas(snapshot));
  if (losesSheet || withCells.some((changes) => losesFormulas(byName, changes))) book.removeCalcChain();
  const writesFormulas = withCells.some(({ cells = [] }) => cells.some(({ formula = null }) => formula !== null));
  const hadFormulas = before.some(({ snapshot }) => hasFormulas(snapshot));
  if (withCells.length > 0 && (hadFormulas || writesFormulas)) book.calculateOnLoad();
  if (removed.size > 0) removeSheets(book, removed);
  const names = newSheets.map((sheet) => addSheet(book, sheet));
  changeCustomXml(book, customXml);
  const made = book.write();
  refuseOtherContent(
    before,
    written,
    names.map((name, nth) => ({ name, rows: newSheets[nth]?.rows ?? [] })),
    made,
    removed,
  );
  return made;
}

/** Gives the changes that were made. */
function changeSheet(
  book: ChangingBook,
  sheet: WorkbookSheet,
  { name, cells = [], results = [], marks = [], conditions, notes }: SheetChanges,
): WrittenSheet {
  const part = book.partOf(name);
  if (cells.length > 0) refuse(name, tableRows(book.parts.office, part), cells);
  const places = placesIn(book.parts, part, new Set([...cells, ...results].map(({ row }) => row)));
  const shown = writableResults(places, results);
  book.parts.change(part, [
    ...(cells.length === 0 ? [] : cellChanges(name, places, cells, book)),
    ...resultChanges(places, shown),
    ...markChanges(places, marks, book.styles),
    ...(conditions === undefined ? [] : conditionChanges(book.parts, part, places, conditions, book.styles)),
    ...(notes === undefined ? [] : addNotes(book, part, sheet, places, notes)),
  ]);
  return { name, cells, results: shown };
}

const losesFormulas = (before: ReadonlyMap<string, WorkbookSheet>, { name, cells = [] }: SheetChanges): boolean =>
  cells.some(({ row, column }) => {
    const sheet = before.get(name)?.snapshot;
    return sheet !== undefined && cellAt(sheet, row, column).formula !== null;
  });

/** Why a file that was read cannot be changed, whatever the change is; null where it can. */
export function refusalOf(bytes: Uint8Array): PatchErrorCode | null {
  try {
    new ChangingBook(bytes);
    return null;
  } catch (error) {
    if (error instanceof PatchError) return error.code;
    throw error;
  }
}

/** The names of all sheets of a file, those among them that hold no cells. */
export const sheetNames = (bytes: Uint8Array): readonly string[] => new ChangingBook(bytes).sheetNames();

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

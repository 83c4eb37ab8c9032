import type { NewSheet } from "../check/sheet/new-sheet";
import type { Categories } from "../check/standard/profile";
import type { WordingEntry } from "../check/wording/entry";
import { COLUMNS, SHEET_NAME, type ColumnRole } from "./columns";
import { categoryText, statusText, synonymsText } from "./values";

/** A sheet to be written: texts row by row, the header first. Shape as `writeTextWorkbook` of src/xlsx takes it. */
export interface LibrarySheet {
  readonly name: string;
  /** Characters, one a column. */
  readonly columnWidths: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

/** A library as the sheet 指标词库; `readLibrary` gives the same entries back. Every cell is a text. */
export function librarySheet(entries: readonly WordingEntry[], categories: Categories): LibrarySheet {
  return {
    name: SHEET_NAME,
    columnWidths: COLUMNS.map(({ width }) => width),
    rows: [COLUMNS.map(({ label }) => label), ...entries.map((entry) => rowOf(entry, categories))],
  };
}

/** Points a character of a column takes about. */
const CHARACTER = 6;

/** The same sheet as one to add to a workbook. */
export function librarySheetToAdd(entries: readonly WordingEntry[], categories: Categories): NewSheet {
  const { name, columnWidths, rows } = librarySheet(entries, categories);
  const [last, right] = [rows.length - 1, columnWidths.length - 1];
  return {
    name,
    cells: rows,
    columnWidths: columnWidths.map((width) => width * CHARACTER),
    looks: [
      { range: { top: 0, bottom: 0, left: 0, right }, bold: true },
      { range: { top: 0, bottom: last, left: 0, right }, wrap: true },
    ],
  };
}

type Written = (typeof COLUMNS)[number]["role"] & ColumnRole;

function rowOf(entry: WordingEntry, categories: Categories): string[] {
  const { name, category, synonyms, operator, target, unit, note, status } = entry;
  const texts: Readonly<Record<Written, string>> = {
    ...{ name, operator, unit, note, target: target ?? "" },
    category: categoryText(category, categories),
    synonyms: synonymsText(synonyms),
    status: statusText(status),
  };
  return COLUMNS.map(({ role }) => texts[role]);
}

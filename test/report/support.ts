import type { Acceptance } from "../../src/check/accepted/acceptance";
import { createCheck } from "../../src/check/check";
import { snapshotOf, type CellValue, type SheetSnapshot } from "../../src/check/sheet/snapshot";
import { GUANGDONG } from "../../src/check/standard/guangdong";
import type { NewSheet } from "../../src/check/sheet/new-sheet";
import { findingsList } from "../../src/report/list/list";
import type { SheetCells } from "../../src/report/list/previous";
import { listWords } from "../../src/report/list/words";
import { reportOf, type Report } from "../../src/report/report";
import { SHEET } from "../taskpane/support/sheet";

export const WORDS = listWords("zh");
export const TABLE = "目标表";

/** The small table of the pane's tests, with some cells changed: row, column, value. */
export const tableWith = (
  changes: readonly (readonly [row: number, column: number, value: CellValue])[] = [],
  name = TABLE,
): SheetSnapshot => {
  const rows = SHEET.map((row) => [...row]);
  for (const [row, column, value] of changes) (rows[row] as CellValue[])[column] = value;
  return snapshotOf(name, rows);
};

/** The report of some sheets, with their sums. */
export function report(sheets: readonly SheetSnapshot[], accepted: readonly Acceptance[] = []): Report {
  const check = createCheck();
  const result = check.run(sheets);
  const totals = { tables: check.read(sheets), allowance: GUANGDONG.thresholds.roundingAllowance };
  return reportOf({ result, sheets, profile: GUANGDONG, totals, accepted, on: "2026-11-29" });
}

export const listOf = (...sheets: readonly SheetSnapshot[]) => findingsList([report(sheets)], WORDS);

/** The cells of a sheet as Excel gives them back once it was added. */
export function cellsOf({ cells, formulas = [] }: NewSheet): SheetCells {
  const width = Math.max(...cells.map((row) => row.length));
  const values = cells.map((row) => Array.from({ length: width }, (_, column) => row[column] || null) as CellValue[]);
  const own = values.map((row) => row.map((): string | null => null));
  for (const { row, column, formula } of formulas) {
    (own[row] as (string | null)[])[column] = formula;
    (values[row] as CellValue[])[column] = null;
  }
  return { values, formulas: own };
}

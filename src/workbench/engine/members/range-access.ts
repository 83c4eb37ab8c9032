import { MOST_CHARACTERS } from "../../../check/sheet/limits";
import type { CellRange, CellValue } from "../../../check/sheet/snapshot";
import { areIn } from "../../cell-protection";
import type { Environment } from "../environment";
import { accessDenied, invalidArgument, invalidReference, notImplemented, RichError } from "../errors";
import type { RangeObject } from "../objects";
import { columnCount, isUnbounded, rowCount } from "./areas";

/** Where a range stands now; its cells may have been deleted. */
export function areaOf(range: RangeObject): CellRange {
  if (range.area === null) throw invalidReference();
  return range.area;
}

/** A table of the range's cells, or null where Excel would not hand over so many. */
export function tableOf<T>(
  range: RangeObject,
  env: Environment,
  pick: (r: number, c: number) => T,
): readonly (readonly T[])[] | null {
  const cells = areaOf(range);
  const [rows, columns] = [rowCount(cells), columnCount(cells)];
  if (rows * columns > env.faults.cellLimit) return null;
  return Array.from({ length: rows }, (_row, r) => Array.from({ length: columns }, (_column, c) => pick(r, c)));
}

/** Counts a write, for a failure asked for at the n-th. */
export function countWrite(env: Environment): void {
  env.batch.wrote();
  if (env.faults.failAfterWrites !== null && env.faults.failAfterWrites-- === 0) {
    env.faults.failAfterWrites = null;
    throw new RichError("GeneralException", "There was an internal error while processing the request.", 500);
  }
}

/** Read in the documentation of unbounded ranges: their cells cannot be set. */
export function refuseUnbounded(range: RangeObject): void {
  if (isUnbounded(areaOf(range))) throw invalidArgument("the range has whole rows or columns");
}

/** What Excel does for whole rows or columns and would here go from cell to cell. */
export function refuseLines(range: RangeObject, what: string): void {
  if (isUnbounded(areaOf(range))) throw notImplemented(`${what} on whole rows or columns`);
}

/** Counts a write and checks what Excel checks before one: locked cells of a protected sheet stay as they are. */
export function beforeWrite(range: RangeObject, env: Environment): void {
  countWrite(env);
  const cells = areaOf(range);
  if (!env.sheet(range.sheet).isProtected) return;
  if (areIn(cells, env.grid.protectedCells(range.sheet).unlocked) !== true)
    throw accessDenied("the sheet is protected");
}

/** The same before a change of looks: on a protected sheet its options decide, and locks do not matter. */
export function beforeFormat(
  range: RangeObject,
  env: Environment,
  option: "allowFormatCells" | "allowFormatColumns" | "allowFormatRows" = "allowFormatCells",
): void {
  countWrite(env);
  areaOf(range);
  if (env.sheet(range.sheet).isProtected && env.grid.protection(range.sheet)?.options[option] !== true)
    throw accessDenied("the sheet is protected");
}

/** The new content of each cell, from a table of the range's shape or one value for all. */
export function shaped<T>(range: RangeObject, value: unknown, cell: (value: unknown) => T): readonly (readonly T[])[] {
  const cells = areaOf(range);
  const [rows, columns] = [rowCount(cells), columnCount(cells)];
  if (!Array.isArray(value)) {
    const one = cell(value);
    return Array.from({ length: rows }, () => Array.from({ length: columns }, () => one));
  }
  const fits = value.length === rows && value.every((row) => Array.isArray(row) && row.length === columns);
  if (!fits) throw invalidArgument("the array does not have the range's shape");
  return (value as unknown[][]).map((row) => row.map(cell));
}

/** A cell's new value, as far as Excel takes it. */
export function writable(value: unknown): CellValue {
  if (value === null || typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "string") throw invalidArgument("value");
  if (value.length > MOST_CHARACTERS) throw invalidArgument("the text is too long for a cell");
  return value;
}

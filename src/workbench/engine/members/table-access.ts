import type { CellRange, CellValue } from "../../../check/sheet/snapshot";
import type { GridTable } from "../../tables";
import type { Environment } from "../environment";
import { accessDenied, invalidArgument, itemNotFound } from "../errors";
import { isClosed } from "../formula-text";
import type { RangeObject } from "../objects";
import { countWrite, writable } from "./range-access";

export function tableWithId(id: string, env: Environment): GridTable {
  const found = env.grid.tables.all().find((one) => one.id === id);
  if (found === undefined) throw itemNotFound();
  return found;
}

/** Counts a write; a table on a protected sheet stays as it is. */
export function beforeTable(sheet: string, env: Environment): void {
  countWrite(env);
  if (env.sheet(sheet).isProtected) throw accessDenied("the sheet is protected");
}

export const headerOf = ({ range }: GridTable): CellRange => ({ ...range, bottom: range.top });

export const bodyOf = ({ range }: GridTable): CellRange => ({ ...range, top: range.top + 1 });

export const rangeIn = (table: GridTable, area: CellRange): RangeObject => ({
  type: "Range",
  sheet: table.sheet,
  area,
});

/** Lines of values of a shape, as far as Excel takes them. */
export function linesFrom(values: unknown, rows: number | null, columns: number): readonly (readonly CellValue[])[] {
  const isTable =
    Array.isArray(values) &&
    (rows === null ? values.length > 0 : values.length === rows) &&
    values.every((line) => Array.isArray(line) && line.length === columns);
  if (!isTable) throw invalidArgument("the values do not have the table's shape");
  return (values as unknown[][]).map((line) => line.map(cellFrom));
}

function cellFrom(value: unknown): CellValue {
  if (typeof value === "string" && /^=./s.test(value) && !isClosed(value)) throw invalidArgument("formula");
  return writable(value);
}

/** Where among a table's lines new ones come: none and -1 mean the end. */
export function placeFrom(index: unknown, count: number): number {
  if (index === undefined || index === null || index === -1) return count;
  if (typeof index !== "number" || !Number.isInteger(index) || index < 0 || index > count)
    throw invalidArgument("index");
  return index;
}

export function isBlank(sheet: string, range: CellRange, env: Environment): boolean {
  const { values, formulas } = env.grid.read(sheet, range);
  return values.every((row, r) => row.every((value, c) => value === null && formulas[r]?.[c] == null));
}

/** How many rows a table has. One that is new has none, as in the older programming interface: nothing is documented of this one. */
export function rowsOf(table: GridTable, env: Environment): number {
  const body = bodyOf(table);
  if (table.isNew && body.top === body.bottom && isBlank(table.sheet, body, env)) return 0;
  return body.bottom - body.top + 1;
}

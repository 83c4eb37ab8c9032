import type { CellRange } from "../../../check/sheet/snapshot";
import type { GridTable } from "../../tables";
import type { Environment } from "../environment";
import { accessDenied, itemNotFound } from "../errors";
import type { RangeObject } from "../objects";
import { countWrite } from "./range-access";

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

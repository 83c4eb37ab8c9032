import { ROWS } from "../../../check/sheet/size";
import type { CellRange } from "../../../check/sheet/snapshot";
import type { GridTable } from "../../tables";
import type { Environment } from "../environment";
import { invalidArgument, itemNotFound } from "../errors";
import type { ObjectOf, RangeObject } from "../objects";
import type { Members } from "../table";
import { columnCount } from "./areas";
import { range } from "./range";
import { deleteCells, insertCells } from "./range-shift";
import { beforeTable, bodyOf, isBlank, linesFrom, placeFrom, rangeIn, rowsOf, tableWithId } from "./table-access";

type Rows = ObjectOf<"TableRowCollection">;
type Row = ObjectOf<"TableRow">;

function add({ table: id }: Rows, [index, values]: readonly unknown[], env: Environment): Row {
  const table = tableWithId(id, env);
  const columns = columnCount(table.range);
  // Without any, one blank row.
  const lines = linesFrom(values ?? [Array.from({ length: columns }, () => null)], null, columns);
  const count = rowsOf(table, env);
  const place = placeFrom(index, count);
  beforeTable(table.sheet, env);
  // The blank row of a new table takes the first.
  const coming = lines.length - (count === 0 ? 1 : 0);
  if (coming > 0) makeRoom(table, count === 0 ? 1 : place, coming, env);
  env.grid.tables.set(id, { isNew: false });
  const { range: whole, sheet } = tableWithId(id, env);
  const top = whole.top + 1 + place;
  const cells = { ...whole, top, bottom: top + lines.length - 1 };
  if (lines.some((line) => line.some((value) => value !== null))) env.grid.write(sheet, cells, lines);
  return { type: "TableRow", table: id, index: place };
}

/** Rows that come at the end take blank cells below the table; where those hold something, they move down, as within the table. */
function makeRoom(table: GridTable, place: number, count: number, env: Environment): void {
  const { range: whole, sheet, id } = table;
  const top = whole.top + 1 + place;
  const area: CellRange = { ...whole, top, bottom: top + count - 1 };
  if (area.bottom >= ROWS) throw invalidArgument("the table would end below the sheet");
  const isAtEnd = top > whole.bottom;
  if (!isAtEnd || !isBlank(sheet, area, env)) insertCells({ type: "Range", sheet, area }, "Down", env);
  else if (!table.isNew) takeFormats(sheet, whole, area, env);
  env.grid.tables.set(id, { range: { ...whole, bottom: whole.bottom + count } });
}

/** Rows at the end have the number formats of the last one. */
function takeFormats(sheet: string, whole: CellRange, area: CellRange, env: Environment): void {
  const [formats = []] = env.grid.read(sheet, { ...whole, top: whole.bottom }).formats;
  if (formats.every((format) => format === "General")) return;
  env.grid.setFormats(
    sheet,
    area,
    Array.from({ length: area.bottom - area.top + 1 }, () => formats),
  );
}

function rangeOf({ table: id, index }: Row, env: Environment): RangeObject {
  const table = tableWithId(id, env);
  if (index >= rowsOf(table, env)) throw itemNotFound();
  const top = table.range.top + 1 + index;
  return rangeIn(table, { ...table.range, top, bottom: top });
}

/** The last row that goes leaves a blank one. */
function remove(row: Row, env: Environment): void {
  const cells = rangeOf(row, env);
  const table = tableWithId(row.table, env);
  beforeTable(table.sheet, env);
  if (rowsOf(table, env) > 1) return deleteCells(cells, "Up", env);
  const body = bodyOf(table);
  env.grid.write(table.sheet, body, [Array.from({ length: columnCount(body) }, () => "")]);
  env.grid.tables.set(table.id, { isNew: true });
}

const count = ({ table }: Rows, env: Environment): number => rowsOf(tableWithId(table, env), env);

export const tableRows: Members<Rows> = {
  items: (rows, env) =>
    Array.from({ length: count(rows, env) }, (_, index): Row => ({ type: "TableRow", table: rows.table, index })),
  scalars: { Count: count },
  methods: {
    Add: add,
    GetCount: (rows, _args, env) => count(rows, env),
    GetItemAt: ({ table }, [index], env): Row => {
      const row: Row = { type: "TableRow", table, index: Number(index) };
      if (!Number.isInteger(row.index) || row.index < 0) throw invalidArgument("index");
      rangeOf(row, env);
      return row;
    },
  },
};

export const tableRow: Members<Row> = {
  scalars: {
    Index: ({ index }) => index,
    Values: (row, env) => range.scalars?.Values?.(rangeOf(row, env), env),
  },
  setters: {
    Values: (row, values, env) => {
      range.setters?.Values?.(rangeOf(row, env), values, env);
    },
  },
  methods: {
    GetRange: (row, _args, env) => rangeOf(row, env),
    Delete: (row, _args, env) => {
      remove(row, env);
    },
  },
};

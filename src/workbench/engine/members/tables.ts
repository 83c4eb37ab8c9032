import type { CellRange } from "../../../check/sheet/snapshot";
import type { GridTable, TableOptions } from "../../tables";
import type { Environment } from "../environment";
import { invalidArgument, itemNotFound, notImplemented, RichError } from "../errors";
import { isHostObject, type ObjectOf, type RangeObject } from "../objects";
import type { Members } from "../table";
import { columnCount, intersection, isUnbounded, parseAddress } from "./areas";
import { nameFrom } from "./name-rules";
import { areaOf } from "./range-access";
import { insertCells } from "./range-shift";
import { beforeTable, bodyOf, headerOf, isBlank, rangeIn, tableWithId } from "./table-access";

type Tables = ObjectOf<"TableCollection">;
type Table = ObjectOf<"Table">;

const objectOf = ({ id }: GridTable): Table => ({ type: "Table", id });

/** Those of the workbook, or of one sheet. */
const inCollection = ({ sheet }: Tables, env: Environment): readonly GridTable[] =>
  env.grid.tables.all().filter((one) => sheet === null || one.sheet === sheet);

/** By its id, or by its name without regard to case. */
function find(tables: Tables, key: unknown, env: Environment): Table | null {
  const called = String(key).toLowerCase();
  const found = inCollection(tables, env).find(({ id, name }) => id === key || name.toLowerCase() === called);
  return found === undefined ? null : objectOf(found);
}

/** A table's name is one of the workbook's, as a defined name is. */
export function isTaken(name: string, env: Environment, of?: string): boolean {
  const called = name.toLowerCase();
  const isNamed = env.grid.names.all().some((one) => one.sheet === null && one.name.toLowerCase() === called);
  return isNamed || env.grid.tables.all().some((one) => one.id !== of && one.name.toLowerCase() === called);
}

function freeTableName(value: unknown, env: Environment, of: string): string {
  const name = nameFrom(value);
  if (isTaken(name, env, of)) throw new RichError("ItemAlreadyExists", "The name is already in use.", 409);
  return name;
}

function nextName(env: Environment): string {
  let number = 1;
  while (isTaken(`Table${number}`, env)) number++;
  return `Table${number}`;
}

/** The cells that are meant by a range or an address; an address that says no sheet is one of the collection's, or the active one. */
function cellsOf({ sheet }: Tables, address: unknown, env: Environment): { sheet: string; cells: CellRange } {
  if (isHostObject(address)) {
    const range = address as RangeObject;
    if (sheet !== null && range.sheet !== sheet) throw invalidArgument("a range of another sheet");
    return { sheet: range.sheet, cells: areaOf(range) };
  }
  if (typeof address !== "string" || address === "") throw invalidArgument("address");
  const at = address.lastIndexOf("!");
  const called = address
    .slice(0, Math.max(at, 0))
    .replace(/^'(.*)'$/s, "$1")
    .replaceAll("''", "'")
    .toLowerCase();
  const own = sheet ?? env.grid.activeSheet();
  const found =
    at < 0 || sheet !== null ? env.sheet(own) : env.grid.sheets().find(({ name }) => name.toLowerCase() === called);
  if (found === undefined) throw invalidArgument("the address names no sheet");
  return { sheet: found.id, cells: parseAddress(address, found.name) };
}

/** What Excel does to such cells is not done here. That a table over a table fails is known of Excel's window; the code is not documented. */
function refuseCells(sheet: string, cells: CellRange, env: Environment): void {
  if (isUnbounded(cells)) throw notImplemented("a table of whole rows or columns");
  const isHit = (other: CellRange): boolean => intersection(other, cells) !== null;
  if (env.grid.tables.all().some((one) => one.sheet === sheet && isHit(one.range)))
    throw invalidArgument("a table cannot overlap another table");
  if (env.grid.merges(sheet).some(isHit)) throw notImplemented("a table over merged cells");
  const filter = env.grid.filters.on(sheet);
  if (filter !== null && isHit(filter)) throw notImplemented("a table over a filter");
}

function add(tables: Tables, [address, hasHeaders]: readonly unknown[], env: Environment): Table {
  const { sheet, cells } = cellsOf(tables, address, env);
  beforeTable(sheet, env);
  refuseCells(sheet, cells, env);
  const range = hasHeaders === true ? withBody(sheet, cells, env) : withHeader(sheet, cells, env);
  nameColumns(sheet, range, env);
  const isNew = hasHeaders === true && range.bottom > cells.bottom;
  return { type: "Table", id: env.grid.tables.add({ name: nextName(env), sheet, range, isNew }) };
}

/** A header alone gets a row below it; what stands there moves down. */
function withBody(sheet: string, cells: CellRange, env: Environment): CellRange {
  if (cells.bottom > cells.top) return cells;
  const below = { ...cells, top: cells.top + 1, bottom: cells.top + 1 };
  if (!isBlank(sheet, below, env)) insertCells({ type: "Range", sheet, area: below }, "Down", env);
  return { ...cells, bottom: below.bottom };
}

/** Cells without a header move down, and one comes above them. */
function withHeader(sheet: string, cells: CellRange, env: Environment): CellRange {
  insertCells({ type: "Range", sheet, area: { ...cells, bottom: cells.top } }, "Down", env);
  return { ...cells, bottom: cells.bottom + 1 };
}

/** Each column has a name of its own: those that lack one are called Column1, Column2 and so on, and doubles get a number. */
export function nameColumns(sheet: string, { top, left, right }: CellRange, env: Environment): void {
  const header = { top, bottom: top, left, right };
  const texts = env.grid.read(sheet, header).texts[0] ?? [];
  const taken = new Set<string>();
  const written = new Set(texts.map((text) => text.toLowerCase()));
  const next = texts.map((text) => {
    let number = 1;
    let name = text === "" ? "Column1" : text;
    // What is written in another header stays its name.
    while (taken.has(name.toLowerCase()) || (name !== text && written.has(name.toLowerCase())))
      name = `${text === "" ? "Column" : text}${++number}`;
    taken.add(name.toLowerCase());
    return name === text ? null : name;
  });
  if (next.some((name) => name !== null)) env.grid.write(sheet, header, [next]);
}

const STYLE = /^TableStyle(?:Light(?:1\d|2[01]|[1-9])|Medium(?:1\d|2[0-8]|[1-9])|Dark(?:1[01]|[1-9]))$/;

function set(table: Table, change: Partial<GridTable>, env: Environment): void {
  beforeTable(tableWithId(table.id, env).sheet, env);
  env.grid.tables.set(table.id, change);
}

const option = (name: keyof TableOptions) => ({
  read: ({ id }: Table, env: Environment): boolean => tableWithId(id, env).options[name],
  write: (table: Table, value: unknown, env: Environment): void => {
    if (typeof value !== "boolean") throw invalidArgument(name);
    set(table, { options: { ...tableWithId(table.id, env).options, [name]: value } }, env);
  },
});

const OPTIONS = {
  ShowBandedRows: option("bandedRows"),
  ShowBandedColumns: option("bandedColumns"),
  ShowFilterButton: option("filterButton"),
  HighlightFirstColumn: option("firstColumn"),
  HighlightLastColumn: option("lastColumn"),
};

const pickOf = <K extends "read" | "write">(which: K) =>
  Object.fromEntries(Object.entries(OPTIONS).map(([name, both]) => [name, both[which]]));

export const tables: Members<Tables> = {
  items: (collection, env) => inCollection(collection, env).map(objectOf),
  item: (collection, key, env) => {
    const found = find(collection, key, env);
    if (found === null) throw itemNotFound();
    return found;
  },
  scalars: { Count: (collection, env) => inCollection(collection, env).length },
  methods: {
    Add: add,
    GetCount: (collection, _args, env) => inCollection(collection, env).length,
    GetItemAt: (collection, [index], env) => {
      const found = inCollection(collection, env)[Number(index)];
      if (found === undefined) throw itemNotFound();
      return objectOf(found);
    },
    GetItemOrNullObject: (collection, [key], env) => find(collection, key, env),
  },
};

export const table: Members<Table> = {
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: ({ id }) => id,
    Name: ({ id }, env) => tableWithId(id, env).name,
    Style: ({ id }, env) => tableWithId(id, env).style,
    ShowHeaders: () => true,
    ShowTotals: () => false,
    ...pickOf("read"),
  },
  setters: {
    Name: (one, name, env) => {
      set(one, { name: freeTableName(name, env, one.id) }, env);
    },
    Style: (one, style, env) => {
      if (typeof style !== "string" || !STYLE.test(style)) throw invalidArgument("table style");
      set(one, { style }, env);
    },
    ...pickOf("write"),
  },
  navigations: {
    Columns: ({ id }) => ({ type: "TableColumnCollection", table: id }),
    Rows: ({ id }) => ({ type: "TableRowCollection", table: id }),
    Worksheet: ({ id }, env) => ({ type: "Worksheet", sheet: tableWithId(id, env).sheet }),
  },
  methods: {
    GetRange: ({ id }, _args, env) => rangeIn(tableWithId(id, env), tableWithId(id, env).range),
    GetHeaderRowRange: ({ id }, _args, env) => rangeIn(tableWithId(id, env), headerOf(tableWithId(id, env))),
    GetDataBodyRange: ({ id }, _args, env) => rangeIn(tableWithId(id, env), bodyOf(tableWithId(id, env))),
    ConvertToRange: ({ id }, _args, env) => {
      const found = tableWithId(id, env);
      beforeTable(found.sheet, env);
      env.grid.tables.remove(id);
      return rangeIn(found, found.range);
    },
    // What its cells hold goes with it.
    Delete: ({ id }, _args, env) => {
      const { sheet, range } = tableWithId(id, env);
      beforeTable(sheet, env);
      env.grid.tables.remove(id);
      const line = Array.from({ length: columnCount(range) }, () => "");
      env.grid.write(
        sheet,
        range,
        Array.from({ length: range.bottom - range.top + 1 }, () => line),
      );
    },
  },
};

import { COLUMNS } from "../../../check/sheet/size";
import type { CellRange } from "../../../check/sheet/snapshot";
import type { Environment } from "../environment";
import { invalidArgument, itemNotFound, notImplemented, RichError } from "../errors";
import type { ObjectOf, RangeObject } from "../objects";
import type { Members } from "../table";
import { columnCount, rowCount } from "./areas";
import { range } from "./range";
import { deleteCells, insertCells } from "./range-shift";
import { beforeTable, bodyOf, headerOf, isBlank, linesFrom, placeFrom, rangeIn, tableWithId } from "./table-access";
import { nameColumns } from "./tables";

type Columns = ObjectOf<"TableColumnCollection">;
type Column = ObjectOf<"TableColumn">;

/** A column is known by its place in the table: where columns come before it on the sheet, it is the one that stands there now. */
const columnAt = (table: string, index: number): Column => ({ type: "TableColumn", table, index });

const namesOf = (table: string, env: Environment): readonly string[] => {
  const found = tableWithId(table, env);
  return env.grid.read(found.sheet, headerOf(found)).texts[0] ?? [];
};

/** By its id, a number from 1, or by its name without regard to case. */
function find({ table }: Columns, key: unknown, env: Environment): Column | null {
  const names = namesOf(table, env);
  const called = String(key).toLowerCase();
  const index = typeof key === "number" ? key - 1 : names.findIndex((name) => name.toLowerCase() === called);
  return Number.isInteger(index) && index >= 0 && index < names.length ? columnAt(table, index) : null;
}

function found(column: Column | null): Column {
  if (column === null) throw itemNotFound();
  return column;
}

/** The column's part of a range of its table. */
function partOf({ table: id, index }: Column, env: Environment, pick: (range: CellRange) => CellRange): RangeObject {
  const table = tableWithId(id, env);
  const left = table.range.left + index;
  if (left > table.range.right) throw itemNotFound();
  return rangeIn(table, { ...pick(table.range), left, right: left });
}

const whole = (column: Column, env: Environment): RangeObject => partOf(column, env, (cells) => cells);

function rename(column: Column, name: unknown, env: Environment): void {
  if (typeof name !== "string" || name === "") throw invalidArgument("name");
  const table = tableWithId(column.table, env);
  const isTaken = namesOf(column.table, env).some(
    (other, index) => index !== column.index && other.toLowerCase() === name.toLowerCase(),
  );
  if (isTaken) throw new RichError("ItemAlreadyExists", "The name is already in use.", 409);
  beforeTable(table.sheet, env);
  const { sheet, area } = partOf(column, env, () => headerOf(table));
  if (area !== null) env.grid.write(sheet, area, [[name]]);
}

/** A column comes with its header and a value for each row, or blank; beside the table it takes blank cells, and moves others to the right. */
function add({ table: id }: Columns, [index, values, name]: readonly unknown[], env: Environment): Column {
  const { range: old, sheet } = tableWithId(id, env);
  const place = placeFrom(index, columnCount(old));
  const lines = values === undefined || values === null ? null : linesFrom(values, rowCount(old), 1);
  if (name !== undefined && name !== null && (typeof name !== "string" || name === "")) throw invalidArgument("name");
  const left = old.left + place;
  const cells = { ...old, left, right: left };
  if (old.right + 1 >= COLUMNS) throw invalidArgument("the table would end beside the sheet");
  beforeTable(sheet, env);
  if (left <= old.right || !isBlank(sheet, cells, env))
    insertCells({ type: "Range", sheet, area: cells }, "Right", env);
  const next = { ...old, right: old.right + 1 };
  env.grid.tables.set(id, { range: next });
  if (lines !== null) env.grid.write(sheet, cells, lines);
  if (typeof name === "string") env.grid.write(sheet, { ...cells, bottom: cells.top }, [[name]]);
  nameColumns(sheet, next, env);
  return columnAt(id, place);
}

function remove(column: Column, env: Environment): void {
  const cells = whole(column, env);
  if (count({ type: "TableColumnCollection", table: column.table }, env) === 1)
    throw notImplemented("deleting the only column of a table");
  beforeTable(cells.sheet, env);
  deleteCells(cells, "Left", env);
}

const count = ({ table }: Columns, env: Environment): number => columnCount(tableWithId(table, env).range);

export const tableColumns: Members<Columns> = {
  items: (columns, env) => Array.from({ length: count(columns, env) }, (_, index) => columnAt(columns.table, index)),
  item: (columns, key, env) => found(find(columns, key, env)),
  scalars: { Count: count },
  methods: {
    Add: add,
    GetCount: (columns, _args, env) => count(columns, env),
    GetItemAt: (columns, [index], env) => found(find(columns, Number(index) + 1, env)),
    GetItemOrNullObject: (columns, [key], env) => find(columns, key, env),
  },
};

export const tableColumn: Members<Column> = {
  identity: ({ index }) => ({ Id: index + 1 }),
  scalars: {
    Id: ({ index }) => index + 1,
    Index: ({ index }) => index,
    Name: ({ table, index }, env) => namesOf(table, env)[index] ?? "",
    Values: (column, env) => range.scalars?.Values?.(whole(column, env), env),
  },
  setters: {
    Name: rename,
    Values: (column, values, env) => {
      range.setters?.Values?.(whole(column, env), values, env);
    },
  },
  methods: {
    Delete: (column, _args, env) => {
      remove(column, env);
    },
    GetRange: (column, _args, env) => whole(column, env),
    GetHeaderRowRange: (column, _args, env) => partOf(column, env, () => headerOf(tableWithId(column.table, env))),
    GetDataBodyRange: (column, _args, env) => partOf(column, env, () => bodyOf(tableWithId(column.table, env))),
  },
};

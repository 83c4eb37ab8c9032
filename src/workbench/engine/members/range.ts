import type { CellRange, CellValue } from "../../../check/sheet/snapshot";
import type { Environment } from "../environment";
import { invalidArgument, notImplemented, RichError } from "../errors";
import type { RangeObject } from "../objects";
import type { Members } from "../table";
import {
  area,
  bounding,
  columnCount,
  fullAddress,
  intersection,
  isUnbounded,
  parseAddress,
  rowCount,
  WHOLE_SHEET,
} from "./areas";
import { areaOf, beforeFormat, beforeWrite, refuseUnbounded, shaped, tableOf, writable } from "./range-access";
import { isClosed } from "../formula-text";
import { valueTypeOf } from "../value-type";
import { deleteCells, insertCells } from "./range-shift";

/** Beyond this many, Excel fails to say which areas are merged (read in its documentation). */
const MOST_MERGES = 512;

const part = (range: RangeObject, cells: CellRange): RangeObject => ({
  type: "Range",
  sheet: range.sheet,
  area: cells,
});

function cellsOf(range: RangeObject, env: Environment) {
  return env.cells(range.sheet, areaOf(range));
}

/** One table of the range, or null where it has too many cells to be read at all. */
function table<T>(
  range: RangeObject,
  env: Environment,
  pick: (cells: ReturnType<typeof cellsOf>) => (r: number, c: number) => T,
) {
  const cells = areaOf(range);
  if (isUnbounded(cells) || rowCount(cells) * columnCount(cells) > env.faults.cellLimit) return null;
  return tableOf(range, env, pick(cellsOf(range, env)));
}

function values(range: RangeObject, env: Environment) {
  return table(range, env, (cells) => (r, c) => cells.values[r]?.[c] ?? "");
}

function formulas(range: RangeObject, env: Environment) {
  return table(range, env, (cells) => (r, c) => cells.formulas[r]?.[c] ?? cells.values[r]?.[c] ?? "");
}

function write(range: RangeObject, value: unknown, env: Environment): void {
  refuseUnbounded(range);
  const next = shaped(range, value, writable);
  refuseOpenFormulas(range, next, env);
  beforeWrite(range, env);
  env.grid.write(range.sheet, areaOf(range), next);
}

/** A cell takes no formula that is not closed, unless every text stays one in it. */
function refuseOpenFormulas(range: RangeObject, next: readonly (readonly CellValue[])[], env: Environment): void {
  const isOpen = (value: CellValue): boolean => typeof value === "string" && /^=./s.test(value) && !isClosed(value);
  if (!next.some((row) => row.some(isOpen))) return;
  const { formats } = cellsOf(range, env);
  if (next.some((row, r) => row.some((value, c) => isOpen(value) && formats[r]?.[c] !== "@")))
    throw invalidArgument("formula");
}

/** Whether every text and every bracket of a number format is closed. */
const isFormatClosed = (format: string): boolean => !/["[]/.test(format.replace(/\\.|"[^"]*"|\[[^\]]*\]/gs, ""));

function setFormats(range: RangeObject, value: unknown, env: Environment): void {
  refuseUnbounded(range);
  const next = shaped(range, value, (format) => {
    if (format !== null && (typeof format !== "string" || !isFormatClosed(format)))
      throw invalidArgument("number format");
    return format;
  });
  beforeFormat(range, env);
  const { formats } = cellsOf(range, env);
  const filled = next.map((row, r) => row.map((format, c) => format ?? formats[r]?.[c] ?? "General"));
  env.grid.setFormats(range.sheet, areaOf(range), filled);
}

/** True or false where all rows agree, else null. */
function rowHidden(range: RangeObject, env: Environment): boolean | null {
  const cells = areaOf(range);
  const hidden = env.grid.hiddenRows(range.sheet).filter((row) => row >= cells.top && row <= cells.bottom).length;
  return hidden === 0 ? false : hidden === rowCount(cells) ? true : null;
}

function rowProperties(range: RangeObject, options: unknown, env: Environment) {
  const wanted = Object.keys(typeof options === "object" && options !== null ? options : {});
  const unknown = wanted.find((name) => name !== "rowHidden" && name !== "rowIndex");
  if (unknown !== undefined)
    throw new RichError("ApiNotFound", `Emulator: row property ${unknown} is not implemented.`, 404);
  const cells = areaOf(range);
  const hidden = new Set(env.grid.hiddenRows(range.sheet));
  return Array.from({ length: rowCount(cells) }, (_, r) => ({
    ...(wanted.includes("rowHidden") ? { rowHidden: hidden.has(cells.top + r) } : {}),
    ...(wanted.includes("rowIndex") ? { rowIndex: cells.top + r } : {}),
  }));
}

function mergedAreas(range: RangeObject, env: Environment) {
  const { mergesByFirstCell } = env.quirks;
  const isTold = ({ top, left, bottom, right }: CellRange): boolean => {
    const told = mergesByFirstCell ? { top, left, bottom: top, right: left } : { top, left, bottom, right };
    return intersection(told, areaOf(range)) !== null;
  };
  const areas = env.grid.merges(range.sheet).filter(isTold);
  if (areas.length > MOST_MERGES) throw new RichError("GeneralException", "Emulator: more than 512 merged areas.", 500);
  return areas.length === 0 ? null : { type: "RangeAreas" as const, sheet: range.sheet, areas };
}

export const range: Members<RangeObject> = {
  scalars: {
    Address: (object, env) => fullAddress(env.sheet(object.sheet).name, areaOf(object)),
    RowIndex: (object) => areaOf(object).top,
    ColumnIndex: (object) => areaOf(object).left,
    RowCount: (object) => rowCount(areaOf(object)),
    ColumnCount: (object) => columnCount(areaOf(object)),
    CellCount: (object) => rowCount(areaOf(object)) * columnCount(areaOf(object)),
    RowHidden: rowHidden,
    Values: values,
    Formulas: formulas,
    Text: (object, env) => table(object, env, (cells) => (r, c) => cells.texts[r]?.[c] ?? ""),
    NumberFormat: (object, env) => table(object, env, (cells) => (r, c) => cells.formats[r]?.[c] ?? "General"),
    ValueTypes: (object, env) => table(object, env, (cells) => (r, c) => valueTypeOf(cells.values[r]?.[c])),
  },
  setters: { Values: write, Formulas: write, NumberFormat: setFormats },
  navigations: {
    Worksheet: ({ sheet }) => ({ type: "Worksheet", sheet }),
    Format: (object) => ({ type: "RangeFormat", range: object }),
    DataValidation: (object) => ({ type: "DataValidation", range: object }),
    ConditionalFormats: (object) => ({ type: "ConditionalFormatCollection", cells: object }),
  },
  methods: {
    GetCell: (object, [row, column]) =>
      part(object, area(areaOf(object).top + Number(row), areaOf(object).left + Number(column), 1, 1)),
    GetRow: (object, [row]) => {
      const cells = areaOf(object);
      return part(object, area(cells.top + Number(row), cells.left, 1, columnCount(cells)));
    },
    GetBoundingRect: (object, [other], env) => {
      const { name } = env.sheet(object.sheet);
      const cells = typeof other === "string" ? parseAddress(other, name) : areaOf(other as RangeObject);
      return part(object, bounding(areaOf(object), cells));
    },
    GetMergedAreasOrNullObject: (object, _args, env) => mergedAreas(object, env),
    Merge: (object, [across], env) => {
      if (across === true) throw notImplemented("Range.Merge row by row");
      beforeWrite(object, env);
      env.grid.merge(object.sheet, areaOf(object));
    },
    Insert: (object, [shift], env) => insertCells(object, shift, env),
    Delete: (object, [shift], env) => {
      deleteCells(object, shift, env);
    },
    GetEntireRow: (object) => part(object, { ...areaOf(object), left: 0, right: WHOLE_SHEET.right }),
    GetEntireColumn: (object) => part(object, { ...areaOf(object), top: 0, bottom: WHOLE_SHEET.bottom }),
    GetRowProperties: (object, [options], env) => rowProperties(object, options, env),
    Select: (object, _args, env) => {
      // Excel selects on the active sheet alone.
      if (env.grid.activeSheet() !== object.sheet) throw invalidArgument("the sheet is not active");
      if (!env.batch.losesSelection()) env.grid.select(areaOf(object));
    },
    _ValidateArraySize: (object, [rows, columns]) => {
      const cells = areaOf(object);
      if (rows !== rowCount(cells) || columns !== columnCount(cells)) throw invalidArgument("array size");
    },
  },
};

import { ROWS } from "../../../check/sheet/size";
import type { CellRange } from "../../../check/sheet/snapshot";
import type { Environment } from "../environment";
import { invalidArgument, RichError } from "../errors";
import type { GridVisibility } from "../../grid";
import type { ObjectOf, RangeObject } from "../objects";
import type { Members } from "../table";
import { area, bounding, parseAddress, parseAddresses } from "./areas";
import { eventMethods } from "./event-methods";
import { countWrite } from "./range-access";
import { freeName } from "./sheet-name";

type Worksheet = ObjectOf<"Worksheet">;

const range = (sheet: string, cells: CellRange): RangeObject => ({ type: "Range", sheet, area: cells });

/** The used range; with `valuesOnly`, of the cells that hold something. */
function used(sheet: string, valuesOnly: unknown, env: Environment): CellRange | null {
  const all = env.grid.usedRange(sheet);
  if (all === null || valuesOnly !== true) return all;
  let found: CellRange | null = null;
  const { values, formulas } = env.cells(sheet, all);
  for (const [r, row] of values.entries()) {
    const holds = (column: number): boolean => row[column] !== null || formulas[r]?.[column] != null;
    const left = row.findIndex((_, column) => holds(column));
    if (left < 0) continue;
    let right = row.length - 1;
    while (!holds(right)) right--;
    const cells = { top: all.top + r, bottom: all.top + r, left: all.left + left, right: all.left + right };
    found = found === null ? cells : bounding(found, cells);
  }
  return found;
}

const VISIBILITIES: Readonly<Record<string, GridVisibility | undefined>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "very-hidden",
};

const cannot = (message: string) =>
  new RichError("InvalidOperation", `This operation is not permitted: ${message}.`, 400);

/** A workbook shows one sheet at least. */
function refuseLastVisible(sheet: string, env: Environment): void {
  if (!env.grid.sheets().some(({ id, visible }) => visible && id !== sheet)) throw cannot("the last visible sheet");
}

function remove(sheet: string, env: Environment): void {
  countWrite(env);
  const { visible, veryHidden } = env.sheet(sheet);
  if (veryHidden === true) throw cannot("a very hidden sheet is to be shown first");
  if (visible) refuseLastVisible(sheet, env);
  env.grid.removeSheet(sheet);
}

function setVisibility(sheet: string, value: unknown, env: Environment): void {
  const visibility = VISIBILITIES[String(value)];
  if (visibility === undefined) throw invalidArgument("visibility");
  countWrite(env);
  if (visibility !== "visible") refuseLastVisible(sheet, env);
  env.grid.setVisibility(sheet, visibility);
}

export const worksheet: Members<Worksheet> = {
  identity: ({ sheet }) => ({ Id: sheet }),
  scalars: {
    Id: ({ sheet }) => sheet,
    Name: ({ sheet }, env) => env.sheet(sheet).name,
    Position: ({ sheet }, env) => env.grid.sheets().findIndex(({ id }) => id === sheet),
    // The last row of the sheet has the usual height.
    StandardHeight: ({ sheet }, env) => (env.grid.rowHeight(env.sheet(sheet).id, ROWS - 1) * 72) / 96,
    Visibility: ({ sheet }, env) => {
      const { visible, veryHidden } = env.sheet(sheet);
      return visible ? "Visible" : veryHidden === true ? "VeryHidden" : "Hidden";
    },
  },
  setters: {
    Name: ({ sheet }, name, env) => {
      countWrite(env);
      env.grid.renameSheet(sheet, freeName(name, env, sheet));
    },
    Position: ({ sheet }, position, env) => {
      const count = env.grid.sheets().length;
      if (typeof position !== "number" || !Number.isInteger(position) || position < 0 || position >= count) {
        throw invalidArgument("position");
      }
      countWrite(env);
      env.grid.moveSheet(sheet, position);
    },
    Visibility: ({ sheet }, visibility, env) => {
      setVisibility(sheet, visibility, env);
    },
  },
  navigations: {
    Protection: ({ sheet }) => ({ type: "WorksheetProtection", sheet }),
    AutoFilter: ({ sheet }) => ({ type: "AutoFilter", sheet }),
    Comments: ({ sheet }) => ({ type: "CommentCollection", sheet }),
    Names: ({ sheet }) => ({ type: "NamedItemCollection", sheet }),
    Tables: ({ sheet }) => ({ type: "TableCollection", sheet }),
    FreezePanes: ({ sheet }) => ({ type: "WorksheetFreezePanes", sheet }),
  },
  methods: {
    Activate: ({ sheet }, _args, env) => {
      if (!env.sheet(sheet).visible) throw invalidArgument("a hidden sheet cannot be activated");
      if (env.grid.activeSheet() !== sheet) env.batch.activated();
      env.grid.activate(sheet);
    },
    Delete: ({ sheet }, _args, env) => {
      remove(sheet, env);
    },
    GetCell: ({ sheet }, [row, column]) => range(sheet, area(Number(row), Number(column), 1, 1)),
    GetRange: ({ sheet }, [address], env) => range(sheet, parseAddress(address, env.sheet(sheet).name)),
    GetRanges: ({ sheet }, [addresses], env) => ({
      type: "RangeAreas",
      sheet,
      areas: parseAddresses(addresses, env.sheet(sheet).name),
    }),
    GetRangeByIndexes: ({ sheet }, [row, column, rows, columns]) =>
      range(sheet, area(Number(row), Number(column), Number(rows), Number(columns))),
    // An empty sheet's used range is its first cell.
    GetUsedRange: ({ sheet }, [valuesOnly], env) => range(sheet, used(sheet, valuesOnly, env) ?? area(0, 0, 1, 1)),
    GetUsedRangeOrNullObject: ({ sheet }, [valuesOnly], env) => {
      const cells = used(sheet, valuesOnly, env);
      return cells === null ? null : range(sheet, cells);
    },
    ...eventMethods<Worksheet>(
      ["DataChanged", "SelectionChanged", "Activated", "Deactivated", "ProtectionChanged"],
      ({ sheet }) => sheet,
    ),
  },
};

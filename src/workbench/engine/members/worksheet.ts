import type { CellRange } from "../../../check/sheet/snapshot";
import type { Environment } from "../environment";
import { invalidArgument } from "../errors";
import type { ObjectOf, RangeObject } from "../objects";
import type { Members } from "../table";
import { area, bounding, parseAddress } from "./areas";
import { eventMethods } from "./event-methods";

type Worksheet = ObjectOf<"Worksheet">;

const range = (sheet: string, cells: CellRange): RangeObject => ({ type: "Range", sheet, area: cells });

/** The used range; with `valuesOnly`, of the cells that hold something. */
function used(sheet: string, valuesOnly: unknown, env: Environment): CellRange | null {
  const all = env.grid.usedRange(sheet);
  if (all === null || valuesOnly !== true) return all;
  let found: CellRange | null = null;
  for (const [r, row] of env.cells(sheet, all).values.entries()) {
    const left = row.findIndex((value) => value !== null);
    if (left < 0) continue;
    let right = row.length - 1;
    while (row[right] === null) right--;
    const cells = { top: all.top + r, bottom: all.top + r, left: all.left + left, right: all.left + right };
    found = found === null ? cells : bounding(found, cells);
  }
  return found;
}

export const worksheet: Members<Worksheet> = {
  identity: ({ sheet }) => ({ Id: sheet }),
  scalars: {
    Id: ({ sheet }) => sheet,
    Name: ({ sheet }, env) => env.sheet(sheet).name,
    Position: ({ sheet }, env) => env.grid.sheets().findIndex(({ id }) => id === sheet),
    Visibility: ({ sheet }, env) => (env.sheet(sheet).visible ? "Visible" : "Hidden"),
  },
  navigations: { Protection: ({ sheet }) => ({ type: "WorksheetProtection", sheet }) },
  methods: {
    Activate: ({ sheet }, _args, env) => {
      if (!env.sheet(sheet).visible) throw invalidArgument("a hidden sheet cannot be activated");
      env.grid.activate(sheet);
    },
    GetCell: ({ sheet }, [row, column]) => range(sheet, area(Number(row), Number(column), 1, 1)),
    GetRange: ({ sheet }, [address]) => range(sheet, parseAddress(address)),
    GetRangeByIndexes: ({ sheet }, [row, column, rows, columns]) =>
      range(sheet, area(Number(row), Number(column), Number(rows), Number(columns))),
    // An empty sheet's used range is its first cell.
    GetUsedRange: ({ sheet }, [valuesOnly], env) => range(sheet, used(sheet, valuesOnly, env) ?? area(0, 0, 1, 1)),
    GetUsedRangeOrNullObject: ({ sheet }, [valuesOnly], env) => {
      const cells = used(sheet, valuesOnly, env);
      return cells === null ? null : range(sheet, cells);
    },
    ...eventMethods<Worksheet>(["DataChanged", "SelectionChanged", "Activated", "Deactivated"], ({ sheet }) => sheet),
  },
};

export const worksheetProtection: Members<ObjectOf<"WorksheetProtection">> = {
  scalars: { Protected: ({ sheet }, env) => env.sheet(sheet).isProtected },
};

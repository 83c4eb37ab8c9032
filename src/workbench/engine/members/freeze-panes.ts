import { COLUMNS, ROWS } from "../../../check/sheet/size";
import type { GridPanes } from "../../grid";
import type { Environment } from "../environment";
import { invalidArgument } from "../errors";
import type { ObjectOf, RangeObject } from "../objects";
import type { Members } from "../table";
import { area, parseAddress, WHOLE_SHEET } from "./areas";
import { areaOf, countWrite } from "./range-access";

type Panes = ObjectOf<"WorksheetFreezePanes">;

function freeze({ sheet }: Panes, panes: GridPanes | null, env: Environment): void {
  countWrite(env);
  env.grid.setFrozen(env.sheet(sheet).id, panes);
}

function count(value: unknown, most: number): number {
  const number = value ?? 0;
  if (typeof number !== "number" || !Number.isInteger(number) || number < 0 || number >= most)
    throw invalidArgument("count");
  return number;
}

/** The cells that stay in view; null where none do. */
function location({ sheet }: Panes, env: Environment): RangeObject | null {
  const panes = env.grid.frozen(env.sheet(sheet).id);
  if (panes === null) return null;
  const { rows, columns } = panes;
  return {
    type: "Range",
    sheet,
    area: area(0, 0, rows === 0 ? ROWS : rows, columns === 0 ? WHOLE_SHEET.right + 1 : columns),
  };
}

export const freezePanes: Members<Panes> = {
  methods: {
    // Rows and columns take each other's place: only freezeAt freezes both.
    FreezeRows: (panes, [rows], env) => {
      const number = count(rows, ROWS);
      freeze(panes, number === 0 ? null : { rows: number, columns: 0 }, env);
    },
    FreezeColumns: (panes, [columns], env) => {
      const number = count(columns, COLUMNS);
      freeze(panes, number === 0 ? null : { rows: 0, columns: number }, env);
    },
    FreezeAt: (panes, [range], env) => {
      const { name } = env.sheet(panes.sheet);
      const { bottom, right } = typeof range === "string" ? parseAddress(range, name) : areaOf(range as RangeObject);
      freeze(panes, { rows: (bottom + 1) % ROWS, columns: (right + 1) % COLUMNS }, env);
    },
    Unfreeze: (panes, _args, env) => {
      freeze(panes, null, env);
    },
    GetLocationOrNullObject: (panes, _args, env) => location(panes, env),
    GetLocation: (panes, _args, env) => location(panes, env),
  },
};

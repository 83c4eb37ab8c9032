import type { CellRange } from "../../../check/sheet/snapshot";
import type { Environment } from "../environment";
import { accessDenied, notImplemented } from "../errors";
import { isHostObject, type ObjectOf, type RangeObject } from "../objects";
import type { Members } from "../table";
import { parseAddress } from "./areas";
import { areaOf, countWrite } from "./range-access";

type AutoFilter = ObjectOf<"AutoFilter">;

const rangeOf = ({ sheet }: AutoFilter, env: Environment): CellRange | null => env.grid.filters.on(env.sheet(sheet).id);

function set({ sheet }: AutoFilter, range: CellRange | null, env: Environment): void {
  countWrite(env);
  const { id, isProtected } = env.sheet(sheet);
  if (isProtected) throw accessDenied("the sheet is protected");
  env.grid.filters.set(id, range);
}

export const autoFilter: Members<AutoFilter> = {
  scalars: {
    Enabled: (filter, env) => rangeOf(filter, env) !== null,
    IsDataFiltered: () => false,
  },
  methods: {
    Apply: (filter, [range, column], env) => {
      if (column !== undefined && column !== null) throw notImplemented("filtering by a column");
      const { name } = env.sheet(filter.sheet);
      const cells = isHostObject(range) ? areaOf(range as RangeObject) : parseAddress(range, name);
      set(filter, cells, env);
    },
    Remove: (filter, _args, env) => {
      set(filter, null, env);
    },
    GetRangeOrNullObject: (filter, _args, env) => {
      const area = rangeOf(filter, env);
      return area === null ? null : ({ type: "Range", sheet: filter.sheet, area } satisfies RangeObject);
    },
  },
};

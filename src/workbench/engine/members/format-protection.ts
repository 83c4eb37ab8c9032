import { areIn, type CellProtection } from "../../cell-protection";
import type { Environment } from "../environment";
import { invalidArgument } from "../errors";
import type { ObjectOf, RangeObject } from "../objects";
import type { Members } from "../table";
import { areaOf, beforeFormat } from "./range-access";

/** Changing it is a change of a cell's format, and allowed where that is. */
function set(range: RangeObject, name: keyof CellProtection, value: unknown, env: Environment): void {
  if (typeof value !== "boolean") throw invalidArgument(name);
  beforeFormat(range, env);
  env.grid.setCellProtection(range.sheet, areaOf(range), { [name]: value });
}

export const formatProtection: Members<ObjectOf<"FormatProtection">> = {
  scalars: {
    // Null where some cells of the range are locked and some are not.
    Locked: ({ range }, env) => {
      const isUnlocked = areIn(areaOf(range), env.grid.protectedCells(range.sheet).unlocked);
      return isUnlocked === null ? null : !isUnlocked;
    },
    FormulaHidden: ({ range }, env) => areIn(areaOf(range), env.grid.protectedCells(range.sheet).formulaHidden),
  },
  setters: {
    Locked: ({ range }, value, env) => {
      set(range, "locked", value, env);
    },
    FormulaHidden: ({ range }, value, env) => {
      set(range, "formulaHidden", value, env);
    },
  },
};

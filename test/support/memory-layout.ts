import type { CellRange } from "../../src/check/sheet/snapshot";
import type { GridCondition } from "../../src/workbench/conditions";
import type { Grid, GridLook, GridVisibility } from "../../src/workbench/grid";
import { withoutRange, type GridValidation } from "../../src/workbench/validation";

/** What a sheet in memory keeps beside its cells. */
export interface Layout {
  visibility: GridVisibility;
  validations: readonly GridValidation[];
  /** The first to apply first. */
  conditions: readonly GridCondition[];
  /** In the order they were set. */
  looks: { readonly range: CellRange; readonly look: GridLook }[];
  /** Pixels by column. */
  widths: Map<number, number>;
}

export function newLayout(visible = true): Layout {
  return { visibility: visible ? "visible" : "hidden", validations: [], conditions: [], looks: [], widths: new Map() };
}

/** The members of a grid that concern looks and validations. */
export function layoutMembers(
  layoutOf: (sheet: string) => Layout,
): Pick<
  Grid,
  "setLook" | "setColumnWidth" | "validations" | "setValidation" | "conditions" | "setConditions" | "setVisibility"
> {
  return {
    setLook(sheet, range, look) {
      layoutOf(sheet).looks.push({ range, look });
    },
    setColumnWidth(sheet, left, right, pixels) {
      for (let column = left; column <= right; column++) layoutOf(sheet).widths.set(column, pixels);
    },
    validations: (sheet) => layoutOf(sheet).validations,
    setValidation(sheet, range, rule) {
      const layout = layoutOf(sheet);
      const rest = withoutRange(layout.validations, range);
      layout.validations = rule === null ? rest : [...rest, { range, rule }];
    },
    conditions: (sheet) => layoutOf(sheet).conditions,
    setConditions(sheet, conditions) {
      layoutOf(sheet).conditions = conditions;
    },
    setVisibility(sheet, visibility) {
      layoutOf(sheet).visibility = visibility;
    },
  };
}

import { isIn } from "../../src/check/sheet/ranges";
import type { CellRange } from "../../src/check/sheet/snapshot";
import type { GridCondition } from "../../src/workbench/conditions";
import type { Grid, GridLook, GridPanes, GridVisibility } from "../../src/workbench/grid";
import type { CellLook } from "../../src/xlsx/workbook";
import { withoutRange, type GridValidation } from "../../src/workbench/validation";

/** What a sheet in memory keeps beside its cells. */
export interface Layout {
  visibility: GridVisibility;
  validations: readonly GridValidation[];
  /** The first to apply first. */
  conditions: readonly GridCondition[];
  /** In the order they were set. */
  looks: { readonly range: CellRange; readonly look: GridLook }[];
  panes: GridPanes | null;
  /** Pixels by column. */
  widths: Map<number, number>;
  /** Pixels by row, of those whose height was set. */
  heights: Map<number, number>;
}

export function newLayout(visible = true): Layout {
  return {
    visibility: visible ? "visible" : "hidden",
    validations: [],
    conditions: [],
    looks: [],
    panes: null,
    widths: new Map(),
    heights: new Map(),
  };
}

/** Pixels of a row that fits its one line. */
const USUAL_HEIGHT = 20;

/** The members of a grid that concern looks and validations. */
export function layoutMembers(
  layoutOf: (sheet: string) => Layout,
): Pick<
  Grid,
  | "setLook"
  | "looks"
  | "frozen"
  | "setFrozen"
  | "setColumnWidth"
  | "rowHeight"
  | "setHeights"
  | "setRowHeight"
  | "validations"
  | "setValidation"
  | "conditions"
  | "setConditions"
  | "setVisibility"
> {
  return {
    setLook(sheet, range, look) {
      layoutOf(sheet).looks.push({ range, look });
    },
    looks: (sheet, { top, left, bottom, right }) => {
      const { looks } = layoutOf(sheet);
      return Array.from({ length: bottom - top + 1 }, (_r, r) =>
        Array.from({ length: right - left + 1 }, (_c, c) => lookAt(looks, top + r, left + c)),
      );
    },
    frozen: (sheet) => layoutOf(sheet).panes,
    setFrozen(sheet, panes) {
      layoutOf(sheet).panes = panes;
    },
    setColumnWidth(sheet, left, right, pixels) {
      for (let column = left; column <= right; column++) layoutOf(sheet).widths.set(column, pixels);
    },
    rowHeight: (sheet, row) => layoutOf(sheet).heights.get(row) ?? USUAL_HEIGHT,
    setHeights: (sheet) => layoutOf(sheet).heights,
    setRowHeight(sheet, top, bottom, pixels) {
      const { heights } = layoutOf(sheet);
      for (let row = top; row <= bottom; row++) {
        if (pixels === null) heights.delete(row);
        else heights.set(row, pixels);
      }
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

/** What was set last decides. */
function lookAt(looks: Layout["looks"], row: number, column: number): CellLook | null {
  const set = looks.filter(({ range }) => isIn(range, row, column)).map(({ look }) => look);
  const parts = Object.entries(Object.assign({}, ...set) as GridLook).filter(
    ([, part]) => part !== null && part !== false,
  );
  return parts.length === 0 ? null : (Object.fromEntries(parts) as CellLook);
}

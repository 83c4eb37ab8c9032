import { isIn } from "../../check/sheet/ranges";
import type { CellRange, CellValue } from "../../check/sheet/snapshot";
import type { CellLook } from "../../xlsx/workbook";
import type { GridComment } from "../comments";
import type { GridCondition } from "../conditions";
import type { GridXmlPart } from "../custom-xml";
import type { Grid, GridCells, GridPanes, GridVisibility } from "../grid";
import type { GridName } from "../names";
import type { GridTable } from "../tables";
import type { GridSetting } from "../settings";
import type { GridValidation } from "../validation";

/** What a grid holds at one time: of two of them, one when a file was opened, comes what must be written into the file. */
export interface BookState {
  readonly sheets: readonly SheetState[];
  readonly customXml: readonly GridXmlPart[];
  /** Those of the workbook. */
  readonly names: readonly GridName[];
  readonly settings: readonly GridSetting[];
}

export interface SheetState {
  readonly id: string;
  readonly name: string;
  readonly visibility: GridVisibility;
  /** The used range, which the tables below cover; null for an empty sheet. */
  readonly range: CellRange | null;
  /** Without the values that formulas fill cells beside them with: a file has their formula. */
  readonly cells: Pick<GridCells, "values" | "formulas" | "formats">;
  /** What formulas fill. */
  readonly spills: readonly CellRange[];
  readonly looks: readonly (readonly (CellLook | null)[])[];
  /** Pixels by column, 0 for a hidden one; empty where the grid does not tell. */
  readonly columnWidths: readonly number[];
  /** Pixels by row, of those whose height was set. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly hiddenRows: readonly number[];
  readonly frozen: GridPanes | null;
  readonly filter: CellRange | null;
  readonly merges: readonly CellRange[];
  readonly validations: readonly GridValidation[];
  /** The first to apply first; without those that have no rule yet and so do nothing. */
  readonly conditions: readonly GridCondition[];
  readonly comments: readonly GridComment[];
  readonly tables: readonly GridTable[];
  /** Those of this sheet alone. */
  readonly names: readonly GridName[];
}

export interface CellState {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly format: string;
  readonly look: CellLook | null;
}

const BLANK: CellState = { value: null, formula: null, format: "General", look: null };

export function stateOf(grid: Grid): BookState {
  return {
    sheets: grid.sheets().map(({ id, name, visible, veryHidden }) => {
      const range = grid.usedRange(id);
      const { values, formulas, formats } =
        range === null ? { values: [], formulas: [], formats: [] } : grid.read(id, range);
      const spills = grid.spills?.(id) ?? [];
      return {
        id,
        name,
        visibility: visible ? "visible" : veryHidden === true ? "very-hidden" : "hidden",
        range,
        cells: { values: range === null ? values : withoutSpilled(values, range, spills), formulas, formats },
        spills,
        looks: range === null ? [] : grid.looks(id, range),
        columnWidths: grid.columnWidths?.(id) ?? [],
        frozen: grid.frozen(id),
        filter: grid.filters.on(id),
        rowHeights: new Map(grid.setHeights(id)),
        hiddenRows: [...grid.hiddenRows(id)],
        merges: [...grid.merges(id)],
        validations: [...grid.validations(id)],
        conditions: grid.conditions(id).filter(({ type, formula }) => type !== "Custom" || formula !== null),
        comments: grid.comments.all().filter(({ sheet }) => sheet === id),
        tables: grid.tables.all().filter(({ sheet }) => sheet === id),
        names: grid.names.all().filter(({ sheet }) => sheet === id),
      };
    }),
    customXml: grid.customXml.all(),
    names: grid.names.all().filter(({ sheet }) => sheet === null),
    settings: grid.settings.all(),
  };
}

function withoutSpilled(
  values: GridCells["values"],
  { top, left }: CellRange,
  spills: readonly CellRange[],
): GridCells["values"] {
  if (spills.length === 0) return values;
  const isFilled = (row: number, column: number): boolean =>
    spills.some((spill) => isIn(spill, row, column) && (row !== spill.top || column !== spill.left));
  return values.map((row, r) => row.map((value, c) => (isFilled(top + r, left + c) ? null : value)));
}

/** The cell at a zero-based row and column; blank beyond the used range. */
export function cellIn({ range, cells, looks }: SheetState, row: number, column: number): CellState {
  if (range === null || !isIn(range, row, column)) return BLANK;
  const [r, c] = [row - range.top, column - range.left];
  return {
    value: cells.values[r]?.[c] ?? null,
    formula: cells.formulas[r]?.[c] ?? null,
    format: cells.formats[r]?.[c] ?? "General",
    look: looks[r]?.[c] ?? null,
  };
}

/** The smallest rectangle around both. */
export function unionOf(a: CellRange | null, b: CellRange | null): CellRange | null {
  if (a === null || b === null) return a ?? b;
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

import { cellCount } from "../../src/check/sheet/ranges";
import {
  inheritedBy,
  isWhole,
  modelOf,
  shiftedCells,
  shiftedFormula,
  shiftedRange,
  shiftedValidations,
  type Shift,
} from "../../src/workbench/shift";
import { shiftedConditions } from "../../src/workbench/conditions";
import type { Cell, Sheet } from "./memory-sheet";

/** Moves all that a sheet in memory holds but the formulas, which others have as well. */
export function shiftSheet(sheet: Sheet, shift: Shift): void {
  const rows: (Cell | undefined)[][] = [];
  const results = new Map<string, Cell["value"]>();
  const put = (row: number, column: number, cell: Cell): void => {
    (rows[row] ??= [])[column] = cell;
  };
  for (const [row, cells] of sheet.rows.entries()) {
    for (const [column, cell] of (cells ?? []).entries()) {
      const to = cell && shiftedRange({ top: row, bottom: row, left: column, right: column }, shift);
      if (cell === undefined || to === null || to === undefined) continue;
      put(to.top, to.left, cell);
      const result = sheet.results.get(`${row},${column}`);
      if (result !== undefined) results.set(`${to.top},${to.left}`, result);
    }
  }
  for (const [row, column, format] of newFormats(sheet, shift))
    put(row, column, { value: null, formula: null, format });
  sheet.rows = Array.from(rows, (cells) => cells ?? []);
  sheet.results = results;
  sheet.merges = sheet.merges
    .flatMap((merge) => shiftedRange(merge, shift) ?? [])
    .filter((merge) => cellCount(merge) > 1);
  const { layout } = sheet;
  layout.validations = shiftedValidations(layout.validations, shift, sheet.name);
  layout.conditions = shiftedConditions(layout.conditions, shift, sheet.name);
  layout.looks = [
    ...layout.looks.flatMap(({ range, look }) => shiftedCells(range, shift).map((part) => ({ range: part, look }))),
    ...layout.looks.flatMap(({ range, look }) => {
      const come = inheritedBy(range, shift);
      return come === null ? [] : [{ range: come, look }];
    }),
  ];
  if (!isWhole(shift)) return;
  const whole = (row: number, column: number) =>
    shiftedRange({ top: row, bottom: row, left: column, right: column }, shift);
  if (shift.axis === "rows") {
    sheet.hidden = new Set([...sheet.hidden].flatMap((row) => whole(row, 0)?.top ?? []));
    layout.heights = new Map(
      [...layout.heights].flatMap(([row, height]): [number, number][] => {
        const to = whole(row, 0);
        return to === null ? [] : [[to.top, height]];
      }),
    );
  } else
    layout.widths = new Map(
      [...layout.widths].flatMap(([column, width]): [number, number][] => {
        const to = whole(0, column);
        return to === null ? [] : [[to.left, width]];
      }),
    );
}

/** New cells have the number formats of those before them. */
function newFormats(sheet: Sheet, shift: Shift): [row: number, column: number, format: string][] {
  const model = shift.kind === "insert" ? modelOf(shift) : null;
  if (model === null) return [];
  const { top, left, bottom, right } = shift.range;
  const formats: [number, number, string][] = [];
  const isRows = shift.axis === "rows";
  const lastRow = isRows ? bottom : Math.min(bottom, sheet.rows.length);
  for (let row = top; row <= lastRow; row++) {
    const cells = sheet.rows[isRows ? model.top : row] ?? [];
    const lastColumn = isRows ? Math.min(right, cells.length) : right;
    for (let column = left; column <= lastColumn; column++) {
      const format = cells[isRows ? column : model.left]?.format ?? "General";
      if (format !== "General") formats.push([row, column, format]);
    }
  }
  return formats;
}

/** Moves the references of every formula in the workbook to cells of a sheet. */
export function shiftFormulas(all: readonly Sheet[], shifted: Sheet, shift: Shift): void {
  for (const sheet of all) {
    for (const cells of sheet.rows) {
      for (const cell of cells) {
        if (cell?.formula == null) continue;
        cell.formula = shiftedFormula(cell.formula, shift, { sheet: shifted.name, onSheet: sheet === shifted });
      }
    }
  }
}

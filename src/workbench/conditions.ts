import { subtract } from "../check/sheet/ranges";
import { moveFormula } from "../check/sheet/relative";
import type { CellRange } from "../check/sheet/snapshot";
import type { Condition } from "../xlsx/conditions/condition";
import { shiftedCells, shiftedFormula, type Shift } from "./shift";

/** A conditional format of a sheet, known by its id as long as it is there. */
export interface GridCondition extends Condition {
  readonly id: string;
}

/** Ids look like Excel's own. */
export const conditionId = (number: number): string =>
  `{C0000000-0000-4000-8000-${number.toString(16).padStart(12, "0")}}`;

/** What is left of conditional formats once a range has none: they stay on their other cells. */
export const withoutConditions = (all: readonly GridCondition[], hole: CellRange): readonly GridCondition[] =>
  all.flatMap((condition) => {
    const ranges = condition.ranges.flatMap((range) => subtract(range, hole));
    return ranges.length === 0 ? [] : [onRanges(condition, ranges)];
  });

/** The conditional formats of a sheet after a shift on it: they go with their cells, and so do the references of their formulas. */
export const shiftedConditions = (
  all: readonly GridCondition[],
  shift: Shift,
  sheet: string,
): readonly GridCondition[] =>
  all.flatMap((condition) => {
    const ranges = condition.ranges.flatMap((range) => shiftedCells(range, shift));
    if (ranges.length === 0) return [];
    if (condition.formula === null) return [{ ...condition, ranges }];
    return [{ ...condition, ranges, formula: shiftedFormula(condition.formula, shift, { sheet, onSheet: true }) }];
  });

/** The same condition on other cells. Its formula reads from the first of them, so that each cell has the one it had. */
function onRanges(condition: GridCondition, ranges: readonly CellRange[]): GridCondition {
  const [old, now] = [firstCell(condition.ranges), firstCell(ranges)];
  const [rows, columns] = [now.row - old.row, now.column - old.column];
  const formula = condition.formula === null ? null : moveFormula(condition.formula, rows, columns);
  return { ...condition, ranges, formula };
}

/** The cell from which relative references are read: the corner of the smallest range around all. */
const firstCell = (ranges: readonly CellRange[]): { readonly row: number; readonly column: number } => ({
  row: ranges.reduce((least, { top }) => Math.min(least, top), Infinity),
  column: ranges.reduce((least, { left }) => Math.min(least, left), Infinity),
});

/** Whether a formula holds for every cell, which is seen without working it out: TRUE, 1, and what N makes of a text. */
export const alwaysHolds = (formula: string | null): boolean =>
  formula !== null && /^=\s*(?:TRUE|TRUE\(\)|1|N\("(?:[^"]|"")*"\)\s*=\s*0)\s*$/i.test(formula);

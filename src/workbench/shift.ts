import { intersection, subtract } from "../check/sheet/ranges";
import { withReferences } from "../check/sheet/references";
import { COLUMNS, ROWS } from "../check/sheet/size";
import type { CellRange } from "../check/sheet/snapshot";
import { seenFrom, type GridValidation } from "./validation";

/** Cells that come or go, and with them the move of those below or to the right. */
export interface Shift {
  readonly kind: "insert" | "delete";
  /** `rows`: cells move down or up; `columns`: to the right or to the left. */
  readonly axis: "rows" | "columns";
  /** The cells that come or go. */
  readonly range: CellRange;
}

const isWholeAxis = (first: number, last: number, size: number): boolean => first === 0 && last === size - 1;

/** Whether whole rows or columns come or go, so that nothing stands beside them. */
export function isWhole({ axis, range }: Shift): boolean {
  return axis === "rows" ? isWholeAxis(range.left, range.right, COLUMNS) : isWholeAxis(range.top, range.bottom, ROWS);
}

/** The cells that a shift concerns: those that come or go, and all that move. */
export function movingBand({ axis, range }: Shift): CellRange {
  return axis === "rows" ? { ...range, bottom: ROWS - 1 } : { ...range, right: COLUMNS - 1 };
}

/**
 * Where a range stands after a shift, as Excel moves references; null where all of its cells were deleted. A range that reaches out
 * of the rows or columns that move stays.
 */
export function shiftedRange(range: CellRange, shift: Shift): CellRange | null {
  const at = shift.range;
  const isInsert = shift.kind === "insert";
  if (shift.axis === "rows") {
    if (range.left < at.left || range.right > at.right) return range;
    const rows = shiftedSpan(range.top, range.bottom, isInsert, at.top, at.bottom, ROWS);
    return rows && { ...range, top: rows[0], bottom: rows[1] };
  }
  if (range.top < at.top || range.bottom > at.bottom) return range;
  const columns = shiftedSpan(range.left, range.right, isInsert, at.left, at.right, COLUMNS);
  return columns && { ...range, left: columns[0], right: columns[1] };
}

function shiftedSpan(
  first: number,
  last: number,
  inserted: boolean,
  from: number,
  to: number,
  size: number,
): readonly [number, number] | null {
  if (isWholeAxis(first, last, size)) return [first, last];
  const count = to - from + 1;
  if (inserted) {
    const next = first >= from ? first + count : first;
    return next >= size ? null : [next, Math.min(size - 1, last >= from ? last + count : last)];
  }
  const afterFirst = first < from ? first : Math.max(from, first - count);
  const afterLast = last < from ? last : last <= to ? from - 1 : last - count;
  return afterFirst > afterLast ? null : [afterFirst, afterLast];
}

/** What becomes of cells that share something: those beside the move stay, the others go with it. */
export const shiftedCells = (range: CellRange, shift: Shift): readonly CellRange[] =>
  cutBy(range, shift).flatMap((part) => shiftedRange(part, shift) ?? []);

/** Whether a range reaches out of the rows or columns that move. */
export function reachesOut(range: CellRange, { axis, range: at }: Shift): boolean {
  return axis === "rows"
    ? range.left < at.left || range.right > at.right
    : range.top < at.top || range.bottom > at.bottom;
}

/** A range, or its parts where a shift moves some of its cells and not those beside them. */
function cutBy(range: CellRange, shift: Shift): readonly CellRange[] {
  const band = movingBand(shift);
  const moving = intersection(range, band);
  return moving === null || !reachesOut(range, shift) ? [range] : [...subtract(range, band), moving];
}

/** The line of cells before the ones that come, whose format they take; null at the sheet's edge. */
export function modelOf({ axis, range }: Shift): CellRange | null {
  if (axis === "rows") return range.top === 0 ? null : { ...range, top: range.top - 1, bottom: range.top - 1 };
  return range.left === 0 ? null : { ...range, left: range.left - 1, right: range.left - 1 };
}

/** Of cells that come: those whose model lies in a range. */
export function inheritedBy(range: CellRange, shift: Shift): CellRange | null {
  const model = shift.kind === "insert" ? modelOf(shift) : null;
  const shared = model === null ? null : intersection(range, model);
  if (shared === null) return null;
  const { top, left, bottom, right } = shift.range;
  return shift.axis === "rows" ? { ...shared, top, bottom } : { ...shared, left, right };
}

/**
 * A formula as Excel writes it after a shift on a sheet: its references go with their cells, and those to deleted cells become #REF!.
 * `onSheet` says whether a reference without a sheet's name is one to the sheet that was shifted.
 */
export function shiftedFormula(
  formula: string,
  shift: Shift,
  { sheet, onSheet }: { readonly sheet: string; readonly onSheet: boolean },
): string {
  return withReferences(formula, (reference) => {
    const isOurs = reference.sheet === null ? onSheet : reference.sheet.toLowerCase() === sheet.toLowerCase();
    return isOurs ? shiftedRange(reference.range, shift) : reference.range;
  });
}

/** The validations of a sheet after a shift on it: they go with their cells, and so do the references of their formulas. */
export function shiftedValidations(
  all: readonly GridValidation[],
  shift: Shift,
  sheet: string,
): readonly GridValidation[] {
  const move = (formula: string): string =>
    formula.startsWith("=") ? shiftedFormula(formula, shift, { sheet, onSheet: true }) : formula;
  return all.flatMap(({ range, rule }) =>
    cutBy(range, shift).flatMap((part) => {
      const after = shiftedRange(part, shift);
      if (after === null) return [];
      const seen = seenFrom(rule, part.top - range.top, part.left - range.left);
      const formula2 = seen.formula2 === null ? null : move(seen.formula2);
      return [{ range: after, rule: { ...seen, formula1: move(seen.formula1), formula2 } }];
    }),
  );
}

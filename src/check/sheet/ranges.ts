import type { CellRange } from "./snapshot";

/** The cells two ranges share, or null. */
export function intersection(a: CellRange, b: CellRange): CellRange | null {
  const [top, bottom] = [Math.max(a.top, b.top), Math.min(a.bottom, b.bottom)];
  const [left, right] = [Math.max(a.left, b.left), Math.min(a.right, b.right)];
  return top <= bottom && left <= right ? { top, left, bottom, right } : null;
}

/** The parts of a range outside another: above, below, left and right of it. */
export function subtract(range: CellRange, hole: CellRange): readonly CellRange[] {
  const shared = intersection(range, hole);
  if (shared === null) return [range];
  const { top, bottom, left, right } = shared;
  return [
    { ...range, bottom: top - 1 },
    { ...range, top: bottom + 1 },
    { ...range, top, bottom, right: left - 1 },
    { ...range, top, bottom, left: right + 1 },
  ].filter((part) => part.top <= part.bottom && part.left <= part.right);
}

/** Whether a cell, by zero-based row and column, is one of a range's. */
export const isIn = ({ top, left, bottom, right }: CellRange, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

/** How many cells a range has. */
export const cellCount = ({ top, left, bottom, right }: CellRange): number => (bottom - top + 1) * (right - left + 1);

/** The smallest range around all of them, of which there is one at least. */
export function around([first, ...others]: readonly [CellRange, ...CellRange[]]): CellRange {
  return others.reduce(
    (all, { top, left, bottom, right }) => ({
      top: Math.min(all.top, top),
      left: Math.min(all.left, left),
      bottom: Math.max(all.bottom, bottom),
      right: Math.max(all.right, right),
    }),
    first,
  );
}

import type { CellRange } from "../../check/sheet/snapshot";

/** A cell's place: the zero-based row and column of a sheet. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Cells that fill a rectangle, row by row. */
export interface Rectangle<T> {
  readonly range: CellRange;
  readonly cells: readonly (readonly T[])[];
}

/**
 * Covers cells with few rectangles that hold nothing else: runs down a column, then equal runs side by side put together.
 * Each rectangle is one object in Excel, where a fix of a whole column would be hundreds.
 */
export function rectangles<T extends Place>(cells: readonly T[]): readonly Rectangle<T>[] {
  const runs: { top: number; left: number; bottom: number; right: number; columns: T[][] }[] = [];
  for (const cell of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = runs.at(-1);
    if (last !== undefined && last.left === cell.column && last.bottom === cell.row - 1) {
      last.bottom = cell.row;
      last.columns[0]?.push(cell);
    } else {
      runs.push({ top: cell.row, bottom: cell.row, left: cell.column, right: cell.column, columns: [[cell]] });
    }
  }
  const whole: typeof runs = [];
  const open = new Map<string, (typeof runs)[number]>();
  for (const run of runs) {
    const beside = open.get(`${run.top},${run.bottom},${run.left - 1}`);
    if (beside === undefined) whole.push(run);
    else {
      beside.columns.push(...run.columns);
      beside.right = run.left;
    }
    open.set(`${run.top},${run.bottom},${run.left}`, beside ?? run);
  }
  return whole.map(({ top, left, bottom, right, columns }) => ({
    range: { top, left, bottom, right },
    cells: Array.from({ length: bottom - top + 1 }, (_, r) => columns.flatMap((column) => column[r] ?? [])),
  }));
}

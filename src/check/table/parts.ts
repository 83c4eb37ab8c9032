import type { TablePart } from "./types";

/** A cell by its zero-based sheet row and column; with no column a whole row. */
interface At {
  readonly row: number;
  readonly column: number | null;
}

/**
 * Of the parts that stand on one sheet the one a cell belongs to: that which holds it, or else the nearest. What stands below a part,
 * such as its signatures, is its own until the next one begins. Null where there are no parts.
 */
export function partAt<P extends Pick<TablePart, "range">>(parts: readonly P[], at: At): P | null {
  let best: { readonly part: P; readonly away: number; readonly below: number } | null = null;
  for (const part of parts) {
    const { away, below } = distanceOf(part, at);
    if (best === null || away < best.away || (away === best.away && below < best.below)) best = { part, away, below };
  }
  return best?.part ?? null;
}

/** Columns count one by one, all rows below as one, rows above as one more each. */
function distanceOf({ range }: Pick<TablePart, "range">, { row, column }: At): { away: number; below: number } {
  const { top, bottom, left, right } = range;
  const beside = column === null ? 0 : Math.max(0, left - column, column - right);
  const rows = row < top ? top - row + 1 : row > bottom ? 1 : 0;
  return { away: beside + rows, below: Math.max(0, row - bottom) };
}

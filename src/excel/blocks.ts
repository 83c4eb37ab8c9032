import type { CellRange } from "../check/sheet/snapshot";

/**
 * Bytes of a response aimed at. Excel on the web passes on 5 MB; but the pane stands still while a response is taken apart, and what a
 * cell comes to is an estimate.
 */
const BUDGET = 1_000_000;
/** Cells of the first block, when nothing is known of their size: even full of long texts they should pass. */
const FIRST_CELLS = 400;
/** A block may be that much larger than the one before: one short stretch says little about the next. */
const GROWTH = 4;

/** How many cells to read next. */
export interface BlockSizer {
  readonly cells: number;
  /** A block of `cells` cells came to so many bytes. */
  passed(cells: number, bytes: number): void;
  /** A block of `cells` cells was too large. */
  failed(cells: number): void;
}

/** Sizes blocks by the bytes seen so far. */
export function createBlockSizer(): BlockSizer {
  let cells = FIRST_CELLS;
  let budget = BUDGET;
  let bytesPerCell: number | null = null;
  let bytesRead = 0;
  let cellsRead = 0;
  return {
    get cells() {
      return cells;
    },
    passed(count, bytes) {
      bytesRead += bytes;
      cellsRead += count;
      // The last block or the average, whichever is heavier: sheets get wordier further down.
      bytesPerCell = Math.max(1, bytes / count, bytesRead / cellsRead);
      cells = Math.max(1, Math.min(Math.floor(budget / bytesPerCell), count * GROWTH));
    },
    failed(count) {
      cells = Math.max(1, Math.floor(count / 2));
      if (bytesPerCell !== null) budget = Math.min(budget, (bytesPerCell * count) / 2);
    },
  };
}

/** Rows of one sheet of several, both included. */
interface Stretch {
  readonly sheet: number;
  readonly top: number;
  readonly bottom: number;
}

/** The rows to read next, from a row of a sheet on: as many as the cells allow, over several small sheets, and at least one. */
export function nextStretches(
  ranges: readonly CellRange[],
  from: { readonly sheet: number; readonly row: number },
  cells: number,
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let left = cells;
  for (let { sheet, row } = from; sheet < ranges.length; sheet += 1) {
    const range = ranges[sheet] as CellRange;
    const columns = range.right - range.left + 1;
    const top = sheet === from.sheet ? row : range.top;
    const rows = Math.max(stretches.length === 0 ? 1 : 0, Math.floor(left / columns));
    const bottom = Math.min(range.bottom, top + rows - 1);
    if (bottom < top) break;
    stretches.push({ sheet, top, bottom });
    left -= (bottom - top + 1) * columns;
    if (bottom < range.bottom) break;
  }
  return stretches;
}

/** About how many bytes a table takes on the wire. */
export function sizeOf(table: readonly (readonly unknown[])[]): number {
  let bytes = 0;
  for (const row of table) {
    for (const value of row) bytes += typeof value === "string" ? textSize(value) + 3 : 12;
  }
  return bytes;
}

/** Bytes of a text in UTF-8, within a few percent: most of these tables' characters take three. */
export function textSize(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0x80) bytes += 2;
  return bytes;
}

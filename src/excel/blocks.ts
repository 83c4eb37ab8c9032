/** Bytes of a response aimed at: Excel on the web passes on 5 MB, and what a cell comes to is an estimate. */
const BUDGET = 2_000_000;
/** Cells of the first block, when nothing is known of their size: even full of long texts they should pass. */
const FIRST_CELLS = 400;
/** A block may be that much larger than the one before: one short stretch says little about the next. */
const GROWTH = 4;

/** How many rows to read next. */
export interface BlockSizer {
  readonly rows: number;
  /** A block of `rows` rows came to so many bytes. */
  passed(rows: number, bytes: number): void;
  /** A block of `rows` rows was too large. */
  failed(rows: number): void;
}

/** Sizes blocks of rows by the bytes seen so far. */
export function createBlockSizer(columns: number): BlockSizer {
  let rows = Math.max(1, Math.floor(FIRST_CELLS / columns));
  let budget = BUDGET;
  let bytesPerRow: number | null = null;
  let bytesRead = 0;
  let rowsRead = 0;
  return {
    get rows() {
      return rows;
    },
    passed(count, bytes) {
      bytesRead += bytes;
      rowsRead += count;
      // The last block or the average, whichever is heavier: sheets get wordier further down.
      bytesPerRow = Math.max(1, bytes / count, bytesRead / rowsRead);
      rows = Math.max(1, Math.min(Math.floor(budget / bytesPerRow), count * GROWTH));
    },
    failed(count) {
      rows = Math.max(1, Math.floor(count / 2));
      if (bytesPerRow !== null) budget = Math.min(budget, (bytesPerRow * count) / 2);
    },
  };
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

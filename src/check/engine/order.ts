import type { Span } from "../sheet/located";
import { rowOf, type SheetSnapshot } from "../sheet/snapshot";

/** Where a finding stands among all: sheet, row, column, offset, and the order of the rules where all of these are the same. */
export type Rank = readonly [sheet: number, row: number, column: number, start: number, rule: number];

/** What places are ranked by. */
export interface Ranks {
  readonly sheetOf: ReadonlyMap<string, number>;
  readonly sheets: ReadonlyMap<string, SheetSnapshot>;
}

export function ranksOf(sheets: readonly SheetSnapshot[]): Ranks {
  return {
    sheetOf: new Map(sheets.map(({ name }, index) => [name, index])),
    sheets: new Map(sheets.map((sheet) => [sheet.name, sheet])),
  };
}

export function rankOf(span: Span | undefined, rule: number, { sheetOf, sheets }: Ranks): Rank {
  if (span === undefined) return [0, 0, 0, 0, rule];
  const sheet = sheets.get(span.sheet);
  const row = sheet === undefined ? 0 : (rowOf(sheet, span.row) ?? 0);
  return [sheetOf.get(span.sheet) ?? 0, row, span.column, span.start, rule];
}

export function compareRanks(a: Rank, b: Rank): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || a[3] - b[3] || a[4] - b[4];
}

import { cellText, handleOf, type SheetSnapshot } from "./snapshot";
import type { Located, Span } from "./located";

/** A hard break with the spaces around it: what a PDF's line end leaves inside a word. */
const HARD_BREAK = /\s*\n\s*/g;

/** The place of a whole cell, or of part of it. */
export function spanOf(
  sheet: SheetSnapshot,
  row: number,
  column: number,
  start = 0,
  end = cellText(sheet, row, column).length,
): Span {
  return { sheet: sheet.name, row: handleOf(sheet, row), column, start, end };
}

/** A cell's text with hard breaks joined away and the spaces around it left out, and where its characters stand. */
export function cleanCell(sheet: SheetSnapshot, row: number, column: number): Located<string> {
  const raw = cellText(sheet, row, column);
  const start = raw.length - raw.trimStart().length;
  const end = raw.trimEnd().length;
  if (start >= end) return { value: "", spans: [spanOf(sheet, row, column, raw.length, raw.length)] };
  if (!raw.includes("\n")) return { value: raw.slice(start, end), spans: [spanOf(sheet, row, column, start, end)] };
  const spans: Span[] = [];
  let value = "";
  let from = start;
  const take = (to: number): void => {
    if (from < to) {
      spans.push(spanOf(sheet, row, column, from, to));
      value += raw.slice(from, to);
    }
  };
  for (const match of raw.matchAll(HARD_BREAK)) {
    if (match.index < start || match.index >= end) continue;
    take(match.index);
    from = match.index + match[0].length;
  }
  take(end);
  return { value, spans };
}

/** An empty span at the end of a cell: where something missing would go. */
export function endOfCell(sheet: SheetSnapshot, row: number, column: number): Span {
  const length = cellText(sheet, row, column).length;
  return spanOf(sheet, row, column, length, length);
}

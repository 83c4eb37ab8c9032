import { cellText, handleOf, type SheetSnapshot } from "./snapshot";
import type { Located, Span } from "./located";
import { stretchesOf } from "./stretches";

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

/** A cell's text with hard breaks and invisible characters left out, and the spaces around it, and where its characters stand. */
export function cleanCell(sheet: SheetSnapshot, row: number, column: number): Located<string> {
  const raw = cellText(sheet, row, column);
  const stretches = stretchesOf(raw);
  if (stretches === null) return trimmedCell(sheet, row, column, raw);
  const first = stretches.find(({ start, end }) => raw.slice(start, end).trim() !== "");
  const last = stretches.findLast(({ start, end }) => raw.slice(start, end).trim() !== "");
  if (first === undefined || last === undefined)
    return { value: "", spans: [spanOf(sheet, row, column, raw.length, raw.length)] };
  const from = first.end - raw.slice(first.start, first.end).trimStart().length;
  const to = last.start + raw.slice(last.start, last.end).trimEnd().length;
  const spans: Span[] = [];
  let value = "";
  for (const { start, end } of stretches) {
    const span = { start: Math.max(start, from), end: Math.min(end, to) };
    if (span.start >= span.end) continue;
    spans.push(spanOf(sheet, row, column, span.start, span.end));
    value += raw.slice(span.start, span.end);
  }
  return { value, spans };
}

/** A cell without breaks and invisible characters, as most are. */
function trimmedCell(sheet: SheetSnapshot, row: number, column: number, raw: string): Located<string> {
  const value = raw.trim();
  const start = value === "" ? raw.length : raw.indexOf(value);
  return { value, spans: [spanOf(sheet, row, column, start, start + value.length)] };
}

/** A cell's text as `cleanCell` gives it, for those who need no place. */
export function cleanText(sheet: SheetSnapshot, row: number, column: number): string {
  const raw = cellText(sheet, row, column);
  if (raw === "") return raw;
  return stretchesOf(raw) === null ? raw.trim() : cleanCell(sheet, row, column).value;
}

/** An empty span at the end of a cell: where something missing would go. */
export function endOfCell(sheet: SheetSnapshot, row: number, column: number): Span {
  const length = cellText(sheet, row, column).length;
  return spanOf(sheet, row, column, length, length);
}

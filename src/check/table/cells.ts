import type { Span } from "../sheet/located";
import { cellText, rowOf, type SheetSnapshot } from "../sheet/snapshot";
import { isProject, type TableRow } from "./types";

/** What kind of cell a text stands in: its name is a key elsewhere, its amount a number. */
export type CellField = "name" | "amount" | "goal" | "indicators";

/** A text of a row as its cell holds it. */
export interface RawText {
  readonly field: CellField;
  readonly text: string;
  /** A place in its cell. */
  readonly at: Span;
}

/** Where the whole text stands. */
export const wholeSpan = ({ text, at }: RawText): Span => ({ ...at, start: 0, end: text.length });

/** The raw texts of a row: its name, amounts typed as text, goals and the cells of its indicators. */
export function rawTextsOf(row: TableRow, sheets: ReadonlyMap<string, SheetSnapshot>): readonly RawText[] {
  const texts: RawText[] = [];
  const add = (field: CellField, text: string, at: Span): void => void texts.push({ field, text, at });
  const name = row.name.spans[0];
  if (name !== undefined) add("name", rawText(name, sheets), name);
  for (const { amount, span } of row.amounts) {
    if (amount.kind === "unreadable") add("amount", amount.text, span);
    else if (amount.kind === "number" && amount.storedAsText) add("amount", amount.raw, span);
  }
  if (!isProject(row)) return texts;
  for (const { spans } of row.goals)
    for (const [at, span] of spans.entries()) {
      // Breaks cut a text into several spans of one cell, and a goal may stand in several cells.
      if (at > 0 && isSameCell(spans[at - 1], span)) continue;
      // A goal in the packed cell is part of that cell's text.
      const isPacked = row.cells.some((cell) => isSameCell(cell.span, span));
      if (!isPacked) add("goal", rawText(span, sheets), span);
    }
  for (const span of row.indicatorCells) add("indicators", rawText(span, sheets), span);
  return texts;
}

const isSameCell = (a: Span | undefined, b: Span): boolean => a?.row === b.row && a.column === b.column;

/** The whole text of the cell a span stands in. */
export function rawText(span: Span | undefined, sheets: ReadonlyMap<string, SheetSnapshot>): string {
  const sheet = span && sheets.get(span.sheet);
  const row = sheet && rowOf(sheet, span.row);
  return span === undefined || sheet === undefined || row === undefined || row === null
    ? ""
    : cellText(sheet, row, span.column);
}

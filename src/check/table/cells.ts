import type { RowSubject } from "../rule";
import type { Span } from "../sheet/located";
import { cellText, rowOf, type SheetSnapshot } from "../sheet/snapshot";
import { isProject, type TableRow } from "./types";

/** What kind of cell a text stands in: its name is a key elsewhere, its amount a number. */
export type CellField = "name" | "amount" | "goal" | "indicators";

/** A cell of a row with its raw text. */
export interface TextCell {
  readonly field: CellField;
  readonly text: string;
  /** The whole text. */
  readonly span: Span;
}

/**
 * The cells of a row whose text `matches`: its name, amounts typed as text, goals and the cells of its indicators. Most rows have
 * none, so nothing is made for the others.
 */
export function textCells({ row, sheets }: RowSubject, matches: (text: string) => boolean): readonly TextCell[] {
  let cells: TextCell[] | null = null;
  const { texts, places, fields } = rawTexts(row, sheets);
  for (let at = 0; at < texts.length; at += 1) {
    const text = texts[at] as string;
    if (!matches(text)) continue;
    cells ??= [];
    cells.push({ field: fields[at] as CellField, text, span: { ...(places[at] as Span), start: 0, end: text.length } });
  }
  return cells ?? NO_CELLS;
}

const NO_CELLS: readonly TextCell[] = [];

interface RawTexts {
  readonly texts: readonly string[];
  readonly places: readonly Span[];
  readonly fields: readonly CellField[];
}

/** The texts of the row looked at last: several rules look through them one after the other. */
let last: { readonly row: TableRow; readonly sheets: RowSubject["sheets"]; readonly raw: RawTexts } | null = null;

function rawTexts(row: TableRow, sheets: RowSubject["sheets"]): RawTexts {
  if (last?.row === row && last.sheets === sheets) return last.raw;
  const texts: string[] = [];
  const places: Span[] = [];
  const fields: CellField[] = [];
  const add = (field: CellField, text: string, at: Span | undefined): void => {
    if (at === undefined) return;
    texts.push(text);
    places.push(at);
    fields.push(field);
  };
  const name = row.name.spans[0];
  add("name", rawText(name, sheets), name);
  for (const { amount, span } of row.amounts) {
    if (amount.kind === "unreadable") add("amount", amount.text, span);
    else if (amount.kind === "number" && amount.storedAsText) add("amount", amount.raw, span);
  }
  if (isProject(row)) {
    for (const { spans } of row.goals)
      for (const [at, span] of spans.entries()) {
        // Breaks cut a text into several spans of one cell, and a goal may stand in several cells.
        if (at > 0 && isSameCell(spans[at - 1], span)) continue;
        // A goal in the packed cell is part of that cell's text.
        const isPacked = row.cells.some((cell) => isSameCell(cell.span, span));
        if (!isPacked) add("goal", rawText(span, sheets), span);
      }
    for (const span of row.indicatorCells) add("indicators", rawText(span, sheets), span);
  }
  const raw = { texts, places, fields };
  last = { row, sheets, raw };
  return raw;
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

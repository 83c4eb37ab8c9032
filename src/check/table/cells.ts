import type { RowSubject } from "../rule";
import type { Span } from "../sheet/located";
import { cellText, rowOf, type SheetSnapshot } from "../sheet/snapshot";
import { isProject } from "./types";

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
  const look = (field: CellField, text: string, at: Span | undefined): void => {
    if (at === undefined || !matches(text)) return;
    cells ??= [];
    cells.push({ field, text, span: { ...at, start: 0, end: text.length } });
  };
  const name = row.name.spans[0];
  look("name", rawText(name, sheets), name);
  for (const { amount, span } of row.amounts) {
    if (amount.kind === "unreadable") look("amount", amount.text, span);
    else if (amount.kind === "number" && amount.storedAsText) look("amount", amount.raw, span);
  }
  if (isProject(row)) {
    for (const { spans } of row.goals) look("goal", rawText(spans[0], sheets), spans[0]);
    for (const span of row.indicatorCells) look("indicators", rawText(span, sheets), span);
  }
  return cells ?? NO_CELLS;
}

const NO_CELLS: readonly TextCell[] = [];

/** The whole text of the cell a span stands in. */
export function rawText(span: Span | undefined, sheets: ReadonlyMap<string, SheetSnapshot>): string {
  const sheet = span && sheets.get(span.sheet);
  const row = sheet && rowOf(sheet, span.row);
  return span === undefined || sheet === undefined || row === undefined || row === null
    ? ""
    : cellText(sheet, row, span.column);
}

import type { TableSubject } from "../rule";
import type { Span } from "../sheet/located";
import { cellText, rowOf, type SheetSnapshot } from "../sheet/snapshot";
import { isProject, type Project, type TableRow } from "./types";

/** What kind of cell a text stands in: its name is a key elsewhere, its amount a number. */
export type CellField = "name" | "amount" | "goal" | "indicators";

/** A cell of the table's body with its raw text. */
export interface TextCell {
  readonly row: TableRow;
  /** The project, where the row is one. */
  readonly project: Project | null;
  readonly field: CellField;
  readonly text: string;
  /** The whole text. */
  readonly span: Span;
}

/**
 * The cells of a table's body whose text `matches`: names, amounts typed as text, goals and packed cells. Most tables have few or none,
 * so nothing is made for the others.
 */
export function textCells({ table, sheets }: TableSubject, matches: (text: string) => boolean): TextCell[] {
  const cells: TextCell[] = [];
  for (const row of table.rows) {
    if (row.kind === "header" || row.kind === "note" || row.kind === "blank") continue;
    const project = isProject(row) ? row : null;
    const look = (field: CellField, text: string, at: Span | undefined): void => {
      if (at !== undefined && matches(text))
        cells.push({ row, project, field, text, span: { ...at, start: 0, end: text.length } });
    };
    const name = row.name.spans[0];
    look("name", rawText(name, sheets), name);
    for (const { amount, span } of row.amounts) {
      if (amount.kind === "unreadable") look("amount", amount.text, span);
      else if (amount.kind === "number" && amount.storedAsText) look("amount", amount.raw, span);
    }
    if (project === null) continue;
    const goal = project.goal?.spans[0];
    if (goal !== undefined) look("goal", rawText(goal, sheets), goal);
    if (project.cell !== null) look("indicators", project.cell.parsed.text, project.cell.span);
  }
  return cells;
}

/** The whole text of the cell a span stands in. */
function rawText(span: Span | undefined, sheets: ReadonlyMap<string, SheetSnapshot>): string {
  const sheet = span && sheets.get(span.sheet);
  const row = sheet && rowOf(sheet, span.row);
  return span === undefined || sheet === undefined || row === undefined || row === null
    ? ""
    : cellText(sheet, row, span.column);
}

import { once } from "../once";
import type { TableSubject } from "../rule";
import type { Located, Span } from "../sheet/located";
import { cellText, rowOf, type SheetSnapshot } from "../sheet/snapshot";
import { isProject, type BudgetTable, type Project, type TableRow } from "./types";

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

/** Every cell of a table's body that holds text: names, amounts typed as text, goals and packed cells. */
export function textCells({ table, sheets }: TableSubject): readonly TextCell[] {
  return cellsOf(table)(sheets);
}

const cellsOf = once((table: BudgetTable) =>
  once((sheets: ReadonlyMap<string, SheetSnapshot>) => [...readTextCells(table, sheets)]),
);

function* readTextCells(table: BudgetTable, sheets: ReadonlyMap<string, SheetSnapshot>): Iterable<TextCell> {
  for (const row of table.rows) {
    if (row.kind === "header" || row.kind === "note" || row.kind === "blank") continue;
    const project = isProject(row) ? row : null;
    const own = { row, project };
    yield* whole(own, "name", row.name, sheets);
    for (const { amount, span } of row.amounts) {
      const typed = amount.kind === "unreadable" || (amount.kind === "number" && amount.storedAsText);
      if (typed) yield { ...own, field: "amount", text: amount.kind === "number" ? amount.raw : amount.text, span };
    }
    if (project === null) continue;
    if (project.goal !== null) yield* whole(own, "goal", project.goal, sheets);
    if (project.cell !== null)
      yield { ...own, field: "indicators", text: project.cell.parsed.text, span: project.cell.span };
  }
}

function* whole(
  own: Pick<TextCell, "row" | "project">,
  field: CellField,
  located: Located<string>,
  sheets: ReadonlyMap<string, SheetSnapshot>,
): Iterable<TextCell> {
  const first = located.spans[0];
  const sheet = first && sheets.get(first.sheet);
  const at = sheet && rowOf(sheet, first.row);
  if (first === undefined || sheet === undefined || at === undefined || at === null) return;
  const text = cellText(sheet, at, first.column);
  yield { ...own, field, text, span: { ...first, start: 0, end: text.length } };
}

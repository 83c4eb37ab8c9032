import { handleOf, type RowHandle, type SheetSnapshot } from "../../sheet/snapshot";
import type { Header } from "../header";
import { isProject, type BudgetTable, type Project, type RowKind, type SumNode, type TableRow } from "../types";
import type { Region } from "./regions";
import { isBand, readRow, type RowContext, type RowDraft } from "./rows";

/** What reading a packed list remembers for the next time: rows that have not changed are taken over. */
export interface ListMemory {
  readonly context: RowContext;
  /** Where the header began: formulas speak of rows by their place on the sheet. */
  readonly top: number;
  readonly drafts: readonly RowDraft[];
  readonly kinds: readonly RowKind[];
  readonly table: BudgetTable;
}

/** The context of the time before, where nothing in it has changed since. */
export function sameContext(before: RowContext | undefined, now: RowContext): RowContext {
  const told = ({ header, ...rest }: RowContext): string =>
    JSON.stringify([
      [...header.columns],
      header.left,
      header.codeColumn,
      header.projectCodeColumn,
      header.unitColumn,
      header.classes,
      rest,
      [...rest.headLines],
    ]);
  return before !== undefined && told(before) === told(now) ? before : now;
}

export function readRows(
  sheet: SheetSnapshot,
  { header, repeated, end }: Region,
  context: RowContext,
  before: readonly RowDraft[],
): RowDraft[] {
  const headerRows = new Set([header, ...repeated].flatMap(({ top, bottom }) => rowsFrom(top, bottom)));
  let byHandle: Map<RowHandle, RowDraft> | null = null;
  const drafts: RowDraft[] = [];
  for (let at = header.top; at < end; at += 1) {
    const handle = handleOf(sheet, at);
    let known = before[at - header.top];
    if (known?.row !== handle) {
      // Rows were inserted or removed: look the row up by what it is, not by where it stands.
      byHandle ??= new Map(before.map((draft) => [draft.row, draft]));
      known = byHandle.get(handle);
    }
    const isHeader = headerRows.has(at);
    drafts.push(
      known !== undefined && isUnchanged(sheet, at, isHeader, context, known)
        ? known
        : readRow(sheet, at, isHeader, context, known),
    );
  }
  return drafts;
}

const rowsFrom = (top: number, bottom: number): number[] =>
  Array.from({ length: bottom - top + 1 }, (_, index) => top + index);

function isUnchanged(
  sheet: SheetSnapshot,
  at: number,
  isHeader: boolean,
  context: RowContext,
  draft: RowDraft,
): boolean {
  const r = at - sheet.origin.row;
  return (
    !draft.restsOnOthers &&
    (draft.placedAt === null || draft.placedAt === at) &&
    draft.isInBand === isBand(context, at) &&
    draft.values === sheet.values[r] &&
    draft.texts === sheet.texts[r] &&
    draft.formulas === sheet.formulas[r] &&
    (draft.plain === "header") === isHeader
  );
}

/** Whether kinds of rows and sums can be taken over: they rest on names, amounts and what is filled in. */
export function sameForSums(before: readonly RowDraft[], now: readonly RowDraft[]): boolean {
  return (
    before.length === now.length &&
    now.every((draft, index) => {
      const earlier = before[index] as RowDraft;
      return (
        draft === earlier ||
        (draft.row === earlier.row &&
          draft.amounts === earlier.amounts &&
          draft.name === earlier.name &&
          draft.plain === earlier.plain &&
          draft.indent === earlier.indent &&
          draft.isNamedUnit === earlier.isNamedUnit &&
          draft.unit === earlier.unit &&
          draft.hasCode === earlier.hasCode)
      );
    })
  );
}

/** The sums of the time before; another list where the table has moved, so that what was said of its formulas is not taken over. */
export function sumsOf(settled: ListMemory | null, { top }: Header): readonly SumNode[] | null {
  if (settled === null) return null;
  return settled.top === top ? settled.table.sums : [...settled.table.sums];
}

/** The rows of a list and its projects. */
export type Body = Pick<BudgetTable, "rows" | "projects">;
/** Makes the row with an index: of its unit and, where it is a project, with its number. */
export type MakeRow = (index: number, unit: string | null, number: number) => TableRow;

/** The rows of the time before with a few read again; each has the kind, the number and the unit it had. */
export function patched(table: BudgetTable, changed: readonly number[], make: MakeRow): Body {
  const rows = table.rows.slice();
  const projects = table.projects.slice();
  for (const index of changed) {
    const before = rows[index];
    if (before !== undefined && isProject(before)) {
      const project = make(index, before.unit, before.number);
      rows[index] = project;
      projects[before.number - 1] = project as Project;
    } else rows[index] = make(index, null, 0);
  }
  return { rows, projects };
}

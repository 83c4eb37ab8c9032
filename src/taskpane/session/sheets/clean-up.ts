import type { RowInsertion } from "../../../check/sheet/row-insertion";
import type { CellRange, CellValue } from "../../../check/sheet/snapshot";
import type { SpreadsheetHost } from "../../../host/host";
import type { AddedRow, RowHost } from "../../../host/rows";
import type { AddedSheet, SheetHost } from "../../../host/sheets";
import type { ValidationHost } from "../../../host/validation";
import type { BegunChange, PlannedSheet, UnfinishedWork } from "../journal";
import { takenBack, type NotedCell } from "../noted-cells";

/** What became of the work that was left half done. */
export interface CleanedUp {
  /** How many cells hold again what they held before the write that broke off. */
  readonly restored: number;
  /** Sheets that were removed, by name. */
  readonly removed: readonly string[];
  /** How many rows were removed. */
  readonly rows: number;
  /** Sheets whose lists are again as they were. */
  readonly lists: readonly string[];
  /** What is something else by now, so it stays. */
  readonly kept: readonly Kept[];
}

export interface Kept {
  readonly what: "sheet" | "row" | "lists";
  readonly sheet: string;
  /** The first cells concerned; null for a whole sheet. */
  readonly range: CellRange | null;
}

type Host = SheetHost & ValidationHost & RowHost & Pick<SpreadsheetHost, "write">;

/**
 * Takes back what a page had begun when it died, the last change first: cells that hold what was written then hold again what they held
 * before; sheets, rows and lists are as before where nobody has gone on with them.
 */
export async function cleanUp(host: Host, { cells, changes }: UnfinishedWork): Promise<CleanedUp> {
  const restored = await restoreCells(host, cells);
  const removed: string[] = [];
  const lists = new Set<string>();
  const kept: Kept[] = [];
  let rows = 0;
  for (const change of [...changes].reverse()) {
    const outcome = await takeBack(host, change);
    if (outcome === "not-reached") continue;
    if (outcome !== "taken-back") kept.unshift(outcome);
    else if (change.kind === "add") removed.unshift(change.sheet.name);
    else if (change.kind === "row") rows += 1;
    else if (change.kind === "lists") lists.add(change.undo.sheet);
  }
  return { restored, removed, rows, lists: [...lists], kept };
}

/** Each by itself: which of them were reached is not known, and those that were not hold something else. */
async function restoreCells(host: Host, cells: readonly NotedCell[]): Promise<number> {
  const bySheet = new Map<string, NotedCell[]>();
  for (const cell of cells) {
    const own = bySheet.get(cell.sheet);
    if (own === undefined) bySheet.set(cell.sheet, [cell]);
    else own.push(cell);
  }
  let restored = 0;
  for (const [name, noted] of bySheet) {
    const found = await host.findSheet(name);
    const groups = noted.flatMap((cell, nth) => {
      const write = found && takenBack(cell, found.values[cell.row]?.[cell.column] ?? null);
      return write === null ? [] : [{ id: String(nth), writes: [write] }];
    });
    restored += (await host.write(groups)).written.length;
  }
  return restored;
}

type TakenBack = "taken-back" | "not-reached" | Kept;

async function takeBack(host: Host, change: BegunChange): Promise<TakenBack> {
  switch (change.kind) {
    case "add":
      return removeSheet(host, change.sheet);
    case "remove":
      if ((await host.findSheet(change.sheet.name)) !== null) return "not-reached";
      await host.addSheet(change.sheet);
      return "taken-back";
    case "row":
      return removeRow(host, change.insertion);
    case "lists": {
      const outcome = await host.undoValidations(change.undo);
      if (outcome.done) return outcome.undo.ranges.length === 0 ? "not-reached" : "taken-back";
      return outcome.reason === "gone"
        ? "not-reached"
        : { what: "lists", sheet: change.undo.sheet, range: outcome.range };
    }
  }
}

async function removeSheet(host: Host, planned: PlannedSheet): Promise<TakenBack> {
  const found = await host.findSheet(planned.name);
  if (found === null) return "not-reached";
  const isGone = holdsNothingElse(found, planned) && (await host.removeSheet(found)).removed;
  return isGone ? "taken-back" : { what: "sheet", sheet: found.name, range: null };
}

async function removeRow(host: Host, insertion: RowInsertion): Promise<TakenBack> {
  const { sheet, row } = insertion;
  const found = await host.findSheet(sheet);
  if (found === null || isAsBefore(found, insertion)) return "not-reached";
  const outcome = await host.removeRow(asAdded(insertion));
  return outcome.removed ? "taken-back" : { what: "row", sheet, range: { top: row, bottom: row, left: 0, right: 0 } };
}

/** Whether the rows around still hold what they held before a row was to come between them. */
function isAsBefore({ values, formulas }: AddedSheet, { around }: RowInsertion): boolean {
  const { top, left } = around.range;
  return around.values.every((line, r) =>
    line.every(
      (value, c) =>
        (values[top + r]?.[left + c] ?? null) === value &&
        (formulas[top + r]?.[left + c] ?? null) === (around.formulas[r]?.[c] ?? null),
    ),
  );
}

/** A row as it is added: blank but for its formulas. */
function asAdded({ sheet, row, around, formulas, stretched }: RowInsertion): AddedRow {
  const { left, right } = around.range;
  const columns = Array.from({ length: right - left + 1 }, (_, column) => column + left);
  return {
    sheet,
    row,
    left,
    values: columns.map(() => null),
    formulas: columns.map((column) => formulas.find((own) => own.column === column)?.formula ?? null),
    stretched,
  };
}

/** Whether each cell that holds something holds what was to come there. */
function holdsNothingElse({ values, formulas }: AddedSheet, planned: PlannedSheet): boolean {
  const byPlace = new Set(planned.formulas?.map(({ row, column }) => `${row},${column}`));
  return values.every((row, r) =>
    row.every((value, c) => {
      const hasFormula = (formulas[r]?.[c] ?? null) !== null;
      if (hasFormula) return byPlace.has(`${r},${c}`);
      return value === null || value === asRead(planned.cells[r]?.[c] ?? null);
    }),
  );
}

/** Excel divides lines by \n. */
const asRead = (value: CellValue): CellValue => (typeof value === "string" ? value.replace(/\r\n?/g, "\n") : value);

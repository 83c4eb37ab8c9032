import { a1 } from "../../check/sheet/address";
import { cellAt, snapshotOf, type CellValue, type SheetSnapshot } from "../../check/sheet/snapshot";
import { openWorkbook } from "../read";
import type { WorkbookSheet } from "../workbook";
import type { CellChange } from "./cells";
import { PatchError } from "./error";
import type { FileSheet } from "./new-sheet";
import type { CellResult } from "./results";

/** What was written into a sheet that was there. */
export interface WrittenSheet {
  readonly name: string;
  readonly cells: readonly CellChange[];
  readonly results: readonly CellResult[];
}

/** Reads a file that was made, and throws PatchError where a cell holds another content than it should. */
export function refuseOtherContent(
  before: readonly WorkbookSheet[],
  changes: readonly WrittenSheet[],
  added: readonly Pick<FileSheet, "name" | "rows">[],
  made: Uint8Array,
  removed: ReadonlySet<string> = new Set(),
): void {
  const written = new Map(changes.map((sheet) => [sheet.name, sheet]));
  const now = new Map(openWorkbook(made).sheets.map(({ snapshot }) => [snapshot.name, snapshot]));
  for (const name of removed)
    if (now.has(name) && !added.some((one) => one.name === name))
      throw new PatchError("not-as-meant", `Sheet ${name} is still there.`);
  for (const { snapshot } of before) {
    if (removed.has(snapshot.name)) continue;
    const own = now.get(snapshot.name);
    if (own === undefined) throw new PatchError("not-as-meant", `Sheet ${snapshot.name} is gone.`);
    const { cells = [], results = [] } = written.get(snapshot.name) ?? {};
    const shown = results.map((one) => ({ ...one, formula: cellAt(snapshot, one.row, one.column).formula }));
    compareSheet(snapshot, own, [...cells, ...shown]);
  }
  for (const { name, rows } of added) {
    const own = now.get(name) ?? snapshotOf(name, []);
    const written = rows.flatMap((row, r) =>
      row.map(({ value, formula = null }, c) => ({ row: r, column: c, value, formula })),
    );
    compareSheet(snapshotOf(name, []), own, written);
  }
}

function compareSheet(old: SheetSnapshot, made: SheetSnapshot, changes: readonly CellChange[]): void {
  const byRow = new Map<number, Map<number, CellChange>>();
  for (const cell of changes) {
    const row = byRow.get(cell.row) ?? new Map<number, CellChange>();
    byRow.set(cell.row, row.set(cell.column, cell));
  }
  const top = Math.min(old.origin.row, made.origin.row);
  const left = Math.min(old.origin.column, made.origin.column);
  const bottom = Math.max(old.origin.row + old.values.length, made.origin.row + made.values.length);
  const right = Math.max(endColumn(old), endColumn(made));
  for (let row = top; row < bottom; row += 1) {
    const changed = byRow.get(row);
    if (changed === undefined && isBlank(old, row) && isBlank(made, row)) continue;
    for (let column = left; column < right; column += 1) {
      const [is, was, meant] = [cellAt(made, row, column), cellAt(old, row, column), changed?.get(column)];
      const value = meant === undefined ? was.value : meant.value === "" ? null : meant.value;
      const formula = meant === undefined ? was.formula : (meant.formula ?? null);
      if (is.value !== value || is.formula !== formula)
        throw new PatchError("not-as-meant", "A cell holds another content.", `${old.name}!${a1(row, column)}`);
    }
  }
}

const endColumn = ({ origin, values }: SheetSnapshot): number => origin.column + (values[0]?.length ?? 0);

/** Whether nothing stands in a row. A stray cell in the last row makes a million of them, which are the same two arrays. */
function isBlank(sheet: SheetSnapshot, row: number): boolean {
  const at = row - sheet.origin.row;
  return isEmpty(sheet.values[at]) && isEmpty(sheet.formulas[at]);
}

const empty = new WeakSet<readonly CellValue[]>();

function isEmpty(cells: readonly CellValue[] | undefined): boolean {
  if (cells === undefined || empty.has(cells)) return true;
  const is = cells.every((cell) => cell === null);
  if (is) empty.add(cells);
  return is;
}

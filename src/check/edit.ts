import type { CellWrite, Edit, NumberEdit } from "./finding";
import { cellId, type CellId } from "./sheet/cell-id";
import { cellAt, cellText, rowOf, type CellValue, type SheetSnapshot } from "./sheet/snapshot";
import { changeText } from "./text-change";

/** Edits worked into writes, and the ones that overlap an edit already taken and wait for the next pass. */
export interface MergedEdits {
  readonly writes: readonly CellWrite[];
  /** Indices into the sets given, of those that were left out whole. */
  readonly waiting: readonly number[];
}

/**
 * Merges sets of edits into one write a cell. A set goes in whole or not at all: it waits where one of its edits overlaps an edit of
 * an earlier set without being the same, or no longer fits the text.
 */
export function mergeEdits(sheets: readonly SheetSnapshot[], sets: readonly (readonly Edit[])[]): MergedEdits {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const taken = new Map<CellId, Edit[]>();
  const waiting: number[] = [];
  sets.forEach((set, index) => {
    const fits = set.every(
      (edit) => fitsSheet(byName, edit) && (taken.get(cellId(edit)) ?? []).every((other) => goesWith(other, edit)),
    );
    if (!fits) {
      waiting.push(index);
      return;
    }
    for (const edit of set) {
      const cell = taken.get(cellId(edit)) ?? [];
      if (!cell.some((other) => isSame(other, edit))) cell.push(edit);
      taken.set(cellId(edit), cell);
    }
  });
  return { writes: [...taken.values()].map((edits) => writeOf(byName, edits)), waiting };
}

function isSame(a: Edit, b: Edit): boolean {
  if (a.kind === "text" && b.kind === "text") return a.start === b.start && a.end === b.end && a.after === b.after;
  return a.kind === "number" && b.kind === "number" && a.number === b.number;
}

/** Two edits of one cell go together where they are the same or apart; two insertions at one place have no order and do not. */
function goesWith(a: Edit, b: Edit): boolean {
  if (isSame(a, b)) return true;
  if (a.kind === "number" || b.kind === "number") return false;
  if (a.start === b.start) return false;
  return a.end <= b.start || b.end <= a.start;
}

function fitsSheet(sheets: ReadonlyMap<string, SheetSnapshot>, edit: Edit): boolean {
  const sheet = sheets.get(edit.sheet);
  const row = sheet && rowOf(sheet, edit.row);
  if (sheet === undefined || row === undefined || row === null) return false;
  const text = cellText(sheet, row, edit.column);
  return edit.kind === "number" ? text === edit.expected : text.slice(edit.start, edit.end) === edit.before;
}

function writeOf(sheets: ReadonlyMap<string, SheetSnapshot>, edits: readonly Edit[]): CellWrite {
  const first = edits[0] as Edit;
  const sheet = sheets.get(first.sheet) as SheetSnapshot;
  const row = rowOf(sheet, first.row) as number;
  const at = { sheet: first.sheet, row, column: first.column, expected: cellAt(sheet, row, first.column).value };
  const number = edits.find((edit): edit is NumberEdit => edit.kind === "number");
  if (number !== undefined) return { ...at, next: number.number, format: number.format };
  return {
    ...at,
    next: changeText(
      cellText(sheet, row, first.column),
      edits.filter((edit) => edit.kind === "text"),
    ),
  };
}

/** The sheets as they are after writes. What a cell shows is its text, or the number as written plainly. */
export function applyWrites(sheets: readonly SheetSnapshot[], writes: readonly CellWrite[]): SheetSnapshot[] {
  return sheets.map((sheet) => {
    const own = writes.filter((write) => write.sheet === sheet.name);
    if (own.length === 0) return sheet;
    const values = replaceCells(sheet, sheet.values, own, ({ next }): CellValue => (next === "" ? null : next));
    const texts = replaceCells(sheet, sheet.texts, own, shownText);
    return { ...sheet, values, texts };
  });
}

function shownText({ next, format }: CellWrite): string {
  if (next === null) return "";
  if (typeof next !== "number" || format === undefined) return String(next);
  const decimals = /\.(0+)$/.exec(format)?.[1]?.length ?? 0;
  const fixed = next.toFixed(decimals);
  return format.includes(",") ? fixed.replace(/\B(?=(\d{3})+(?!\d))/g, ",") : fixed;
}

function replaceCells<T>(
  sheet: SheetSnapshot,
  rows: readonly (readonly T[])[],
  writes: readonly CellWrite[],
  next: (write: CellWrite) => T,
): T[][] {
  const copy = [...rows] as T[][];
  const touched = new Set<number>();
  for (const write of writes) {
    const r = write.row - sheet.origin.row;
    const c = write.column - sheet.origin.column;
    if (copy[r] === undefined) continue;
    if (!touched.has(r)) copy[r] = [...copy[r]];
    touched.add(r);
    (copy[r] as T[])[c] = next(write);
  }
  return copy;
}

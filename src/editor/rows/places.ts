import { mergeAt } from "../../check/sheet/merges";
import { cellAt, cellText, handleOf, type SheetSnapshot } from "../../check/sheet/snapshot";
import type { LevelLine, Slot, SlotName } from "../types";

/** The columns of a row's parts on a sheet; a part without a column is not there. */
export type PartColumns = { readonly [name in SlotName | "level1" | "level2"]?: number };

/** Cells of one indicator by what they are for. */
export type Slots = { readonly [name in SlotName]?: readonly Slot[] };

/** A cell of a row; one merged downwards is its first. */
export function slotAt(sheet: SheetSnapshot, row: number, column: number): Slot {
  const merge = mergeAt(sheet, row, column);
  const [top, left] = merge === null ? [row, column] : [merge.top, merge.left];
  const { value, formula } = cellAt(sheet, top, left);
  return {
    sheet: sheet.name,
    row: handleOf(sheet, top),
    column: left,
    value,
    text: cellText(sheet, top, left),
    isFormula: formula !== null,
    isShared: merge !== null && merge.bottom > merge.top,
  };
}

/** The cells of a row. */
export function slotsIn(sheet: SheetSnapshot, row: number, columns: PartColumns): Slots {
  const slots: { [name in SlotName]?: readonly Slot[] } = {};
  for (const [name, column] of Object.entries(columns) as [keyof PartColumns, number][])
    if (name !== "level1" && name !== "level2") slots[name] = [slotAt(sheet, row, column)];
  return slots;
}

/** The cells for the classes of a row. */
export function lineIn(sheet: SheetSnapshot, row: number, { level1, level2 }: PartColumns): LevelLine {
  const slot = (column: number | undefined): Slot | null => (column === undefined ? null : slotAt(sheet, row, column));
  return { row, level1: slot(level1), level2: slot(level2) };
}

/** Cells of two rows or blocks that are one indicator: what both have is written in both. */
export function joined(a: Slots, b: Slots): Slots {
  const slots: { [name in SlotName]?: readonly Slot[] } = { ...a };
  for (const [name, own] of Object.entries(b) as [SlotName, readonly Slot[]][]) {
    const known = slots[name] ?? [];
    slots[name] = [...known, ...own.filter((one) => !known.some((other) => sameCell(one, other)))];
  }
  return slots;
}

export const sameCell = (a: Slot, b: Slot): boolean => a.sheet === b.sheet && a.row === b.row && a.column === b.column;

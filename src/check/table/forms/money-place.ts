import { readAmount, type Amount } from "../../money/amount";
import { amountAt } from "../../money/computed";
import { spanOf } from "../../sheet/clean";
import type { Located, Span } from "../../sheet/located";
import { cellAt, type SheetSnapshot } from "../../sheet/snapshot";
import type { MoneyUnit } from "../types";

/** Where an amount stands: a cell of its own, or `inline` beside its label. */
export interface MoneyPlace {
  readonly row: number;
  readonly column: number;
  readonly inline?: Located<string>;
}

/** The amount at a place. Beside its label it is text for good, which no number can take the place of. */
export function amountIn(sheet: SheetSnapshot, { row, column, inline }: MoneyPlace, unit: MoneyUnit | null): Amount {
  if (inline === undefined) return amountAt(sheet, row, column, unit);
  const amount = readAmount({ value: inline.value, text: inline.value, formula: null }, unit);
  return amount.kind === "number" ? { ...amount, storedAsText: false } : amount;
}

export const isNumberIn = (sheet: SheetSnapshot, place: MoneyPlace): boolean =>
  place.inline !== undefined || readAmount(cellAt(sheet, place.row, place.column)).kind === "number";

/** The characters an amount is written with, or its whole cell. */
export const spanIn = (sheet: SheetSnapshot, { row, column, inline }: MoneyPlace): Span =>
  inline?.spans[0] ?? spanOf(sheet, row, column);

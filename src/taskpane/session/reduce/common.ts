import type { SheetSnapshot } from "../../../check/sheet/snapshot";
import type { PaneEvent } from "../events";
import type { CheckedSlice } from "../state/checked";

export const NO_KEYS: ReadonlySet<string> = new Set();

/** A sheet by its name; null where there is none of that name. */
export function sheetNamed(sheets: readonly SheetSnapshot[], name: string): SheetSnapshot | null {
  return sheets.find((sheet) => sheet.name === name) ?? null;
}

/** Whether a check was about the sheet that the check before it was about. */
export const isOfSameSheet = (
  { open }: Extract<PaneEvent, { readonly type: "checked" }>,
  before: Pick<CheckedSlice, "sheets">,
): boolean => sheetNamed(before.sheets, open) !== null;

/** A set with the item, or without it where it was there. */
export function toggle<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}

/** A set without some items; the same where it has none of them. */
export function without<T>(set: ReadonlySet<T>, items: readonly T[]): ReadonlySet<T> {
  if (!items.some((item) => set.has(item))) return set;
  const next = new Set(set);
  for (const item of items) next.delete(item);
  return next;
}

import type { SheetSnapshot } from "../../../check/sheet/snapshot";
import type { PaneTask } from "../../../text/pane";
import type { Outcome, PaneError, PaneState } from "../state";

export const NO_KEYS: ReadonlySet<string> = new Set();

/** The error, unless it is about one of these tasks, which are being tried again or are out of date. */
export function withoutError(error: PaneError | null, ...tasks: readonly PaneTask[]): PaneError | null {
  return error !== null && tasks.includes(error.task) ? null : error;
}

/** A sheet by its name; null where there is none of that name. */
export function sheetNamed(sheets: readonly SheetSnapshot[], name: string): SheetSnapshot | null {
  return sheets.find((sheet) => sheet.name === name) ?? null;
}

/** The state with an outcome to be shown and read aloud. */
export function announce(state: PaneState, outcome: Outcome): PaneState {
  return { ...state, outcome, outcomeSerial: state.outcomeSerial + 1 };
}

/** The state without a filter by an earlier check, where nothing is remembered to compare with: the list would be empty without a visible reason. */
export function withKnownFilter(state: PaneState): PaneState {
  const isKnown = state.since.comparison !== null || state.filter.since === null;
  return isKnown ? state : { ...state, filter: { ...state.filter, since: null } };
}

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

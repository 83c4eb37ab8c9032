import type { ListedFinding } from "../../../check/finding";
import { INITIAL_ACTING, isChecking, type ActingSlice } from "./acting";
import { INITIAL_CHECKED, type CheckedSlice } from "./checked";
import { INITIAL_CHOICES, type ChoicesSlice } from "./choices";
import { INITIAL_LIST, type ListSlice } from "./list";
import { INITIAL_OWNED, type OwnedSlice } from "./owned";
import { INITIAL_SHOWN, type ShownSlice } from "./shown";

/** All that the pane knows, in slices: each has a file here and, of the same name in `reduce`, what changes it. */
export interface PaneState extends ChoicesSlice, CheckedSlice, ListSlice, ShownSlice, ActingSlice, OwnedSlice {}

export const INITIAL: PaneState = {
  ...INITIAL_CHOICES,
  ...INITIAL_CHECKED,
  ...INITIAL_LIST,
  ...INITIAL_SHOWN,
  ...INITIAL_ACTING,
  ...INITIAL_OWNED,
};

export type Status = "idle" | "checking" | "current" | "stale" | "no-table" | "error";

/** Rows of a table whose edits are no longer checked by themselves, unless the user wants it. */
export const LIVE_ROWS = 10_000;

/** Whether the table is so large that its edits are not checked by themselves. */
export const isTooLong = ({ sheets }: Pick<PaneState, "sheets">): boolean =>
  sheets.reduce((rows, { values }) => rows + values.length, 0) > LIVE_ROWS;

/** Whether an edit is checked by itself. */
export const isLive = (state: Pick<PaneState, "live" | "sheets">): boolean => state.live ?? !isTooLong(state);

/** The status that is shown. A stopped or failed check never looks like a current one. */
export function statusOf(state: PaneState): Status {
  if (isChecking(state)) return "checking";
  if (state.error?.task === "check") return "error";
  if (state.result === null) return "idle";
  if (state.changed.length > 0 || state.checkedWith !== state.choices.check) return "stale";
  return state.result.tables.length === 0 ? "no-table" : "current";
}

export function findingByKey(state: PaneState, key: string): ListedFinding | null {
  return state.result?.findings.find((finding) => finding.key === key) ?? null;
}

/** What the pane was doing when something failed. */
export type PaneTask =
  | "check"
  | "plan"
  | "write"
  | "undo"
  | "select"
  | "watch"
  | "settings"
  | "mapping"
  | "draft"
  | "wording"
  | "sheets"
  | "workbook"
  | "files"
  | "accept"
  | "since"
  | "marks"
  | "marks-left";

/** Why something failed: the reasons of the host port and of the store, or the checking program itself. */
export type PaneErrorCode =
  | "editing-cell"
  | "protected"
  | "too-large"
  | "cancelled"
  | "sheet-gone"
  | "session-lost"
  | "half-written"
  | "marks-left"
  | "store-changed"
  | "store-unreadable"
  | "not-kept"
  | "unsupported"
  | "not-loaded"
  | "unknown"
  | "checker";

/** Why a fix was not written: the reasons of the host port, or `left` where it and another fix stand in each other's way. */
export type NotWrittenReason =
  "changed" | "formula" | "protected" | "gone" | "too-long" | "failed" | "stopped" | "left";

/** A whole number with its thousands apart: 3,465. */
export function count(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ",");
}

/**
 * What the ribbon's buttons ask of the pane. A button and the pane work on the same session, so each of these works with the
 * pane closed as well: one that has something to show opens it.
 */
export interface PaneActions {
  /** Shows the pane. */
  open(): Promise<void>;
  /** Checks the active sheet and shows the pane. */
  check(): Promise<void>;
  /** Selects the finding before the current one in the sheet. */
  previous(): Promise<void>;
  /** Selects the finding after the current one in the sheet. */
  next(): Promise<void>;
}

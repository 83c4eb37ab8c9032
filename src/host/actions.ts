/**
 * What the ribbon's buttons, a cell's menu and the keys in the sheet ask of the pane. They and the pane work on the same session, so each of
 * these works with the pane closed as well: one that has something to show opens it, also to say why it cannot act.
 */
export interface PaneActions {
  /** Shows the pane. */
  open(): Promise<void>;
  /** Checks the active sheet and shows the pane. */
  check(): Promise<void>;
  /** Checks every sheet of the workbook, and lists them. */
  workbook(): Promise<void>;
  /** From now on edits are checked by themselves. */
  liveOn(): Promise<void>;
  liveOff(): Promise<void>;
  /** Selects the finding before the current one in the sheet. */
  previous(): Promise<void>;
  /** Selects the finding after the current one in the sheet. */
  next(): Promise<void>;
  /** Shows what the safe fixes would change, to be confirmed. */
  fixSafe(): Promise<void>;
  /** Takes the pane's last change back. */
  undo(): Promise<void>;
  /** Asks for the reason to accept the current finding. */
  accept(): Promise<void>;
  /** Marks the cells of findings in the sheet, and takes the marks away. */
  mark(): Promise<void>;
  unmark(): Promise<void>;
  /** Asks how the findings are to be listed. */
  list(): Promise<void>;
  /** Words the findings as a letter to the unit. */
  reply(): Promise<void>;
  /** Opens the indicators of the selected project. */
  edit(): Promise<void>;
  /** Puts lists to pick from into the cells. */
  lists(): Promise<void>;
  /** Shows what is found in the selected cells. */
  checkCell(): Promise<void>;
  /** Asks for the reason to accept what is found in the selected cells. */
  acceptCell(): Promise<void>;
}

/**
 * What real Excels were reported to do otherwise than documented. Mutable, like faults: a test switches one on by itself, a profile
 * those of its platform. None was tried in a real Excel; each names where it was reported.
 */
export interface Quirks {
  /** A pick from a cell's list raises no `onChanged` (office-js #4066, #3888). */
  listPicksAreSilent: boolean;
  /** A download that a page starts does nothing and raises no error (office-js #2700, #3385, #4681). */
  downloadsDoNothing: boolean;
  /** The pane is shown only once the ribbon's handler has completed, and further clicks wait until then (office-js #3250, #2877). */
  hidesPaneUntilCompleted: boolean;
  /** A write by an add-in empties the program's own list of steps to undo (documentation of ExcelApi 1.19, which ended it). */
  writesClearUndo: boolean;
  /** A selection made in the batch that activates its sheet is lost (office-js #5118). */
  selectNeedsSecondSync: boolean;
  /** A custom XML part is lost after the batch that wrote it (office-js #6091: lost after the workbook was closed and opened). */
  partsVanish: boolean;
  /** Lists given by a formula stay inactive until their dialog is confirmed (office-js #1804, #873). */
  formulaListsSleep: boolean;
  /** Merged areas are told only where their first cell is in the range that is asked (office-js #3611). */
  mergesByFirstCell: boolean;
  /** What a page keeps in its browser is divided by this key (documentation of `Office.context.partitionKey`); null where it is not. */
  partitionKey: string | null;
}

/** An Excel that does what its documentation says. */
export const NO_QUIRKS: Readonly<Quirks> = {
  listPicksAreSilent: false,
  downloadsDoNothing: false,
  hidesPaneUntilCompleted: false,
  writesClearUndo: false,
  selectNeedsSecondSync: false,
  partsVanish: false,
  formulaListsSleep: false,
  mergesByFirstCell: false,
  partitionKey: null,
};

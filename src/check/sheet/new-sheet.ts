import type { CellRange, CellValue } from "./snapshot";

/** A sheet to add to a workbook: plain data, the same shape the port takes. Rows and columns are zero-based, and the cells begin at A1. */
export interface NewSheet {
  readonly name: string;
  /** Texts are written as texts, whatever they begin with; null is a blank cell. Rows may be of different lengths. */
  readonly cells: readonly (readonly CellValue[])[];
  /** Formulas of our own, each beginning with =; never made of a cell's text. They go over what `cells` has there. */
  readonly formulas?: readonly { readonly row: number; readonly column: number; readonly formula: string }[];
  readonly formats?: readonly { readonly range: CellRange; readonly format: string }[];
  readonly looks?: readonly CellLook[];
  /** In points, by column; undefined leaves the usual width. */
  readonly columnWidths?: readonly (number | undefined)[];
  readonly merges?: readonly CellRange[];
}

export interface CellLook {
  readonly range: CellRange;
  readonly bold?: boolean;
  readonly centered?: boolean;
  readonly wrap?: boolean;
}

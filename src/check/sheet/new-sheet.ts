import type { CellRange, CellValue } from "./snapshot";

/** A sheet to add to a workbook, as plain data. Rows and columns are zero-based, and the cells begin at A1. */
export interface NewSheet {
  /** The name wished for. What Excel does not take is changed, and a number is added to a name that is taken. */
  readonly name: string;
  /** Texts are written as texts, whatever they begin with; null is a blank cell. Rows may be of different lengths. */
  readonly cells: readonly (readonly CellValue[])[];
  /** Formulas of our own, each beginning with =. They are never made of a cell's text. They go over what `cells` has there. */
  readonly formulas?: readonly { readonly row: number; readonly column: number; readonly formula: string }[];
  /** Number formats. A text that needs the format "@" to stay one has it all the same. */
  readonly formats?: readonly { readonly range: CellRange; readonly format: string }[];
  readonly looks?: readonly CellLook[];
  /** In points, by column; undefined leaves the usual width. */
  readonly columnWidths?: readonly (number | undefined)[];
  readonly merges?: readonly CellRange[];
  /** Rows at the top that stay in view; none unless told. */
  readonly frozenRows?: number;
  /** Cells with a header that can be filtered by; none unless told. */
  readonly filter?: CellRange;
  /** Visible unless told. A very hidden sheet is not in the user's list of hidden sheets either. */
  readonly visibility?: "visible" | "hidden" | "very-hidden";
  /** Name of the sheet it comes after; the last one unless told, or where there is no such sheet. */
  readonly after?: string;
  /** Whether it becomes the active sheet; it stays in the background unless told. */
  readonly activate?: boolean;
}

export interface CellLook {
  readonly range: CellRange;
  readonly bold?: boolean;
  readonly centered?: boolean;
  readonly wrap?: boolean;
  /** Whether texts stand at the top of their cells; at the bottom unless told. */
  readonly top?: boolean;
  /** Of the characters and behind them, as #rrggbb. */
  readonly color?: string;
  readonly fill?: string;
}

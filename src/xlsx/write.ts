import type { FileCell } from "./patch/new-sheet";
import { newWorkbook } from "./patch/new-workbook";
import type { StyleWish } from "./patch/styles";

/** A sheet of texts, the header first. */
export interface TextSheet {
  readonly name: string;
  /** Characters, one a column. */
  readonly columnWidths: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

const PLAIN: StyleWish = { format: "@", wrap: true, top: true };
const HEADER: StyleWish = { ...PLAIN, bold: true };

/**
 * A workbook file (.xlsx) of one sheet. Every cell is a text in the text format, so that nothing can be taken for a formula, a number
 * or a date; the header is bold and stays in view. The same sheet gives the same bytes. Throws RangeError for a text that no cell holds.
 */
export function writeTextWorkbook({ name, columnWidths, rows }: TextSheet): Uint8Array {
  const cell = (value: string, row: number): FileCell =>
    value === "" ? { value } : { value, look: row === 0 ? HEADER : PLAIN };
  const cells = rows.map((texts, row) => texts.map((text) => cell(text, row)));
  return newWorkbook([{ name, rows: cells, columnWidths, columnLook: PLAIN, frozenRows: 1 }]);
}

import type { RowInsertion, StretchedFormula } from "../check/sheet/row-insertion";
import type { CellValue } from "../check/sheet/snapshot";
import type { RefusalReason } from "./host";

/** The part of the port that adds rows to a sheet and takes them away again. It causes no call of `onChange`. */
export interface RowHost {
  /**
   * Inserts a row with its formulas, its merged cells and the lists of the row above, and has the formulas over it take it in: all of
   * it or nothing, and only where everything around it is as it was read.
   */
  addRow(insertion: RowInsertion): Promise<RowOutcome>;
  /** Takes away a row that this port added, if its cells and the formulas over it are still as they were added. */
  removeRow(added: AddedRow): Promise<RowRemoval>;
}

/** A row that was added, with what it held then. Plain data: it may be kept as long as the workbook is open. */
export interface AddedRow {
  readonly sheet: string;
  /** Zero-based. */
  readonly row: number;
  /** The first column that was looked at. */
  readonly left: number;
  /** Null also where a formula stands. */
  readonly values: readonly CellValue[];
  readonly formulas: readonly (string | null)[];
  readonly stretched: readonly StretchedFormula[];
}

export type RowRefusal = Extract<RefusalReason, "changed" | "protected" | "gone" | "failed">;

export type RowOutcome =
  { readonly done: true; readonly added: AddedRow } | { readonly done: false; readonly reason: RowRefusal };

export type RowRemoval = { readonly removed: true } | { readonly removed: false; readonly reason: RowRefusal };

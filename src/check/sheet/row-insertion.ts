import type { CellRange, CellValue } from "./snapshot";

/** A cell by its zero-based sheet row and column. */
interface At {
  readonly row: number;
  readonly column: number;
}

/** A formula that does not take in the new row by itself, by its place once the row is there. */
export interface StretchedFormula extends At {
  /** As the program has it once the row is there. */
  readonly then: string;
  /** As it is to be. */
  readonly next: string;
}

/** A blank row to insert into a sheet, as plain data; it looks like the row above it. */
export interface RowInsertion {
  readonly sheet: string;
  /** The zero-based sheet row it becomes. */
  readonly row: number;
  /** What the row above and the row that moves down must still hold when it is inserted. */
  readonly around: {
    readonly range: CellRange;
    readonly values: readonly (readonly CellValue[])[];
    readonly formulas: readonly (readonly (string | null)[])[];
  };
  /** Formulas of the new row itself. */
  readonly formulas: readonly (At & { readonly formula: string })[];
  readonly stretched: readonly StretchedFormula[];
  /** Areas to merge once the row is there: within it, or a merged area above that goes on over it. */
  readonly merges: readonly CellRange[];
}

/** The size of a sheet. */
export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

/** Characters of all shared formulas of a sheet, written out for each cell that has one: a small file can ask for any number. */
export const FORMULA_CHARACTERS = 16_000_000;

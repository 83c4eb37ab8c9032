/** The rows and columns of a sheet. */
export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

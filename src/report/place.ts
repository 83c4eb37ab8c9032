/** A cell by its sheet and zero-based row and column. */
export interface ReportPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

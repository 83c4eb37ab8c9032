/** What stands beside the cells. */
type Beside = "spills" | "comments" | "filter" | "tables" | "names" | "settings";

/** What a saved file lacks. */
export interface Unsaved {
  readonly kind: "validations" | "conditions" | "looks" | "widths" | "heights" | "hidden-rows" | "frozen" | Beside;
  /** Null for the workbook. */
  readonly sheet: string | null;
  /** Cells, ranges, columns or rows, as a reader calls them. */
  readonly places: readonly string[];
}

import { defineRule, NO_PROBLEMS, type Problem, type RowSubject } from "../rule";
import { textCells, type TextCell } from "../table/cells";
import { FAULTLESS_CELL } from "./example";

/** The most characters Excel keeps in a cell; a longer text was cut without a word. */
export const EXCEL_CELL_LIMIT = 32_767;

/** A cell filled to Excel's limit. */
export const cellTruncated = defineRule({
  id: "cell-truncated",
  severity: "error",
  scope: "row",
  basis: null,
  examples: {
    bad: [
      { cell: FAULTLESS_CELL.repeat(Math.ceil(EXCEL_CELL_LIMIT / FAULTLESS_CELL.length)).slice(0, EXCEL_CELL_LIMIT) },
    ],
    good: [{}],
  },
  check(subject) {
    const cells = textCells(subject, ({ length }) => length >= EXCEL_CELL_LIMIT);
    return cells.length === 0 ? NO_PROBLEMS : [...problemsIn(cells, subject)];
  },
});

function* problemsIn(cells: readonly TextCell[], subject: RowSubject): Iterable<Problem> {
  for (const { field, text, span } of cells) {
    yield {
      message: { id: "cell-truncated", params: { length: text.length } },
      place: [{ ...span, start: text.length, end: text.length }],
      offending: `${subject.row.name.value}/${field}`,
    };
  }
}

import { defineRule, NO_PROBLEMS, type Problem, type RowSubject } from "../rule";
import { MOST_CHARACTERS } from "../sheet/limits";
import { textCells, type TextCell } from "../table/cells";
import { FAULTLESS_CELL } from "./example";

/** A cell filled to Excel's limit: a longer text was cut without a word. */
export const cellTruncated = defineRule({
  id: "cell-truncated",
  severity: "error",
  scope: "row",
  basis: null,
  examples: {
    bad: [
      { cell: FAULTLESS_CELL.repeat(Math.ceil(MOST_CHARACTERS / FAULTLESS_CELL.length)).slice(0, MOST_CHARACTERS) },
    ],
    good: [{}],
  },
  check(subject) {
    const cells = textCells(subject, ({ length }) => length >= MOST_CHARACTERS);
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

import { defineRule } from "../rule";
import { MOST_CHARACTERS } from "../sheet/limits";
import type { RawText } from "../table/cells";
import { indicesWhere, present } from "../table/found";
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
  detect: ({ rawTexts }) => indicesWhere(rawTexts, isFull, null),
  describe(at, { rawTexts, row }) {
    const cell = present(rawTexts[at]);
    const { field, text } = cell;
    return {
      message: { id: "cell-truncated", params: { length: text.length } },
      place: [{ ...cell.at, start: text.length, end: text.length }],
      offending: `${row.name.value}/${field}`,
    };
  },
});

const isFull = ({ text }: RawText): boolean => text.length >= MOST_CHARACTERS;

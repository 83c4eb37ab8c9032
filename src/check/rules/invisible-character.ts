import { fixBy } from "../offer";
import { defineRule } from "../rule";
import { hasInvisible, INVISIBLE, visibleFor } from "../sheet/invisible";
import { wholeSpan, type RawText } from "../table/cells";
import { indicesWhere, present } from "../table/found";
import { edit } from "../text-edits";
import { FAULTLESS_CELL } from "./example";

/** Characters nobody sees, which keep texts from being the same and numbers from being read. */
export const invisibleCharacter = defineRule({
  id: "invisible-character",
  severity: "warning",
  scope: "row",
  basis: null,
  fixes: true,
  examples: {
    bad: [
      { cell: FAULTLESS_CELL.replace("培训班次", "培训\u200b班次"), fixed: FAULTLESS_CELL },
      { name: "培训\u00a0经费" },
    ],
    good: [{}, { cell: FAULTLESS_CELL.replace("。2、", "。\n\u30002、") }],
  },
  detect: ({ rawTexts }) => indicesWhere(rawTexts, isFault, null),
  describe(at, { rawTexts, row }) {
    const cell = present(rawTexts[at]);
    const { field, text } = cell;
    const span = wholeSpan(cell);
    const matches = [...text.matchAll(INVISIBLE)];
    const places = matches.map((match) => ({ ...span, start: match.index, end: match.index + match[0].length }));
    const codes = [...new Set(matches.flatMap((match) => [...match[0]]))].map(
      (char) => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
    );
    return {
      message: { id: "invisible-character", params: { count: matches.length, codes: codes.join("、") } },
      place: places,
      offending: `${row.name.value}/${field}/${codes.join()}`,
      // A project's name is a key in the budget system: its fix is only offered.
      fix: fixBy(field !== "name", () =>
        places.map((place, index) => edit(place, matches[index]?.[0] ?? "", visibleFor(text, place.start, place.end))),
      ),
    };
  },
});

const isFault = ({ text }: RawText): boolean => hasInvisible(text);

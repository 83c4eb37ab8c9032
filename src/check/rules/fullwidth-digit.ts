import type { Span } from "../sheet/located";
import { fixBy } from "../offer";
import { defineRule } from "../rule";
import { wholeSpan, type RawText } from "../table/cells";
import { indicesWhere, present } from "../table/found";
import { isProject, type TableRow } from "../table/types";
import { edit } from "../text-edits";

/** Full-width digits and letters, and the full-width point and per cent sign between or after digits. */
const FULL_WIDTH = /(?:[０-９Ａ-Ｚａ-ｚ％]|(?<=[0-9０-９])[．](?=[0-9０-９]))+/g;
const isDigitOrLetter = /[０-９Ａ-Ｚａ-ｚ]/;

/** Full-width digits or letters in a target value or an amount, which are not read as numbers elsewhere. */
export const fullwidthDigit = defineRule({
  id: "fullwidth-digit",
  severity: "info",
  scope: "row",
  basis: null,
  fixes: true,
  examples: {
    bad: [
      {
        cell: "1、1-产出指标；12-质量指标；验收合格率；实施周期指标值：≥９５％；年度指标值：≥９０％。",
        fixed: "1、1-产出指标；12-质量指标；验收合格率；实施周期指标值：≥95%；年度指标值：≥90%。",
      },
    ],
    good: [{ cell: "1、1-产出指标；11-数量指标；Ａ级培训班次；实施周期指标值：≥2次；年度指标值：≥2次。" }],
  },
  detect: ({ rawTexts, row }) => indicesWhere(rawTexts, isFault, row),
  describe(at, { rawTexts, row }) {
    const cell = present(rawTexts[at]);
    const { text } = cell;
    const span = wholeSpan(cell);
    const places = (cell.field === "amount" ? [span] : valuesIn(row, cell)).flatMap((within) =>
      [...text.slice(within.start, within.end).matchAll(FULL_WIDTH)].map((match) => ({
        ...span,
        start: within.start + match.index,
        end: within.start + match.index + match[0].length,
      })),
    );
    const written = places.map((place) => text.slice(place.start, place.end));
    const named = [...new Set(written)].slice(0, MOST_NAMED);
    return {
      message: { id: "fullwidth-digit", params: { text: named.join("、"), half: named.map(halfWidth).join("、") } },
      place: places,
      offending: `${row.name.value}/${written.join("")}`,
      fix: fixBy(true, () =>
        places.map((place, index) => edit(place, written[index] ?? "", halfWidth(written[index] ?? ""))),
      ),
    };
  },
});

function isFault(cell: RawText, row: TableRow): boolean {
  const { field, text } = cell;
  if ((field !== "amount" && field !== "indicators") || !isDigitOrLetter.test(text)) return false;
  return (
    field === "amount" || valuesIn(row, cell).some(({ start, end }) => isDigitOrLetter.test(text.slice(start, end)))
  );
}

/** The stretches of a cell that are target values. */
function valuesIn(row: TableRow, { at }: RawText): Span[] {
  if (!isProject(row)) return [];
  return row.indicators
    .flatMap(({ cycle, annual }) => [...(cycle?.spans ?? []), ...(annual?.spans ?? [])])
    .filter((span) => span.row === at.row && span.column === at.column && span.sheet === at.sheet);
}

/** Stretches a reader takes in at a glance. */
const MOST_NAMED = 3;

const halfWidth = (text: string): string =>
  text.replace(/./g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));

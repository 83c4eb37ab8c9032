import type { Span } from "../sheet/located";
import { fixBy } from "../offer";
import { defineRule, NO_PROBLEMS, type Problem, type RowSubject } from "../rule";
import { textCells, type TextCell } from "../table/cells";
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
  examples: {
    bad: [
      {
        cell: "1、1-产出指标；12-质量指标；验收合格率；实施周期指标值：≥９５％；年度指标值：≥９０％。",
        fixed: "1、1-产出指标；12-质量指标；验收合格率；实施周期指标值：≥95%；年度指标值：≥90%。",
      },
    ],
    good: [{ cell: "1、1-产出指标；11-数量指标；Ａ级培训班次；实施周期指标值：≥2次；年度指标值：≥2次。" }],
  },
  check(subject) {
    const cells = textCells(subject, (cell) => isDigitOrLetter.test(cell));
    return cells.length === 0 ? NO_PROBLEMS : [...problemsIn(cells, subject)];
  },
});

/** The stretches of a cell that are target values. */
function valuesIn(row: TableRow, cell: Span): Span[] {
  if (!isProject(row)) return [];
  return row.indicators
    .flatMap(({ cycle, annual }) => [...(cycle?.spans ?? []), ...(annual?.spans ?? [])])
    .filter((span) => span.row === cell.row && span.column === cell.column && span.sheet === cell.sheet);
}

function problem(within: readonly Span[], text: string, cell: Span, name: string) {
  const places = within.flatMap((span) =>
    [...text.slice(span.start, span.end).matchAll(FULL_WIDTH)].map((match) => ({
      ...cell,
      start: span.start + match.index,
      end: span.start + match.index + match[0].length,
    })),
  );
  const written = places.map((place) => text.slice(place.start, place.end));
  const said = [...new Set(written)].slice(0, MOST_SAID);
  return {
    message: { id: "fullwidth-digit", params: { text: said.join("、"), half: said.map(halfWidth).join("、") } },
    place: places,
    offending: `${name}/${written.join("")}`,
    fix: fixBy(true, () =>
      places.map((place, index) => edit(place, written[index] ?? "", halfWidth(written[index] ?? ""))),
    ),
  };
}

/** Stretches a reader takes in at a glance. */
const MOST_SAID = 3;

const halfWidth = (text: string): string =>
  text.replace(/./g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));

function* problemsIn(cells: readonly TextCell[], subject: RowSubject): Iterable<Problem> {
  for (const { field, text, span } of cells) {
    if (field === "amount") yield problem([span], text, span, subject.row.name.value);
    if (field !== "indicators") continue;
    const values = valuesIn(subject.row, span);
    if (values.some((value) => isDigitOrLetter.test(text.slice(value.start, value.end))))
      yield problem(values, text, span, subject.row.name.value);
  }
}

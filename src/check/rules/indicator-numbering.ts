import type { TextEdit } from "../finding";
import { unitsOf } from "../standard/units";
import { sameAfter } from "../indicator/same";
import type { OrdinalPart, ParsedCell } from "../indicator/types";
import { fixBy } from "../offer";
import { defineRule, NO_PROBLEMS } from "../rule";
import { edit, editsOver } from "../text-edits";
import { placesOf } from "../table/indicators";

/** Ordinals that are not 1, 2, 3 … A cell without any is a variant of the form and no fault. */
export const indicatorNumbering = defineRule({
  id: "indicator-numbering",
  severity: "warning",
  scope: "cell",
  basis: null,
  examples: {
    bad: [
      {
        cell: "1、1-产出指标；11-数量指标；培训班次；年度指标值：≥2次。3、2-效益指标；22-社会效益；政策知晓率；年度指标值：≥90%。",
        fixed:
          "1、1-产出指标；11-数量指标；培训班次；年度指标值：≥2次。2、2-效益指标；22-社会效益；政策知晓率；年度指标值：≥90%。",
      },
      {
        cell: "（1）1-产出指标；11-数量指标；培训班次；年度指标值：≥2次。2-效益指标；22-社会效益；政策知晓率；年度指标值：≥90%。",
        fixed:
          "（1）1-产出指标；11-数量指标；培训班次；年度指标值：≥2次。（2）2-效益指标；22-社会效益；政策知晓率；年度指标值：≥90%。",
      },
    ],
    good: [
      {
        cell: "1、1-产出指标；11-数量指标；培训班次；年度指标值：≥2次。2、12-质量指标；合格率；年度指标值：≥90%。3、2-效益指标；22-社会效益；政策知晓率；年度指标值：≥90%。",
      },
      {},
      {
        cell: "1-产出指标；11-数量指标；培训班次；年度指标值：≥2次。\n2-效益指标；22-社会效益；政策知晓率；年度指标值：≥90%。",
      },
    ],
  },
  check({ cell, profile, indicatorsBefore }) {
    const { indicators } = cell.parsed;
    const style = indicators.find(({ ordinal }) => ordinal !== null)?.ordinal;
    if (style === undefined || style === null) return NO_PROBLEMS;
    // A project's further cells may count on or begin anew.
    const first =
      indicatorsBefore > 0 && indicators[0]?.ordinal?.number === indicatorsBefore + 1 ? indicatorsBefore + 1 : 1;
    if (indicators.every(({ ordinal }, index) => ordinal?.number === index + first)) return NO_PROBLEMS;
    // A numbered text that is no indicator fills the gap: what to do about it is another rule's to say.
    if (cell.parsed.strays.some(({ text }) => /^\s*[（(]?\d+\s*[、.．)）]/.test(text))) return NO_PROBLEMS;
    const edits: TextEdit[] = indicators.flatMap(({ ordinal, span }, index) => {
      if (ordinal?.number === index + first) return [];
      const after = renumbered(ordinal ?? style, index + first);
      if (ordinal !== null) return editsOver(placesOf(cell.span, ordinal.spans), ordinal.text, after);
      return [edit({ ...cell.span, start: span.start, end: span.start }, "", after)];
    });
    const wrong = indicators.flatMap(({ ordinal, span }, index) => {
      if (ordinal?.number === index + first) return [];
      return placesOf(cell.span, ordinal?.spans ?? [{ start: span.start, end: span.start }]);
    });
    return [
      {
        message: {
          id: "indicator-numbering",
          params: {
            found: inShort(indicators.map(({ ordinal }) => String(ordinal?.number ?? "—"))),
            count: indicators.length,
          },
        },
        place: wrong,
        offending: indicators.map(({ ordinal }) => ordinal?.number ?? "-").join(","),
        ...(isRenumbered(sameAfter(cell.parsed, edits, unitsOf(profile)), first)
          ? { fix: fixBy(true, () => edits) }
          : {}),
      },
    ];
  },
});

const isRenumbered = (after: ParsedCell | null, first: number): boolean =>
  after?.indicators.every(({ ordinal }, index) => ordinal?.number === index + first) ?? false;

/** Ordinals a reader takes in at a glance; a longer list ends in …. */
const MOST_SAID = 8;

const inShort = (ordinals: readonly string[]): string =>
  ordinals.slice(0, MOST_SAID).join("、") + (ordinals.length > MOST_SAID ? "…" : "");

/** An ordinal with another number and its own marks: （3） → （2）. */
function renumbered(ordinal: OrdinalPart, number: number): string {
  return ordinal.text.replace(/[0-9０-９]+/, String(number));
}

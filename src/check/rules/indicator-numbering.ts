import type { TextEdit } from "../finding";
import { sameAfter } from "../indicator/same";
import type { OrdinalPart, ParsedCell, ParsedIndicator } from "../indicator/types";
import { fixBy } from "../offer";
import { defineRule, FOUND, NOTHING } from "../rule";
import { edit, editsOver } from "../text-edits";
import { present } from "../table/found";
import { placesOf } from "../table/packed-cells";

/** Ordinals that are not 1, 2, 3 … A cell without any is a variant of the form and no fault. */
export const indicatorNumbering = defineRule({
  id: "indicator-numbering",
  severity: "warning",
  scope: "cell",
  basis: null,
  fixes: true,
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
      {
        cell: "【产出指标-数量指标】\n指标1：培训班次（≥2次）\n指标3：培训人数（≥60人）\n【产出指标-质量指标】\n指标1：培训合格率（≥90%）",
        fixed:
          "【产出指标-数量指标】\n指标1：培训班次（≥2次）\n指标2：培训人数（≥60人）\n【产出指标-质量指标】\n指标1：培训合格率（≥90%）",
      },
    ],
    good: [
      {
        cell: "【产出指标-数量指标】\n指标1：培训班次（≥2次）\n指标2：培训人数（≥60人）\n【产出指标-质量指标】\n指标1：培训合格率（≥90%）\n【产出指标-时效指标】\n按期完成率（≥95%）",
      },
      { cell: "【产出指标-数量指标】1、培训班次（≥2次）【产出指标-质量指标】2、培训合格率（≥90%）" },
      {
        cell: "1、1-产出指标；11-数量指标；培训班次；年度指标值：≥2次。2、12-质量指标；合格率；年度指标值：≥90%。3、2-效益指标；22-社会效益；政策知晓率；年度指标值：≥90%。",
      },
      {},
      {
        cell: "1-产出指标；11-数量指标；培训班次；年度指标值：≥2次。\n2-效益指标；22-社会效益；政策知晓率；年度指标值：≥90%。",
      },
    ],
  },
  detect({ cell: { parsed }, indicatorsBefore }) {
    const { grammar, indicators, strays } = parsed;
    if (!indicators.some(isNumbered) || (grammar === "coded" && isCounted(indicators, indicatorsBefore)))
      return NOTHING;
    const wanted = wantedNumbers(parsed, indicatorsBefore);
    if (indicators.every((indicator, index) => numberOf(indicator) === wanted[index])) return NOTHING;
    // A numbered text that is no indicator fills the gap: what to do about it is another rule's to say.
    return strays.some(({ text }) => /^\s*[（(]?\d+\s*[、.．)）]/.test(text)) ? NOTHING : FOUND;
  },
  describe(_, { cell, texts, indicatorsBefore }) {
    const { indicators } = cell.parsed;
    const style = present(indicators.find(isNumbered)?.ordinal);
    const wanted = wantedNumbers(cell.parsed, indicatorsBefore);
    const wrong = indicators.flatMap((indicator, index) => {
      const number = wanted[index];
      return numberOf(indicator) === number || number == null ? [] : [{ indicator, number }];
    });
    const edits: TextEdit[] = wrong.flatMap(({ indicator: { ordinal, span }, number }) => {
      const after = renumbered(ordinal ?? style, number);
      if (ordinal !== null) return editsOver(placesOf(cell.span, ordinal.spans), ordinal.text, after);
      return [edit({ ...cell.span, start: span.start, end: span.start }, "", after)];
    });
    return {
      message: {
        id: cell.parsed.grammar === "coded" ? "indicator-numbering" : "indicator-numbering/by-class",
        params: {
          found: inShort(indicators.map(({ ordinal }) => String(ordinal?.number ?? "—"))),
          count: indicators.length,
        },
      },
      place: wrong.flatMap(({ indicator: { ordinal, span } }) =>
        placesOf(cell.span, ordinal?.spans ?? [{ start: span.start, end: span.start }]),
      ),
      offending: indicators.map(({ ordinal }) => ordinal?.number ?? "-").join(","),
      ...(isRenumbered(sameAfter(cell.parsed, edits, texts.units), wanted) ? { fix: fixBy(true, () => edits) } : {}),
    };
  },
});

const isNumbered = ({ ordinal }: ParsedIndicator): boolean => ordinal !== null;
const numberOf = ({ ordinal }: ParsedIndicator): number | null => ordinal?.number ?? null;

/** A project's second cell may continue the numbers of the first or start again at 1. */
const firstNumber = (indicators: readonly ParsedIndicator[], before: number): number =>
  before > 0 && indicators[0]?.ordinal?.number === before + 1 ? before + 1 : 1;

/** Whether the numbers are 1, 2, 3 … to the last: checked without making a list, as most cells are so. */
function isCounted(indicators: readonly ParsedIndicator[], before: number): boolean {
  const first = firstNumber(indicators, before);
  return indicators.every((indicator, index) => numberOf(indicator) === index + first);
}

/**
 * The numbers that indicators should have: 1, 2, 3 … Under headings each heading counts anew, or all count through the cell, whichever
 * the numbers there say; a heading that numbers nothing goes on doing so.
 */
function wantedNumbers({ grammar, indicators, headings }: ParsedCell, before: number): readonly (number | null)[] {
  const first = firstNumber(indicators, before);
  const through = indicators.map((_, index) => index + first);
  if (grammar === "coded") return through;
  const isThrough = indicators.every(({ ordinal }, index) => ordinal === null || ordinal.number === through[index]);
  const isAnyNumbered = (from: number, count: number): boolean => indicators.slice(from, from + count).some(isNumbered);
  return headings.flatMap(({ first: from, count }) =>
    Array.from({ length: count }, (_, at) =>
      isAnyNumbered(from, count) ? (isThrough ? (through[from + at] ?? null) : at + 1) : null,
    ),
  );
}

const isRenumbered = (after: ParsedCell | null, wanted: readonly (number | null)[]): boolean =>
  after?.indicators.every((indicator, index) => numberOf(indicator) === wanted[index]) ?? false;

/** Ordinals a reader takes in at a glance; a longer list ends in …. */
const MOST_SAID = 8;

const inShort = (ordinals: readonly string[]): string =>
  ordinals.slice(0, MOST_SAID).join("、") + (ordinals.length > MOST_SAID ? "…" : "");

/** An ordinal with another number and its own marks: （3） → （2）. */
function renumbered(ordinal: OrdinalPart, number: number): string {
  const circled = ordinal.text.charCodeAt(0) - CIRCLED_ONE;
  if (circled >= 0 && circled < MOST_CIRCLED && number <= MOST_CIRCLED)
    return String.fromCharCode(CIRCLED_ONE + number - 1);
  return ordinal.text.replace(/[0-9０-９]+/, String(number));
}

/** ① to ⑳ */
const CIRCLED_ONE = 0x2460;
const MOST_CIRCLED = 20;

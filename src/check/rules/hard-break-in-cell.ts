import { sameAfter } from "../indicator/same";
import { fixBy } from "../offer";
import { defineRule } from "../rule";
import { hardBreaks } from "../sheet/stretches";
import { edit } from "../text-edits";

const LATIN = /[A-Za-z]/;
/** 1. （2） 三、 ③: a tidy list is no fault. */
const LIST_NUMBER =
  /^(?:\d{1,2}\s*[.．、)）](?!\d)|[（(]\s*[\d一二三四五六七八九十]{1,3}\s*[)）]|[一二三四五六七八九十]{1,3}、|[①-⑳])/;

/** A line break inside the packed cell that neither follows 。；： nor stands before an indicator: a PDF's line end. */
export const hardBreakInCell = defineRule({
  id: "hard-break-in-cell",
  severity: "info",
  scope: "project",
  basis: null,
  examples: {
    bad: [
      {
        cell: "1、1-产出指标；11-数量指标；OA\nERP系统数；实施周期指标值：≥1\n000个；年度指标值：≥1000个。",
        fixed: "1、1-产出指标；11-数量指标；OA ERP系统数；实施周期指标值：≥1000个；年度指标值：≥1000个。",
      },
      {
        cell: "1、1-产出指标；11-数量指标；培训班\n次；实施周期指标值：≥2次；年度指标值：≥2次。\n2、2-效益指标；22-社会效\n益；政策知晓率；实施周期指标值：≥90%；年度指标值：≥90%。",
        fixed:
          "1、1-产出指标；11-数量指标；培训班次；实施周期指标值：≥2次；年度指标值：≥2次。\n2、2-效益指标；22-社会效益；政策知晓率；实施周期指标值：≥90%；年度指标值：≥90%。",
      },
    ],
    good: [
      { cell: "1、1-产出指标；11-数量指标；培训班次；实施周期指标值：\n1.线上≥1次\n2.线下≥2次；年度指标值：≥3次。" },
      { cell: "1、1-产出指标\n11-数量指标\n培训班次\n实施周期指标值：≥2次\n年度指标值：≥2次" },
      {},
      {
        cell: "1、1-产出指标；11-数量指标；培训班次；\n实施周期指标值：≥2次；\n年度指标值：≥2次\n2、2-效益指标；22-社会效益；政策知晓率；实施周期指标值：≥90%；年度指标值：≥90%。\n",
      },
    ],
  },
  *check({ project }) {
    const cell = project.cell;
    if (cell === null || !cell.parsed.text.includes("\n")) return;
    const { text, indicators } = cell.parsed;
    const starts = new Set(indicators.map(({ span }) => span.start));
    // One part a line, with no mark at its end: there a mark is missing, and no word is broken.
    const missing = new Set(
      indicators.flatMap(({ separators }) =>
        separators.flatMap(({ text: mark, spans }) => (mark === "" ? (spans[0]?.start ?? []) : [])),
      ),
    );
    const breaks = hardBreaks(text).filter(({ start, end }) => {
      if (start === 0 || end === text.length || starts.has(end)) return false;
      if (LIST_NUMBER.test(text.slice(end, end + 8)) || missing.has(start)) return false;
      return !/[。；：;:]/.test(text[start - 1] ?? "");
    });
    if (breaks.length === 0) return;
    const spans = breaks.map(({ start, end }) => ({ ...cell.span, start, end }));
    const edits = spans.map((span) => {
      // Latin words on both sides were apart before the line was broken.
      const apart = LATIN.test(text[span.start - 1] ?? "") && LATIN.test(text[span.end] ?? "");
      return edit(span, text.slice(span.start, span.end), apart ? " " : "");
    });
    yield {
      message: { id: "hard-break-in-cell", params: { breaks: breaks.length } },
      place: spans,
      offending: String(breaks.length),
      // A break that parts what would be read otherwise when joined is left to its owner.
      ...(sameAfter(cell.parsed, edits) === null ? {} : { fix: fixBy(true, () => edits) }),
    };
  },
});

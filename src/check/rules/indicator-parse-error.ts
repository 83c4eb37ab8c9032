import { defineRule, NO_PROBLEMS, type Problem } from "../rule";
import type { Span } from "../sheet/located";
import type { Indicator } from "../table/types";

/** A cell of text in which no indicator can be found, or an indicator without a name. */
export const indicatorParseError = defineRule({
  id: "indicator-parse-error",
  severity: "error",
  scope: "cell",
  basis: null,
  examples: {
    bad: [
      { cell: "完成全年培训任务，参训人员满意。" },
      { cell: "1、1-产出指标；11-数量指标；实施周期指标值：≥2次；年度指标值：≥2次。" },
    ],
    good: [{}, { cell: "" }],
  },
  check({ cell, project, indicatorsBefore }) {
    const { indicators, strays } = cell.parsed;
    if (strays.length === 0 && indicators.every(({ name }) => !!name?.text)) return NO_PROBLEMS;
    const problems: Problem[] = [];
    const own = project.indicators.slice(indicatorsBefore, indicatorsBefore + cell.parsed.indicators.length);
    const nameless = own.filter((_, index) => !cell.parsed.indicators[index]?.name?.text);
    if (nameless.length > 0) {
      problems.push({
        message: {
          id: "indicator-parse-error/no-name",
          params: { positions: nameless.map(({ position }) => position).join("、") },
        },
        place: nameless.map((indicator) => afterCategory(indicator)),
        offending: nameless.map(({ position }) => position).join(","),
      });
    }
    if (project.indicators.length > 0 || strays.length === 0) return problems;
    const text = strays.map((stray) => stray.text.trim()).join("");
    problems.push({
      message: { id: "indicator-parse-error", params: { text: text.length > 20 ? `${text.slice(0, 20)}…` : text } },
      place: [cell.span],
      offending: text,
    });
    return problems;
  },
});

/** Where the name would stand: right after the last category. */
function afterCategory({ level1, level2, end }: Indicator): Span {
  const last = (level2 ?? level1)?.spans.at(-1) ?? end;
  return { ...last, start: last.end };
}

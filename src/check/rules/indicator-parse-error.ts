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
      { cell: "全年培训60人，合格率达到95%以上。", severity: "warning" },
    ],
    good: [
      {},
      { cell: "" },
      { cell: "【总体目标】\n全年办好2次培训。\n【产出指标-数量指标】\n指标1：培训班次（≥2次）" },
      { cell: "设1条数量指标：培训班次≥2次；设1条质量指标：培训合格率≥90%。" },
      { cell: "数量指标：培训班次≥2次；质量指标：培训合格率≥90%" },
    ],
  },
  check({ cell, project, indicatorsBefore, facts }) {
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
        // Some offices print a class with its target and nothing more.
        ...(cell.parsed.grammar === "labelled" || cell.parsed.grammar === "plain"
          ? { severity: "warning" as const }
          : {}),
        place: nameless.map((indicator) => placeOfName(indicator, cell.parsed.grammar === "coded")),
        offending: nameless.map(({ position }) => position).join(","),
      });
    }
    // Headings with nothing under them are read well: what lacks is told by another rule.
    if (project.indicators.length > 0 || strays.length === 0 || cell.parsed.grammar !== "coded") return problems;
    const text = strays.map((stray) => stray.text.trim()).join("");
    // With a number or a class in it, indicators may be written in a way that is not known here.
    const mayBeOthers = !facts.basis.codes || MAY_BE_INDICATORS.test(text);
    problems.push({
      message: {
        id: mayBeOthers ? "indicator-parse-error/not-read" : "indicator-parse-error",
        params: { text: text.length > 20 ? `${text.slice(0, 20)}…` : text },
      },
      ...(mayBeOthers ? { severity: "warning" as const } : {}),
      place: [cell.span],
      offending: text,
    });
    return problems;
  },
});

const MAY_BE_INDICATORS = /\d|[０-９]|[≥≤≧≦><=＝]|指标/;

/** Where the name would stand: right after the last category, or, where that is a heading's, after the ordinal. */
function placeOfName({ ordinal, level1, level2, annual, end }: Indicator, isCoded: boolean): Span {
  const first = annual?.spans[0];
  if (!isCoded && ordinal === null && first !== undefined) return { ...first, end: first.start };
  const last = (isCoded ? (level2 ?? level1) : ordinal)?.spans.at(-1) ?? end;
  return { ...last, start: last.end };
}

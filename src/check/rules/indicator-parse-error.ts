import type { ParsedCell, ParsedIndicator } from "../indicator/types";
import { defineRule, NOTHING, type Problem } from "../rule";
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
  detect({ cell: { parsed }, project, facts }) {
    const { indicators, strays, grammar } = parsed;
    if (indicators.some(hasNoName)) return NO_NAME;
    // Headings with nothing under them are read well: what lacks is told by another rule.
    if (strays.length === 0 || project.indicators.length > 0 || grammar !== "coded") return NOTHING;
    // With a number or a class in it, indicators may be written in a way that is not known here.
    return !facts.basis.codes || MAY_BE_INDICATORS.test(strayText(parsed)) ? NOT_READ : NO_INDICATOR;
  },
  loweredTo(fault, { cell: { parsed } }) {
    // Some offices print a class with its target and nothing more.
    const isUsual = fault === "no-name" && (parsed.grammar === "labelled" || parsed.grammar === "plain");
    return isUsual || fault === "not-read" ? "warning" : undefined;
  },
  describe(fault, { cell, project, indicatorsBefore }): Problem {
    const { parsed } = cell;
    if (fault === "no-name") {
      const own = project.indicators.slice(indicatorsBefore, indicatorsBefore + parsed.indicators.length);
      const nameless = own.filter((_, index) => !parsed.indicators[index]?.name?.text);
      return {
        message: {
          id: "indicator-parse-error/no-name",
          params: { positions: nameless.map(({ position }) => position).join("、") },
        },
        place: nameless.map((indicator) => placeOfName(indicator, parsed.grammar === "coded")),
        offending: nameless.map(({ position }) => position).join(","),
      };
    }
    const text = strayText(parsed);
    return {
      message: {
        id: fault === "not-read" ? "indicator-parse-error/not-read" : "indicator-parse-error",
        params: { text: text.length > 20 ? `${text.slice(0, 20)}…` : text },
      },
      place: [cell.span],
      offending: text,
    };
  },
});

/** An indicator without a name; text that may be indicators, or in which there are none. */
type Fault = "no-name" | "not-read" | "no-indicator";

const NO_NAME: readonly Fault[] = ["no-name"];
const NOT_READ: readonly Fault[] = ["not-read"];
const NO_INDICATOR: readonly Fault[] = ["no-indicator"];

const hasNoName = ({ name }: ParsedIndicator): boolean => !name?.text;
const strayText = ({ strays }: ParsedCell): string => strays.map(({ text }) => text.trim()).join("");

const MAY_BE_INDICATORS = /\d|[０-９]|[≥≤≧≦><=＝]|指标/;

/** Where the name would stand: right after the last category, or, where that is a heading's, after the ordinal. */
function placeOfName({ ordinal, level1, level2, annual, end }: Indicator, isCoded: boolean): Span {
  const first = annual?.spans[0];
  if (!isCoded && ordinal === null && first !== undefined) return { ...first, end: first.start };
  const last = (isCoded ? (level2 ?? level1) : ordinal)?.spans.at(-1) ?? end;
  return { ...last, start: last.end };
}

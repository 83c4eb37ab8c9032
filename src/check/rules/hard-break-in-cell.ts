import { sameAfter } from "../indicator/same";
import type { ParsedCell, TextSpan } from "../indicator/types";
import { defineRule, type Problem, type ProjectSubject } from "../rule";
import type { Span } from "../sheet/located";
import type { Categories } from "../standard/profile";
import { unitsOf } from "../standard/units";
import { rawText } from "../table/cells";
import { readLabel } from "../table/class-labels";
import { readClass } from "../table/class-text";
import { breakProblem, breaksInside, isTidy, joins, type LineBreak } from "../table/hard-breaks";
import type { IndicatorCell, Project } from "../table/types";

const NONE: readonly Problem[] = [];

/**
 * A line break inside the packed cell, or the cells of a project's indicators other than their classes, that neither follows 。；： nor stands before a list
 * number or an indicator: a PDF's line end.
 */
export const hardBreakInCell = defineRule({
  id: "hard-break-in-cell",
  severity: "info",
  scope: "project",
  basis: null,
  examples: {
    bad: [
      {
        cell: "【产出指标-数量指标】\n指标1：培训班\n次（≥2次）\n指标2：培训人数（≥60人）",
        fixed: "【产出指标-数量指标】\n指标1：培训班次（≥2次）\n指标2：培训人数（≥60人）",
      },
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
      {
        cell: "【总体目标】\n全年办好2次培训。\n【产出指标-数量指标】\n指标1：培训班次\n（≥2次）\n指标2：培训人数（≥60人）",
      },
      { cell: "1、1-产出指标；11-数量指标；培训班次；实施周期指标值：\n1.线上≥1次\n2.线下≥2次；年度指标值：≥3次。" },
      { cell: "1、1-产出指标\n11-数量指标\n培训班次\n实施周期指标值：≥2次\n年度指标值：≥2次" },
      {},
      {
        cell: "1、1-产出指标；11-数量指标；培训班次；\n实施周期指标值：≥2次；\n年度指标值：≥2次\n2、2-效益指标；22-社会效益；政策知晓率；实施周期指标值：≥90%；年度指标值：≥90%。\n",
      },
    ],
  },
  check(subject) {
    const { project, profile } = subject;
    const { cells } = project;
    const inPacked = cells.map(breaksInPacked);
    const breaks = cells.length === 0 ? breaksInCells(subject) : inPacked.flat();
    if (breaks.length === 0) return NONE;
    // A break that parts what would be read otherwise when joined is left to its owner.
    const units = unitsOf(profile);
    const isSafe = cells.every(({ parsed }, index) => sameAfter(parsed, joins(inPacked[index] ?? []), units) !== null);
    return [breakProblem("hard-break-in-cell", breaks, isSafe)];
  },
});

function breaksInPacked({ parsed, span }: IndicatorCell): readonly LineBreak[] {
  const { text, indicators } = parsed;
  const breaks = breaksInside(text, span);
  if (breaks.length === 0) return breaks;
  if (parsed.grammar !== "coded") {
    // Lines between the parts are the form of these grammars: only what is broken inside a part is broken.
    const broken = brokenParts(parsed);
    return breaks.filter((one) => !isTidy(one) && broken.some(({ end }) => end === one.span.start));
  }
  const starts = new Set(indicators.map((indicator) => indicator.span.start));
  // One part a line, with no mark at its end: there a mark is missing, and no word is broken.
  const missing = new Set(
    indicators.flatMap(({ separators }) =>
      separators.flatMap(({ text: mark, spans }) => (mark === "" ? (spans[0]?.start ?? []) : [])),
    ),
  );
  return breaks.filter((one) => !isTidy(one) && !starts.has(one.span.end) && !missing.has(one.span.start));
}

/** The stretches of parts that go on behind a gap. */
function brokenParts({ indicators, headings }: ParsedCell): readonly TextSpan[] {
  const parts = [
    ...indicators.flatMap(({ ordinal, name, annual }) => [ordinal, name, annual]),
    ...headings.flatMap(({ level1, level2 }) => [level1, level2]),
  ];
  return parts.flatMap((part) => part?.spans.slice(0, -1) ?? []);
}

function breaksInCells({ project, profile, sheets }: ProjectSubject): readonly LineBreak[] {
  return project.indicatorCells.flatMap((cell) => {
    const text = rawText(cell, sheets);
    if (!text.includes("\n") || isClassCell(cell, project) || printsClass(text, profile.categories)) return [];
    return breaksInside(text, cell).filter((one) => !isTidy(one));
  });
}

/** A class in a cell of its own is broken as the form prints it: 产出⏎指标, 服务对象⏎满意度指标. */
function isClassCell({ sheet, row, column }: Span, { indicators }: Project): boolean {
  return indicators.some(({ level1, level2 }) =>
    [level1?.spans[0], level2?.spans[0]].some(
      (span) => span?.row === row && span.column === column && span.sheet === sheet,
    ),
  );
}

/** Whether a cell reads as a known class: of blocks side by side, an indicator has the class of one. */
function printsClass(text: string, { level1, level2 }: Categories): boolean {
  const stated = readClass(text);
  return stated !== null && [level1, level2].some((list) => readLabel(stated, list).known.length > 0);
}

import { sameAfter } from "../indicator/same";
import type { ParsedCell, Part, TextSpan } from "../indicator/types";
import { defineRule, FOUND, NOTHING, type ProjectSubject } from "../rule";
import type { Span } from "../sheet/located";
import type { Categories } from "../standard/profile";
import { rawText } from "../table/cells";
import { readLabel } from "../table/class-labels";
import { readClass } from "../table/class-text";
import { indicesWhere } from "../table/found";
import { listsSeveral } from "../table/lists-several";
import { breakProblem, joins, untidyBreaks, type LineBreak } from "../table/hard-breaks";
import type { IndicatorCell, Project } from "../table/types";

/**
 * A line break inside the packed cell, or the cells of a project's indicators other than their classes, that neither follows 。；： nor stands before a list
 * number or an indicator: a PDF's line end.
 */
export const hardBreakInCell = defineRule({
  id: "hard-break-in-cell",
  severity: "info",
  scope: "project",
  basis: null,
  fixes: true,
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
  detect(subject) {
    const { cells, indicatorCells } = subject.project;
    const isBroken =
      cells.length > 0 ? cells.some(isBrokenPacked) : indicesWhere(indicatorCells, isBrokenOwn, subject).length > 0;
    return isBroken ? FOUND : NOTHING;
  },
  describe(_, subject) {
    const { project, texts } = subject;
    const { cells, indicatorCells } = project;
    if (cells.length === 0) {
      const breaks = indicatorCells.flatMap((cell) => breaksInOwn(cell, subject));
      return breakProblem("hard-break-in-cell", breaks);
    }
    const inPacked = cells.map(breaksInPacked);
    // A break that parts what would be read otherwise when joined is left to its owner.
    const isSafe = cells.every(
      ({ parsed }, index) => sameAfter(parsed, joins(inPacked[index] ?? []), texts.units) !== null,
    );
    return breakProblem("hard-break-in-cell", inPacked.flat(), isSafe);
  },
});

const isBrokenPacked = (cell: IndicatorCell): boolean => breaksInPacked(cell).length > 0;
const isBrokenOwn = (cell: Span, subject: ProjectSubject): boolean => breaksInOwn(cell, subject).length > 0;

function breaksInPacked(cell: IndicatorCell): readonly LineBreak[] {
  const breaks = untidyBreaks(cell.text, cell.span);
  if (breaks.length === 0) return breaks;
  const { parsed } = cell;
  const { indicators } = parsed;
  if (parsed.grammar !== "coded") {
    // Lines between the parts are the form of these grammars: only what is broken inside a part is broken.
    const broken = brokenParts(parsed);
    return broken.length === 0 ? NOTHING : breaks.filter((one) => broken.some(({ end }) => end === one.span.start));
  }
  const starts = new Set(indicators.map((indicator) => indicator.span.start));
  // One part a line, with no mark at its end: there a mark is missing, and no word is broken.
  const missing = new Set(
    indicators.flatMap(({ separators }) =>
      separators.flatMap(({ text: mark, spans }) => (mark === "" ? (spans[0]?.start ?? []) : [])),
    ),
  );
  return breaks.filter((one) => !starts.has(one.span.end) && !missing.has(one.span.start));
}

/** The stretches of parts that go on behind a gap. */
function brokenParts({ indicators, headings }: ParsedCell): readonly TextSpan[] {
  let broken: TextSpan[] | null = null;
  const add = (part: Part | null): void => {
    if (part !== null && part.spans.length > 1) (broken ??= []).push(...part.spans.slice(0, -1));
  };
  for (const { ordinal, name, annual } of indicators) {
    add(ordinal);
    add(name);
    add(annual);
  }
  for (const { level1, level2 } of headings) {
    add(level1);
    add(level2);
  }
  return broken ?? NOTHING;
}

/** The breaks in a cell of a part. */
function breaksInOwn(cell: Span, { project, profile, sheets }: ProjectSubject): readonly LineBreak[] {
  const text = rawText(cell, sheets);
  const isOther = !text.includes("\n") || isClassCell(cell, project) || printsClass(text, profile.categories);
  if (isOther) return NOTHING;
  const breaks = untidyBreaks(text, cell);
  if (breaks.length === 0 || isOfSeveral(cell, project, sheets)) return NOTHING;
  const broken = brokenAmongSeveral(cell, project);
  return broken === null ? breaks : breaks.filter(({ span }) => broken.has(span.start));
}

/** Whether a row lists several indicators that could not be told from each other: its lines part them. */
const isOfSeveral = ({ sheet, row }: Span, project: Project, sheets: ProjectSubject["sheets"]): boolean =>
  project.indicators.some(
    (indicator) =>
      [indicator.name, indicator.cycle, indicator.annual].some((part) =>
        part?.spans.some((span) => span.row === row && span.sheet === sheet),
      ) && listsSeveral(indicator, project, sheets),
  );

/** Where lines of parts end that go on below, in a cell of several indicators: other lines part these. Null in a cell of one. */
function brokenAmongSeveral({ sheet, row, column }: Span, { indicators }: Project): ReadonlySet<number> | null {
  const isHere = (span: Span): boolean => span.row === row && span.column === column && span.sheet === sheet;
  const own = indicators
    .map(({ name, cycle, annual }) =>
      [name, cycle, annual].map((part) => part?.spans.filter(isHere) ?? []).filter((spans) => spans.length > 0),
    )
    .filter((parts) => parts.length > 0);
  if (own.length < 2) return null;
  return new Set(own.flat().flatMap((spans) => spans.slice(0, -1).map(({ end }) => end)));
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

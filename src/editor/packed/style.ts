import { isSpace } from "../../check/indicator/characters";
import type { ParsedCell, ParsedIndicator, Separator } from "../../check/indicator/types";
import type { CellStyle, HeadingStyle } from "../types";
import { coreEnd } from "./core-end";
import { headingStyleOf } from "./headings";

/** The style the canonical form is written in. */
export const CANONICAL_CELL: CellStyle = {
  field: "；",
  label: "：",
  between: "。",
  last: "。",
  ordinal: "1、",
  cycleLabel: "实施周期指标值",
  annualLabel: "年度指标值",
  dash: "-",
  level2Code: true,
};

/** The style a cell is written in: of each mark what it has first, or most often; what it has not is canonical. */
export function styleOf(cell: ParsedCell): CellStyle {
  const { indicators } = cell;
  const headings = headingStyleOf(cell);
  if (headings !== null) return styleUnder(cell, headings);
  if (indicators.length === 0) return CANONICAL_CELL;
  const mark = (kind: Separator["kind"], usual: RegExp): string | null =>
    firstOf(indicators, ({ separators }) => separators.find((one) => one.kind === kind && usual.test(one.text))?.text);
  return {
    field: mark("field", /^\s*[；;]\s*$/) ?? CANONICAL_CELL.field,
    label: mark("label", /^\s*[：:]\s*$/) ?? CANONICAL_CELL.label,
    between: betweenOf(cell),
    last: lastOf(cell),
    ordinal: firstOf(indicators, (one) => ordinalOf(cell.text, one)),
    cycleLabel: firstOf(indicators, (one) => labelOf(cell.text, one, "cycle")) ?? CANONICAL_CELL.cycleLabel,
    annualLabel: firstOf(indicators, (one) => labelOf(cell.text, one, "annual")) ?? CANONICAL_CELL.annualLabel,
    dash: firstOf(indicators, ({ level1 }) => level1 && dashOf(level1)) ?? CANONICAL_CELL.dash,
    level2Code: indicators.every(({ level2 }) => level2 === null || level2.code !== ""),
  };
}

/** The style of a cell whose indicators stand under headings. */
function styleUnder(cell: ParsedCell, headings: HeadingStyle): CellStyle {
  const { text, indicators } = cell;
  const seams = cell.headings.flatMap(({ first, count }) =>
    indicators.slice(first, first + count - 1).flatMap((one, at) => {
      const seam = text.slice(coreEnd(one), indicators[first + at + 1]?.span.start);
      return /^[\s；;。，,、]*$/.test(seam) ? [seam] : [];
    }),
  );
  const last = indicators.at(-1);
  const end = last === undefined ? "" : text.slice(coreEnd(last));
  const between = headings.grammar === "prose" || !/\n/.test(text) ? headings.between || "；" : "\n";
  return {
    ...CANONICAL_CELL,
    between: mostOf(seams) ?? between,
    last: /^[\s；;。]*$/.test(end) ? end : "",
    ordinal:
      indicators.length === 0
        ? headings.grammar === "prose"
          ? null
          : "指标1："
        : firstOf(indicators, (one) => ordinalOf(text, one, (one.name ?? one.annual) as typeof one.level1)),
    dash: classDash(cell) ?? CANONICAL_CELL.dash,
    level2Code: false,
    headings,
  };
}

/** What stands between the classes of a heading that states both. */
function classDash({ text, headings }: ParsedCell): string | null {
  const both = headings.find(({ level1, level2 }) => level1 !== null && level2 !== null);
  return both === undefined ? null : text.slice(both.level1?.spans.at(-1)?.end, both.level2?.spans[0]?.start).trim();
}

/** The text that comes most often; null of none. */
function mostOf(texts: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

function firstOf<T>(
  indicators: readonly ParsedIndicator[],
  of: (indicator: ParsedIndicator) => T | null | undefined,
): T | null {
  for (const indicator of indicators) {
    const found = of(indicator);
    if (found !== null && found !== undefined) return found;
  }
  return null;
}

/** The stroke between a category's code and its name, with the spaces around it; null where it has no code. */
export function dashOf({ text, code, name }: { text: string; code: string; name: string }): string | null {
  if (code === "") return null;
  return text.slice(code.length, text.length - name.length);
}

/** An ordinal with the spaces after it. */
function ordinalOf(text: string, { ordinal, level1 }: ParsedIndicator, body = level1): string | null {
  if (ordinal === null) return null;
  const gap = text.slice(ordinal.spans.at(-1)?.end, body?.spans[0]?.start);
  return ordinal.text + (/^[ 　]*$/.test(gap) ? gap : "");
}

/** What stands between two indicators most often. */
function betweenOf({ text, indicators, strays }: ParsedCell): string {
  const counts = new Map<string, number>();
  indicators.forEach((indicator, index) => {
    const next = indicators[index + 1];
    if (next === undefined) return;
    const [from, to] = [coreEnd(indicator), next.span.start];
    if (strays.some(({ spans }) => spans.some(({ start }) => from <= start && start < to))) return;
    const seam = text.slice(from, to);
    if (PARTS.test(seam)) counts.set(seam, (counts.get(seam) ?? 0) + 1);
  });
  const [usual] = [...counts].sort(([, a], [, b]) => b - a);
  if (usual !== undefined) return usual[0];
  const last = lastOf({ text, indicators, strays });
  return PARTS.test(last) ? last.trimEnd() : CANONICAL_CELL.between;
}

/** What surely parts two indicators. */
const PARTS = /^[ \t　]*(?:[。；;][\s]*|[\s]*\n[\s]*)$/;

function lastOf({ text, indicators, strays }: Pick<ParsedCell, "text" | "indicators" | "strays">): string {
  const last = indicators.at(-1);
  if (last === undefined) return CANONICAL_CELL.last;
  const end = coreEnd(last);
  if (strays.some(({ spans }) => spans.some(({ start }) => start >= end))) return CANONICAL_CELL.last;
  return text.slice(end);
}

const LABELS = /^(?:实施周期|实施期|年度)?(?:指标值|目标值)$/;

/** The words of a value's label; null where it has none, or something else stands among them. */
function labelOf(text: string, indicator: ParsedIndicator, kind: "cycle" | "annual"): string | null {
  const value = indicator[kind]?.spans[0];
  if (value === undefined) return null;
  const labels = indicator.separators.filter((one) => one.kind === "label");
  const label = labels.findLast(({ spans }) => (spans[0]?.start ?? 0) <= value.start);
  const end = label?.spans[0]?.start;
  if (label === undefined || end === undefined) return null;
  const field = indicator.separators
    .slice(0, indicator.separators.indexOf(label))
    .findLast((one) => one.kind === "field");
  const start = field?.spans.at(-1)?.end;
  if (start === undefined) return null;
  const words = [...text.slice(start, end)].filter((one) => !isSpace(one.charCodeAt(0))).join("");
  const isOwn = LABELS.test(words) && words.startsWith("实施") === (kind === "cycle");
  return isOwn ? words : null;
}

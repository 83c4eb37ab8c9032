import type { ParsedCell, ParsedIndicator, Separator } from "./types";

/** The marks an indicator is printed with; spaces that belong to them included. */
export interface SeparatorStyle {
  readonly field: string;
  readonly label: string;
  readonly end: string;
}

export const CANONICAL_STYLE: SeparatorStyle = { field: "；", label: "：", end: "。" };

/** An indicator as its texts, for printing. What is null is left out. */
export interface IndicatorTexts {
  readonly ordinal: number | null;
  readonly level1: string | null;
  readonly level2: string | null;
  readonly name: string | null;
  readonly cycle: string | null;
  readonly annual: string | null;
}

/** The texts of a parsed indicator, to be changed and printed again. */
export function textsOf(indicator: ParsedIndicator): IndicatorTexts {
  return {
    ordinal: indicator.ordinal?.number ?? null,
    level1: indicator.level1?.text ?? null,
    level2: indicator.level2?.text ?? null,
    name: indicator.name?.text ?? null,
    cycle: indicator.cycle?.text ?? null,
    annual: indicator.annual?.text ?? null,
  };
}

/** The style an indicator is written in: the first mark of each kind, the canonical one where it has none. */
export function separatorStyle(indicator: ParsedIndicator): SeparatorStyle {
  const first = (kind: Separator["kind"]): string =>
    indicator.separators.find((separator) => separator.kind === kind && separator.text !== "")?.text ??
    CANONICAL_STYLE[kind];
  return { field: first("field"), label: first("label"), end: first("end") };
}

/** Prints an indicator from its texts. */
export function printIndicator(texts: IndicatorTexts, style: SeparatorStyle = CANONICAL_STYLE): string {
  const { ordinal, level1, level2, name, cycle, annual } = texts;
  const fields = [
    level1,
    level2,
    name,
    cycle === null ? null : `实施周期指标值${style.label}${cycle}`,
    annual === null ? null : `年度指标值${style.label}${annual}`,
  ].filter((field) => field !== null);
  return `${ordinal === null ? "" : `${ordinal}、`}${fields.join(style.field)}${style.end}`;
}

/** An indicator under a heading with another name or target: only their characters are other ones. */
function printUnderHeading(raw: string, indicator: ParsedIndicator, texts: IndicatorTexts): string {
  const { span, name, cycle, annual } = indicator;
  let printed = "";
  let at = span.start;
  const parts = [[name, texts.name] as const, [cycle, texts.cycle] as const, [annual, texts.annual] as const];
  // Either target may be written first.
  parts.sort(([a], [b]) => (a?.spans[0]?.start ?? span.end) - (b?.spans[0]?.start ?? span.end));
  for (const [part, text] of parts) {
    const [start, end] = [part?.spans[0]?.start, part?.spans.at(-1)?.end];
    if (start === undefined || end === undefined || part?.text === text) continue;
    printed += raw.slice(at, start) + (text ?? "");
    at = end;
  }
  return printed + raw.slice(at, span.end);
}

/**
 * Prints a cell: what nobody edited as it was, character by character, and the indicators of `edited`, by their place in the cell
 * from 0, from their texts and in their own style unless one is given. Under headings the classes and
 * numbers are the heading's, and only names and targets are written.
 */
export function printCell(
  cell: ParsedCell,
  edited: ReadonlyMap<number, IndicatorTexts> = new Map(),
  style?: SeparatorStyle,
): string {
  let printed = "";
  let at = 0;
  cell.indicators.forEach((indicator, index) => {
    const texts = edited.get(index);
    if (texts === undefined) return;
    const own =
      cell.grammar === "coded"
        ? printIndicator(texts, style ?? separatorStyle(indicator))
        : printUnderHeading(cell.text, indicator, texts);
    printed += cell.text.slice(at, indicator.span.start) + own;
    at = indicator.span.end;
  });
  return printed + cell.text.slice(at);
}

import type { OrdinalPart, ParsedCell, Separator } from "./types";

/** The half-width marks between the parts of a cell's indicators; in the coded grammar the one that closes an indicator is left out. */
export function halfWidthSeparators(cell: ParsedCell): readonly Separator[] {
  if (!HALF_WIDTH_MARK.test(cell.text)) return NONE;
  const half: Separator[] = [];
  const isCoded = cell.grammar === "coded";
  for (const { ordinal, separators } of cell.indicators) {
    // The colon of 指标1: parts it from the name as the one behind a name parts that from the target.
    if (!isCoded && ordinal?.text.endsWith(":") === true) half.push(lastMark(ordinal));
    for (const separator of separators)
      if ((!isCoded || separator.kind !== "end") && fullWidthMark(separator) !== null) half.push(separator);
  }
  return half;
}

function lastMark({ text, spans }: OrdinalPart): Separator {
  const end = spans.at(-1)?.end ?? 0;
  return { kind: "label", text: text.slice(-1), spans: [{ start: end - 1, end }] };
}

const HALF_WIDTH_MARK = /[;:]/;
const NONE: readonly Separator[] = [];

const HALF_WIDTH: Readonly<Record<string, string>> = { ";": "；", ":": "：" };

/** The mark a separator is written with, without spaces: “；”, “;”, “：”, “:” or anything else that stands there. */
export function markOf({ text }: Separator): string {
  return text.length === 1 ? text : text.trim();
}

/** The full-width mark for a half-width separator, or null where it is none. */
export const fullWidthMark = (separator: Separator): string | null => HALF_WIDTH[markOf(separator)] ?? null;

/** The mark the grammar wants at a separator's place. */
export const properMark = (separator: Separator): string => (separator.kind === "label" ? "：" : "；");

/**
 * The separator styles a cell is written in, such as “；：” or “;:”: each label mark with the field mark before it, in the order they
 * come. Spaces after a mark are no style of their own.
 */
export function separatorStyles(cell: ParsedCell): readonly string[] {
  let styles: readonly string[] = NO_STYLES;
  for (const { separators } of cell.indicators) {
    let field = "";
    for (const separator of separators) {
      const mark = markOf(separator);
      if (separator.kind === "field" && (mark === "；" || mark === ";")) field = mark;
      else if (separator.kind === "label" && field !== "" && (mark === "：" || mark === ":"))
        styles = withStyle(styles, field + mark);
    }
  }
  return styles;
}

const NO_STYLES: readonly string[] = [];
/** Nearly all cells are written in one style: its list is one for all. */
const ONE_STYLE = new Map(["；：", "；:", ";：", ";:"].map((style) => [style, [style]]));

function withStyle(styles: readonly string[], style: string): readonly string[] {
  if (styles.includes(style)) return styles;
  return styles.length === 0 ? (ONE_STYLE.get(style) ?? [style]) : [...styles, style];
}

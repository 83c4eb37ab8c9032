import { once } from "../once";
import type { ParsedCell, Separator } from "./types";

/** The marks between the parts of a cell's indicators, the closing 。 left out. */
export const innerSeparators = once((cell: ParsedCell): readonly Separator[] =>
  cell.indicators.flatMap(({ separators }) => separators.filter(({ kind }) => kind !== "end")),
);

/** The half-width ones among them. */
export const halfWidthSeparators = once((cell: ParsedCell): readonly Separator[] =>
  /[;:]/.test(cell.text) ? innerSeparators(cell).filter((separator) => fullWidthMark(separator) !== null) : [],
);

const HALF_WIDTH: Readonly<Record<string, string>> = { ";": "；", ":": "：" };

/** The mark a separator is written with, without spaces: “；”, “;”, “：”, “:” or anything else that stands there. */
export const markOf = (separator: Separator): string => separator.text.trim();

/** The full-width mark for a half-width separator, or null where it is none. */
export const fullWidthMark = (separator: Separator): string | null => HALF_WIDTH[markOf(separator)] ?? null;

/** The mark the grammar wants at a separator's place. */
export const properMark = (separator: Separator): string => (separator.kind === "label" ? "：" : "；");

/**
 * The separator styles a cell is written in, such as “；：” or “;:”: each label mark with the field mark before it.
 * Spaces after a mark are no style of their own.
 */
export const separatorStyles = once((cell: ParsedCell): ReadonlySet<string> => {
  const styles = new Set<string>();
  for (const { separators } of cell.indicators) {
    let field = "";
    for (const separator of separators) {
      const mark = markOf(separator);
      if (separator.kind === "field" && (mark === "；" || mark === ";")) field = mark;
      else if (separator.kind === "label" && field !== "" && (mark === "：" || mark === ":")) styles.add(field + mark);
    }
  }
  return styles;
});

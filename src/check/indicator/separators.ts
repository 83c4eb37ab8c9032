import type { ParsedCell, Separator } from "./types";

/** The marks between the parts of a cell's indicators, the closing 。 left out. */
export function innerSeparators(cell: ParsedCell): Separator[] {
  return cell.indicators.flatMap(({ separators }) => separators.filter(({ kind }) => kind !== "end"));
}

const HALF_WIDTH: Readonly<Record<string, string>> = { ";": "；", ":": "：" };

/** The mark a separator is written with, without spaces: “；”, “;”, “：”, “:” or anything else that stands there. */
export const markOf = (separator: Separator): string => separator.text.trim();

/** The full-width mark for a half-width separator, or null where it is none. */
export const fullWidthMark = (separator: Separator): string | null => HALF_WIDTH[markOf(separator)] ?? null;

/** The mark the grammar wants at a separator's place. */
export const properMark = (separator: Separator): string => (separator.kind === "label" ? "：" : "；");

/**
 * The separator styles a cell is written in, such as “；：” or “;:”: the field mark and the label mark of each indicator.
 * Spaces after a mark are no style of their own.
 */
export function separatorStyles(cell: ParsedCell): Set<string> {
  const styles = new Set<string>();
  for (const { separators } of cell.indicators) {
    const fields = new Set(
      separators
        .filter(({ kind }) => kind === "field")
        .map(markOf)
        .filter((mark) => mark === "；" || mark === ";"),
    );
    const labels = new Set(
      separators
        .filter(({ kind }) => kind === "label")
        .map(markOf)
        .filter((mark) => mark === "：" || mark === ":"),
    );
    for (const field of fields) for (const label of labels) styles.add(field + label);
  }
  return styles;
}

/**
 * Formulas without their values. POI, openpyxl and others write a formula and leave its value to Excel; SheetJS drops such a cell as if
 * it were blank. So it gets a text in place of the value, by which the sheet knows it again.
 */
export const UNSTORED = "\uf8ff formula without value \uf8ff";

/** A cell that holds a formula and no value: none at all, or an empty one. */
const CELL =
  /<((?:\w+:)?)c((?:\s[^<>]*)?)>\s*(<\1f(?:\s[^<>]*)?(?:\/>|>[^<]*<\/\1f>))\s*(?:<\1v\s*\/>|<\1v\s*>\s*<\/\1v\s*>)?\s*<\/\1c\s*>/g;
/** What such a cell ends with, to tell in one look that a sheet has none. */
const END =
  /\/(?:\w+:)?f>\s*<(?:\/(?:\w+:)?c\s*>|(?:\w+:)?v\s*(?:\/>|>\s*<\/))|<(?:\w+:)?f\s[^<>]*\/>\s*<(?:\/(?:\w+:)?c\s*>|(?:\w+:)?v\s*(?:\/>|>\s*<\/))/;

/**
 * The XML of a sheet with a text for each value that is not stored; the same string where there is none. A cell that says its result is
 * a text, a truth value or an error is left alone: there an empty value is an empty text.
 */
export function markUnstored(xml: string): string {
  if (!END.test(xml)) return xml;
  return xml.replace(CELL, (cell: string, prefix: string, attributes: string, formula: string) => {
    const type = /\st\s*=\s*["'](\w*)["']/.exec(attributes);
    if (type !== null && type[1] !== "n") return cell;
    const others = type === null ? attributes : attributes.replace(type[0], "");
    return `<${prefix}c${others} t="str">${formula}<${prefix}v>${UNSTORED}</${prefix}v></${prefix}c>`;
  });
}

import { BUILT_IN_UNITS, type Vocabulary } from "../standard/units";
import { parseBracketed } from "./bracketed/cell";
import { parseCoded } from "./coded";
import { parseProse } from "./prose/cell";
import type { ParsedCell } from "./types";

/**
 * Reads a packed cell in the grammar its starts tell: the coded one where its literal start is found, else the one with bracketed
 * headings, else prose. A cell without any start is a coded one without indicators. Never throws, whatever the text, and takes time in
 * proportion to its length.
 */
export function parseCell(raw: string, units: Vocabulary = BUILT_IN_UNITS): ParsedCell {
  const coded = parseCoded(raw, units);
  if (coded.indicators.length > 0) return coded;
  return parseBracketed(raw) ?? parseProse(raw) ?? coded;
}

/** Whether a text follows one of the grammars: it has a start of the coded or the prose grammar, or a heading of the bracketed one. */
export const isPacked = (raw: string): boolean => {
  const { grammar, indicators } = parseCell(raw);
  return grammar !== "coded" || indicators.length > 0;
};

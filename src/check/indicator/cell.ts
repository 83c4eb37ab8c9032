import { BUILT_IN_UNITS, type Vocabulary } from "../standard/units";
import { parseBracketed, parseLabelled } from "./bracketed/cell";
import { parseCoded } from "./coded";
import { parsePlain } from "./plain";
import { parseProse } from "./prose/cell";
import type { ParsedCell } from "./types";

/**
 * Reads a packed cell in the grammar its starts tell: the coded one where its literal start is found, else the one with bracketed
 * headings, else prose, else the one with labels, else a list without classes. A cell without any start is a coded one without
 * indicators. `isUnder` tells that its column states the class, so that any text is an indicator. Never throws, whatever the text, and
 * takes time in proportion to its length.
 */
export function parseCell(raw: string, units: Vocabulary = BUILT_IN_UNITS, isUnder = false): ParsedCell {
  const coded = parseCoded(raw, units);
  if (coded.indicators.length > 0) return coded;
  return parseBracketed(raw) ?? parseProse(raw) ?? parseLabelled(raw) ?? parsePlain(raw, isUnder) ?? coded;
}

/**
 * Whether a text follows one of the grammars that name classes: it has a start of the coded or the prose grammar, or a heading. Goals are
 * written as lists of names and targets as well.
 */
export const isPacked = (raw: string): boolean => {
  const { grammar, indicators } = parseCell(raw);
  return grammar === "coded" ? indicators.length > 0 : grammar !== "plain";
};

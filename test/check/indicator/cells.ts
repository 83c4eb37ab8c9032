import { parseCell } from "../../../src/check/indicator/cell";
import type { ParsedCell, ParsedIndicator, Part, Separator } from "../../../src/check/indicator/types";

type Piece = Part | Separator;

/** Everything of a parsed cell that stands somewhere, in reading order. */
export function piecesOf(cell: ParsedCell): Piece[] {
  const ofIndicator = (one: ParsedIndicator): (Piece | null)[] => [
    ...[one.ordinal, one.level1, one.level2, one.name, one.cycle, one.annual],
    ...one.separators,
  ];
  return [...cell.indicators.flatMap(ofIndicator), ...cell.strays]
    .filter((piece) => piece !== null)
    .sort((a, b) => startOf(a) - startOf(b) || endOf(a) - endOf(b));
}

const startOf = ({ spans }: Piece): number => spans[0]?.start ?? -1;
const endOf = ({ spans }: Piece): number => spans[spans.length - 1]?.end ?? -1;

/** What may stand between the pieces: marks, spaces, breaks, characters nobody sees, and one label at most. */
const GAP = /^[；;。｡，,、：:.．]*(?:(?:实施周期|实施期|年度)?(?:指标值|目标值))?$/;
const UNSEEN = /[\s\p{Cc}\p{Cf}\ufff9-\ufffb]/gu;
const seen = (text: string): string => text.replace(UNSEEN, "");

/** Says what is wrong with the places of a parsed cell; an empty list where the cell is given back whole. */
export function faultsOf(text: string, cell: ParsedCell = parseCell(text)): string[] {
  const faults: string[] = [];
  if (cell.text !== text) faults.push("the text is another");
  let at = 0;
  let back = "";
  for (const piece of piecesOf(cell)) {
    if (piece.spans.length === 0) faults.push(`${piece.text} stands nowhere`);
    let joined = "";
    for (const { start, end } of piece.spans) {
      if (start < at || end < start || end > text.length) faults.push(`${piece.text} at ${start}–${end} after ${at}`);
      const gap = text.slice(at, start);
      if (joined !== "" ? seen(gap) !== "" : !GAP.test(seen(gap))) faults.push(`${gap} is lost`);
      back += gap + text.slice(start, end);
      joined += text.slice(start, end);
      at = end;
    }
    if (joined !== piece.text) faults.push(`${joined} is read as ${piece.text}`);
  }
  if (!GAP.test(seen(text.slice(at)))) faults.push(`${text.slice(at)} is lost`);
  if (back + text.slice(at) !== text) faults.push("the pieces and gaps do not add up");
  let last = 0;
  for (const { span } of cell.indicators) {
    if (span.start < last || span.end <= span.start || span.end > text.length) faults.push(`span ${span.start}`);
    last = span.end;
  }
  return faults;
}

/** What a cell says, whatever it looks like, for comparing. */
export function saidBy(text: string): unknown {
  const { indicators, strays } = parseCell(text);
  return {
    indicators: indicators.map(({ ordinal, level1, level2, name, cycle, annual, separators, notes }) => ({
      ordinal: ordinal?.number ?? null,
      categories: [level1, level2].map((category) => category && [category.code, category.name]),
      texts: [ordinal, level1, level2, name, cycle, annual].map((part) => part?.text ?? null),
      separators: separators.map(({ kind, text: mark }) => kind + mark),
      notes,
    })),
    strays: strays.map(({ text: stray }) => stray),
  };
}

/** The parts of a cell's indicators as rows: ordinal, level 1, level 2, name, cycle, annual. */
export function rowsOf(text: string): (string | number | null)[][] {
  return parseCell(text).indicators.map(({ ordinal, level1, level2, name, cycle, annual }) => [
    ordinal?.number ?? null,
    ...[level1, level2, name, cycle, annual].map((part) => part?.text ?? null),
  ]);
}

export const straysOf = (text: string): string[] => parseCell(text).strays.map((stray) => stray.text);

/** The separators of a cell, indicator by indicator, as “kind mark”. */
export function marksOf(text: string): string[][] {
  return parseCell(text).indicators.map(({ separators }) => separators.map((mark) => `${mark.kind} ${mark.text}`));
}

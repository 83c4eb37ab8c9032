import { parseCell } from "../../check/indicator/cell";
import { separatorStyle } from "../../check/indicator/print";
import type { CategoryPart, ParsedCell, ParsedIndicator, Part, TextSpan } from "../../check/indicator/types";
import { headingsOf } from "./headings";
import type { Vocabulary } from "../../check/standard/units";
import type { Card, CardCategory, Following, Item, PackedSource, SourcePart, Stray, UnderHeading } from "../types";
import { coreEnd } from "./core-end";

/** What a packed cell was read as: its items, and the characters before the first of them. */
export interface OpenedCell {
  readonly parsed: ParsedCell;
  readonly items: readonly Item[];
  readonly lead: string;
}

/** An item's stretch of the cell's text. */
interface Piece extends TextSpan {
  readonly indicator: ParsedIndicator | null;
  /** Where its heading begins, where it is the first under one; else its start. */
  readonly from: number;
  readonly under: UnderHeading | null;
}

/** Reads a packed cell into items. Together with what stands between them they are the cell's text, to the last character. */
export function openCell(text: string, place: number, firstId: number, units: Vocabulary, isUnder = false): OpenedCell {
  const parsed = parseCell(text, units, isUnder);
  const pieces = piecesOf(parsed);
  const items = pieces.map((piece, index): Item => {
    const next = pieces[index + 1];
    const after: Following = {
      text: text.slice(piece.end, next?.from ?? text.length),
      next: next === undefined ? null : idOf(next, firstId + index + 1),
    };
    const id = idOf(piece, firstId + index);
    return piece.indicator === null
      ? ({ kind: "stray", id, text: text.slice(piece.start, piece.end), after, place } satisfies Stray)
      : cardOf(piece.indicator, piece, { id, place, after, cell: parsed });
  });
  return { parsed, items, lead: text.slice(0, pieces[0]?.from ?? text.length) };
}

const idOf = ({ indicator }: Piece, count: number): string => `${indicator === null ? "text" : "card"}-${count}`;

/** Indicators and the texts outside of them, in reading order. */
function piecesOf(parsed: ParsedCell): Piece[] {
  const unders = headingsOf(parsed);
  const pieces: Piece[] = parsed.indicators.map((indicator, index) => {
    const { start } = indicator.span;
    const under = unders[index] ?? null;
    const from = under?.nth === 0 ? start - under.text.length : start;
    return { indicator, start, end: coreEnd(indicator), from, under };
  });
  for (const { start, end } of textsOutside(parsed))
    if (!pieces.some((piece) => piece.start <= start && end <= piece.end))
      pieces.push({ indicator: null, start, end, from: start, under: null });
  return pieces.sort((a, b) => a.start - b.start || a.end - b.end);
}

/**
 * The texts that belong to no indicator and have a place among them. Goals and other parts of the form that stand before the first
 * heading are the cell's lead.
 */
export function textsOutside({ headings, strays, sections }: ParsedCell): TextSpan[] {
  const first = headings[0]?.span.start ?? Infinity;
  return [...strays.map(boundsOf), ...sections.filter(({ start }) => start > first)];
}

function boundsOf({ spans }: Part): TextSpan {
  return { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
}

interface CardPlace {
  readonly id: string;
  readonly place: number;
  readonly after: Following;
  readonly cell: ParsedCell;
}

function cardOf(indicator: ParsedIndicator, piece: Piece, { id, place, after, cell }: CardPlace): Card {
  const { ordinal, name, cycle, annual } = indicator;
  const from = piece.start;
  const part = (one: Part | null): SourcePart | null =>
    one && { text: one.text, spans: one.spans.map(({ start, end }) => ({ start: start - from, end: end - from })) };
  const level1 = indicator.level1 && categoryOf(indicator.level1);
  const level2 = indicator.level2 && categoryOf(indicator.level2);
  const { field, label } = separatorStyle(indicator);
  const source: PackedSource = {
    raw: cell.text.slice(from, piece.end),
    parts: {
      ordinal: part(ordinal),
      // Under a heading the classes stand outside of the item.
      level1: piece.under === null ? part(indicator.level1) : null,
      level2: piece.under === null ? part(indicator.level2) : null,
      name: part(name),
      cycle: part(cycle),
      annual: part(annual),
    },
    ordinal: ordinal?.number ?? null,
    level1,
    level2,
    ...(piece.under === null ? {} : { under: piece.under }),
    field,
    label,
    after,
  };
  const inside = cell.strays.filter((stray) => from <= boundsOf(stray).start && boundsOf(stray).end <= piece.end);
  return {
    kind: "card",
    id,
    ordinal: source.ordinal,
    level1,
    level2,
    name: name?.text ?? "",
    cycle: cycle?.text ?? null,
    annual: annual?.text ?? null,
    follows: cycle !== null && cycle.text === annual?.text,
    strays: inside.map(({ text }) => text),
    source,
    place,
  };
}

const categoryOf = ({ code, name, text }: CategoryPart): CardCategory => ({ code, name, text });

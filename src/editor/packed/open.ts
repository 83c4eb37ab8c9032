import { parseCell } from "../../check/indicator/cell";
import { separatorStyle } from "../../check/indicator/print";
import type { CategoryPart, ParsedCell, ParsedIndicator, Part, TextSpan } from "../../check/indicator/types";
import type { Vocabulary } from "../../check/standard/units";
import type { Card, CardCategory, Following, Item, PackedSource, SourcePart, Stray } from "../types";
import { coreEnd } from "./style";

/** What a packed cell was read as: its items, and the characters before the first of them. */
export interface OpenedCell {
  readonly parsed: ParsedCell;
  readonly items: readonly Item[];
  readonly lead: string;
}

/** An item's stretch of the cell's text. */
interface Piece extends TextSpan {
  readonly indicator: ParsedIndicator | null;
}

/** Reads a packed cell into items. Together with what stands between them they are the cell's text, to the last character. */
export function openCell(text: string, place: number, firstId: number, units: Vocabulary): OpenedCell {
  const parsed = parseCell(text, units);
  const pieces = piecesOf(parsed);
  const items = pieces.map((piece, index): Item => {
    const next = pieces[index + 1];
    const after: Following = {
      text: text.slice(piece.end, next?.start ?? text.length),
      next: next === undefined ? null : idOf(next, firstId + index + 1),
    };
    const id = idOf(piece, firstId + index);
    return piece.indicator === null
      ? ({ kind: "stray", id, text: text.slice(piece.start, piece.end), after, place } satisfies Stray)
      : cardOf(piece.indicator, piece, { id, place, after, cell: parsed });
  });
  return { parsed, items, lead: text.slice(0, pieces[0]?.start ?? text.length) };
}

const idOf = ({ indicator }: Piece, count: number): string => `${indicator === null ? "text" : "card"}-${count}`;

/** Indicators and the texts outside of them, in reading order. */
function piecesOf(parsed: ParsedCell): Piece[] {
  const pieces: Piece[] = parsed.indicators.map((indicator) => ({
    indicator,
    start: indicator.span.start,
    end: coreEnd(indicator),
  }));
  for (const stray of parsed.strays) {
    const { start, end } = boundsOf(stray);
    if (!pieces.some((piece) => piece.start <= start && end <= piece.end)) pieces.push({ indicator: null, start, end });
  }
  return pieces.sort((a, b) => a.start - b.start || a.end - b.end);
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
  const level1 = categoryOf(indicator.level1);
  const level2 = indicator.level2 && categoryOf(indicator.level2);
  const { field, label } = separatorStyle(indicator);
  const source: PackedSource = {
    raw: cell.text.slice(from, piece.end),
    parts: {
      ordinal: part(ordinal),
      level1: part(indicator.level1),
      level2: part(indicator.level2),
      name: part(name),
      cycle: part(cycle),
      annual: part(annual),
    },
    ordinal: ordinal?.number ?? null,
    level1,
    level2,
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

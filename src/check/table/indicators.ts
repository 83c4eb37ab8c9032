import { parseCell } from "../indicator/cell";
import { parseTarget } from "../indicator/target";
import type { CategoryPart, ParsedCell, Part, Target, TextSpan } from "../indicator/types";
import type { Located, Span } from "../sheet/located";
import type { Indicator, StatedCategory } from "./types";

/** Parses texts once: the same cell and the same target stand in a table many times. */
export interface ParseCache {
  readonly cells: Map<string, ParsedCell>;
  readonly targets: Map<string, Target>;
}

export const newParseCache = (): ParseCache => ({ cells: new Map(), targets: new Map() });

function cached<T>(cache: Map<string, T>, text: string, parse: (text: string) => T): T {
  let value = cache.get(text);
  if (value === undefined) {
    value = parse(text);
    cache.set(text, value);
  }
  return value;
}

export function parseCellOnce(cache: ParseCache, text: string): ParsedCell {
  return cached(cache.cells, text, parseCell);
}

/** Stretches of a cell's text as places on the sheet. */
export function placesOf(cell: Span, spans: readonly TextSpan[]): Span[] {
  return spans.map(({ start, end }) => ({ sheet: cell.sheet, row: cell.row, column: cell.column, start, end }));
}

/** A part of a packed cell. Most places are never asked for, and a long table has hundreds of thousands, so they are made when they are. */
class LocatedPart<T> implements Located<T> {
  constructor(
    readonly value: T,
    private readonly cell: Span,
    private readonly part: Part,
  ) {}

  get spans(): readonly Span[] {
    return placesOf(this.cell, this.part.spans);
  }
}

/** The indicators of a packed cell as the rules see them. `cell` is the place of the whole text. */
export function indicatorsOf(parsed: ParsedCell, cell: Span, cache: ParseCache): Indicator[] {
  const locate = <T>(part: Part, value: T): Located<T> => new LocatedPart(value, cell, part);
  const category = (part: CategoryPart): Located<StatedCategory> => locate(part, part);
  const target = (part: Part): Located<Target> => locate(part, cached(cache.targets, part.text, parseTarget));
  return parsed.indicators.map((indicator, index) => ({
    position: index + 1,
    ordinal: indicator.ordinal && locate(indicator.ordinal, indicator.ordinal.number),
    level1: category(indicator.level1),
    level2: indicator.level2 && category(indicator.level2),
    name: indicator.name && locate(indicator.name, indicator.name.text),
    cycle: indicator.cycle && target(indicator.cycle),
    annual: indicator.annual && target(indicator.annual),
    end: { ...cell, start: indicator.span.end, end: indicator.span.end },
  }));
}

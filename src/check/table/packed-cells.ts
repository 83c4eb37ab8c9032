import type { ParsedCell, ParsedIndicator, Part, Target, TextSpan } from "../indicator/types";
import type { Located, Span } from "../sheet/located";
import type { Texts } from "./texts";
import type { Indicator, IndicatorCell, StatedCategory } from "./types";

/**
 * The packed cell with a text, parsed when it is asked for. `span` is the place of the whole text; `under` holds the classes that the
 * label of its column states.
 */
export const packedCell = (
  text: string,
  span: Span,
  texts: Texts,
  under: IndicatorCell["under"] = null,
): IndicatorCell => new PackedCell(text, span, texts, under);

class PackedCell implements IndicatorCell {
  /** Not part of what the cell says: two readings of a sheet are equal whichever check made them. */
  readonly #texts: Texts;

  constructor(
    readonly text: string,
    readonly span: Span,
    texts: Texts,
    readonly under: IndicatorCell["under"],
  ) {
    this.#texts = texts;
  }

  get parsed(): ParsedCell {
    return this.#texts.cell(this.text, this.under !== null);
  }

  /** The target that a part of the cell states, as its indicator means it. */
  target({ text }: Part, level2: StatedCategory | null, name: string | null): Target {
    return this.#texts.targetOf(text, level2, name);
  }
}

/** Stretches of a cell's text as places on the sheet. */
export function placesOf(cell: Span, spans: readonly TextSpan[]): Span[] {
  return spans.map(({ start, end }) => ({ sheet: cell.sheet, row: cell.row, column: cell.column, start, end }));
}

const MANY = 16;

/** A part of a packed cell; its places are made when they are asked for. */
class LocatedPart<T> implements Located<T> {
  #many: readonly Span[] | null = null;

  constructor(
    readonly value: T,
    private readonly cell: Span,
    private readonly part: Part,
  ) {}

  get spans(): readonly Span[] {
    if (this.#many !== null) return this.#many;
    const spans = placesOf(this.cell, this.part.spans);
    // A part cut into many pieces is asked for them often.
    if (spans.length > MANY) this.#many = spans;
    return spans;
  }
}

/**
 * An indicator of a packed cell. A long table has a hundred thousand of them, so it holds nothing of its own: asked for a part, it has
 * the cell parsed, which has most likely just been done.
 */
class PackedIndicator implements Indicator {
  constructor(
    readonly position: number,
    private readonly cell: PackedCell,
    /** Its place in the cell, from 0. */
    private readonly at: number,
  ) {}

  get ordinal(): Located<number> | null {
    return this.resolved.ordinal;
  }

  get level1(): Located<StatedCategory> | null {
    return this.resolved.level1;
  }

  get level2(): Located<StatedCategory> | null {
    return this.resolved.level2;
  }

  get name(): Located<string> | null {
    return this.resolved.name;
  }

  get cycle(): Located<Target> | null {
    return this.resolved.cycle;
  }

  get annual(): Located<Target> | null {
    return this.resolved.annual;
  }

  get weight(): null {
    return null;
  }

  get outcome(): null {
    return null;
  }

  get end(): Span {
    return this.resolved.end;
  }

  get resolved(): Indicator {
    const parsed = this.cell.parsed.indicators[this.at];
    if (parsed === undefined) throw new Error("a cell says the same whenever it is parsed");
    return new ParsedCellIndicator(this.position, parsed, this.cell);
  }
}

/** What an indicator states, without the places where it does. */
export interface Stated {
  readonly statedLevel1: StatedCategory | null;
  readonly statedLevel2: StatedCategory | null;
  readonly statedName: string | null;
  readonly statedCycle: Target | null;
  readonly statedAnnual: Target | null;
}

/** What an indicator states; of one whose parsed cell is at hand nothing is made for it. */
export function statedBy(indicator: Indicator): Stated {
  if (indicator instanceof ParsedCellIndicator) return indicator;
  const { level1, level2, name, cycle, annual } = indicator;
  return {
    statedLevel1: level1 && level1.value,
    statedLevel2: level2 && level2.value,
    statedName: name && name.value,
    statedCycle: cycle && cycle.value,
    statedAnnual: annual && annual.value,
  };
}

/** An indicator with its parsed cell at hand, for many rules to look at one after the other. It is not kept. */
class ParsedCellIndicator implements Indicator, Stated {
  readonly weight = null;
  readonly outcome = null;
  #level1: Located<StatedCategory> | null | undefined;
  #level2: Located<StatedCategory> | null | undefined;
  #name: Located<string> | null | undefined;
  #cycle: Located<Target> | null | undefined;
  #annual: Located<Target> | null | undefined;

  constructor(
    readonly position: number,
    private readonly parsed: ParsedIndicator,
    private readonly cell: PackedCell,
  ) {}

  get ordinal(): Located<number> | null {
    const { ordinal } = this.parsed;
    return ordinal && this.locate(ordinal, ordinal.number);
  }

  get level1(): Located<StatedCategory> | null {
    return (this.#level1 ??= this.class("level1"));
  }

  get level2(): Located<StatedCategory> | null {
    return (this.#level2 ??= this.class("level2"));
  }

  get name(): Located<string> | null {
    const { name } = this.parsed;
    return (this.#name ??= name && this.locate(name, name.text));
  }

  get cycle(): Located<Target> | null {
    return (this.#cycle ??= this.target(this.parsed.cycle));
  }

  get annual(): Located<Target> | null {
    return (this.#annual ??= this.target(this.parsed.annual));
  }

  get end(): Span {
    const { end } = this.parsed.span;
    return { ...this.cell.span, start: end, end };
  }

  get statedLevel1(): StatedCategory | null {
    return this.parsed.level1 ?? this.cell.under?.level1?.value ?? null;
  }

  get statedLevel2(): StatedCategory | null {
    return this.parsed.level2 ?? this.cell.under?.level2?.value ?? null;
  }

  get statedName(): string | null {
    return this.parsed.name?.text ?? null;
  }

  get statedCycle(): Target | null {
    return this.meant(this.parsed.cycle);
  }

  get statedAnnual(): Target | null {
    return this.meant(this.parsed.annual);
  }

  private class(level: "level1" | "level2"): Located<StatedCategory> | null {
    const stated = this.parsed[level];
    return stated === null ? (this.cell.under?.[level] ?? null) : this.locate(stated, stated);
  }

  private meant(part: Part | null): Target | null {
    return part && this.cell.target(part, this.statedLevel2, this.statedName);
  }

  private target(part: Part | null): Located<Target> | null {
    return part && this.locate(part, this.meant(part) as Target);
  }

  private locate<T>(part: Part, value: T): Located<T> {
    return new LocatedPart(value, this.cell.span, part);
  }
}

/** The indicators of packed cells, counted through. */
export function indicatorsOf(cells: readonly IndicatorCell[]): Indicator[] {
  const indicators: Indicator[] = [];
  for (const cell of cells) {
    if (!(cell instanceof PackedCell)) continue;
    const count = cell.parsed.indicators.length;
    for (let at = 0; at < count; at += 1) indicators.push(new PackedIndicator(indicators.length + 1, cell, at));
  }
  return indicators;
}

/** The same with their parsed cells at hand. */
export function parsedIndicatorsOf(cells: readonly IndicatorCell[]): Indicator[] {
  const indicators: Indicator[] = [];
  for (const cell of cells) {
    if (!(cell instanceof PackedCell)) continue;
    for (const parsed of cell.parsed.indicators)
      indicators.push(new ParsedCellIndicator(indicators.length + 1, parsed, cell));
  }
  return indicators;
}

/** An indicator with its parsed cell at hand; one that stands in cells of its own is as it is. */
export const withParsedCell = (indicator: Indicator): Indicator =>
  indicator instanceof PackedIndicator ? indicator.resolved : indicator;

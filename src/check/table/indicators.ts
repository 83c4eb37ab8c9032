import { parseCell } from "../indicator/cell";
import { parseTarget } from "../indicator/target";
import type { ParsedCell, ParsedIndicator, Part, Target, TextSpan } from "../indicator/types";
import type { Located, Span } from "../sheet/located";
import { BUILT_IN_UNITS, type Vocabulary } from "../standard/units";
import type { ListMemory } from "./packed/read";
import type { KnownRegions } from "./packed/regions";
import type { Indicator, Project, StatedCategory } from "./types";

/** Parses texts once: the same cell and the same target stand in a table many times. Kept over checks, it is what reading remembers. */
export interface ParseCache {
  readonly units: Vocabulary;
  readonly cells: Map<string, ParsedCell>;
  readonly targets: Map<string, Target>;
  /** What was read of each packed list the time before. */
  readonly lists: Map<string, ListMemory>;
  /** Where the packed lists of each sheet stood. */
  readonly sheets: Map<string, KnownRegions>;
}

/** A cache for texts whose units are these; the built-in ones unless said. */
export const newParseCache = (units: Vocabulary = BUILT_IN_UNITS): ParseCache => ({
  units,
  cells: new Map(),
  targets: new Map(),
  lists: new Map(),
  sheets: new Map(),
});

function cached<T>(
  cache: Map<string, T>,
  text: string,
  units: Vocabulary,
  parse: (text: string, units: Vocabulary) => T,
): T {
  let value = cache.get(text);
  if (value === undefined) {
    value = parse(text, units);
    cache.set(text, value);
  }
  return value;
}

export function parseCellOnce(cache: ParseCache, text: string): ParsedCell {
  return cached(cache.cells, text, cache.units, parseCell);
}

export function targetOnce(cache: ParseCache, text: string): Target {
  return cached(cache.targets, text, cache.units, parseTarget);
}

/** Stretches of a cell's text as places on the sheet. */
export function placesOf(cell: Span, spans: readonly TextSpan[]): Span[] {
  return spans.map(({ start, end }) => ({ sheet: cell.sheet, row: cell.row, column: cell.column, start, end }));
}

/** A part of a packed cell; its places are made when they are asked for. */
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

/**
 * An indicator of a packed cell as the rules see it: a view of what was parsed. A long table has a hundred thousand of them, so it
 * holds nothing of its own.
 */
class PackedIndicator implements Indicator {
  constructor(
    readonly position: number,
    private readonly parsed: ParsedIndicator,
    private readonly cell: Span,
    private readonly cache: ParseCache,
  ) {}

  get ordinal(): Located<number> | null {
    const { ordinal } = this.parsed;
    return ordinal && this.locate(ordinal, ordinal.number);
  }

  get level1(): Located<StatedCategory> {
    return this.locate(this.parsed.level1, this.parsed.level1);
  }

  get level2(): Located<StatedCategory> | null {
    const { level2 } = this.parsed;
    return level2 && this.locate(level2, level2);
  }

  get name(): Located<string> | null {
    const { name } = this.parsed;
    return name && this.locate(name, name.text);
  }

  get cycle(): Located<Target> | null {
    return this.target(this.parsed.cycle);
  }

  get annual(): Located<Target> | null {
    return this.target(this.parsed.annual);
  }

  get weight(): null {
    return null;
  }

  get end(): Span {
    const { end } = this.parsed.span;
    return { ...this.cell, start: end, end };
  }

  private locate<T>(part: Part, value: T): Located<T> {
    return new LocatedPart(value, this.cell, part);
  }

  private target(part: Part | null): Located<Target> | null {
    return part && this.locate(part, targetOnce(this.cache, part.text));
  }
}

/**
 * An indicator with its parts made once, for many rules to look at one after the other. It is not kept: the view it is made of is
 * smaller.
 */
class ResolvedIndicator implements Indicator {
  readonly position: number;
  readonly ordinal: Located<number> | null;
  readonly level1: Located<StatedCategory> | null;
  readonly level2: Located<StatedCategory> | null;
  readonly name: Located<string> | null;
  readonly cycle: Located<Target> | null;
  readonly annual: Located<Target> | null;
  readonly weight = null;

  constructor(private readonly view: PackedIndicator) {
    this.position = view.position;
    this.ordinal = view.ordinal;
    this.level1 = view.level1;
    this.level2 = view.level2;
    this.name = view.name;
    this.cycle = view.cycle;
    this.annual = view.annual;
  }

  get end(): Span {
    return this.view.end;
  }
}

/** A project with the parts of its indicators made once. */
export function resolved(project: Project): Project {
  const { indicators } = project;
  if (!(indicators[0] instanceof PackedIndicator)) return project;
  return {
    ...project,
    indicators: indicators.map((view) => (view instanceof PackedIndicator ? new ResolvedIndicator(view) : view)),
  };
}

/** The indicators of a packed cell. `cell` is the place of the whole text, `first` the position of its first indicator. */
export function indicatorsOf(parsed: ParsedCell, cell: Span, cache: ParseCache, first = 1): Indicator[] {
  return parsed.indicators.map((indicator, index) => new PackedIndicator(first + index, indicator, cell, cache));
}

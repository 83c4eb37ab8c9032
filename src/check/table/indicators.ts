import { parseCell } from "../indicator/cell";
import { nameFacts } from "../indicator/name";
import { parseTarget } from "../indicator/target";
import type { ParsedCell, ParsedIndicator, Part, Target, TextSpan } from "../indicator/types";
import { asksWhen, asTime } from "../indicator/when";
import { Lately } from "../lately";
import type { Located, Span } from "../sheet/located";
import { BUILT_IN_UNITS, type Vocabulary } from "../standard/units";
import type { ListMemory } from "./packed/memory";
import type { KnownRegions } from "./packed/regions";
import type { Indicator, IndicatorCell, Project, StatedCategory } from "./types";

/** What reading remembers from one time to the next. */
export interface ParseCache {
  readonly units: Vocabulary;
  /** The cells parsed lately: the rules look at one project after the other, and a table repeats itself. */
  readonly cells: Lately<ParsedCell>;
  readonly targets: Map<string, Target>;
  /** What was read of each packed list the time before. */
  readonly lists: Map<string, ListMemory>;
  /** Where the packed lists of each sheet stood. */
  readonly sheets: Map<string, KnownRegions>;
}

/** A cache for texts whose units are these; the built-in ones unless said. */
export const newParseCache = (units: Vocabulary = BUILT_IN_UNITS): ParseCache => ({
  units,
  cells: new Lately(500),
  targets: new Map(),
  lists: new Map(),
  sheets: new Map(),
});

/** Parses a cell once, as long as it is among the last that were asked for; parsing it again costs less than keeping all. */
function parseCellOnce(cache: ParseCache, text: string, isUnder: boolean): ParsedCell {
  const key = isUnder ? `\n${text}` : text;
  let parsed = cache.cells.get(key);
  if (parsed === undefined) cache.cells.set(key, (parsed = parseCell(text, cache.units, isUnder)));
  return parsed;
}

/** Parses a target once: the same few stand in a table many times. */
export function targetOnce(cache: ParseCache, text: string): Target {
  let target = cache.targets.get(text);
  if (target === undefined) cache.targets.set(text, (target = parseTarget(text, cache.units)));
  return target;
}

/** A target as its indicator means it: under 时效, or where the name asks for a time, 2025.12 is a month and no number. */
export function timed(target: Target, level2: StatedCategory | null, name: string | null): Target {
  const time = asTime(target);
  if (time === target) return target;
  const isTime = level2 !== null && (level2.code === TIME || level2.name.startsWith("时效"));
  return isTime || (name !== null && asksWhen(nameFacts(name).bare)) ? time : target;
}

/** The code of 时效指标. */
const TIME = "13";

/**
 * The packed cell with a text, parsed when it is asked for. `span` is the place of the whole text; `under` holds the classes that the
 * label of its column states.
 */
export const packedCell = (
  text: string,
  span: Span,
  cache: ParseCache,
  under: IndicatorCell["under"] = null,
): IndicatorCell => new PackedCell(text, span, cache, under);

class PackedCell implements IndicatorCell {
  readonly #cache: ParseCache;

  constructor(
    readonly text: string,
    readonly span: Span,
    cache: ParseCache,
    readonly under: IndicatorCell["under"],
  ) {
    this.#cache = cache;
  }

  get parsed(): ParsedCell {
    return parseCellOnce(this.#cache, this.text, this.under !== null);
  }

  target(text: string): Target {
    return targetOnce(this.#cache, text);
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
    return new ResolvedIndicator(this.position, parsed, this.cell);
  }
}

/** An indicator with its parts made, for many rules to look at one after the other. It is not kept. */
class ResolvedIndicator implements Indicator {
  readonly ordinal: Located<number> | null;
  readonly level1: Located<StatedCategory> | null;
  readonly level2: Located<StatedCategory> | null;
  readonly name: Located<string> | null;
  readonly cycle: Located<Target> | null;
  readonly annual: Located<Target> | null;
  readonly weight = null;
  readonly outcome = null;

  constructor(
    readonly position: number,
    private readonly parsed: ParsedIndicator,
    private readonly cell: PackedCell,
  ) {
    const { span } = cell;
    const { ordinal, level1, level2, name, cycle, annual } = parsed;
    const locate = <T>(part: Part, value: T): Located<T> => new LocatedPart(value, span, part);
    this.ordinal = ordinal && locate(ordinal, ordinal.number);
    const { under } = cell;
    this.level1 = level1 === null ? (under?.level1 ?? null) : locate(level1, level1);
    this.level2 = level2 === null ? (under?.level2 ?? null) : locate(level2, level2);
    this.name = name && locate(name, name.text);
    const target = ({ text }: Part): Target => timed(cell.target(text), this.level2?.value ?? null, name?.text ?? null);
    this.cycle = cycle && locate(cycle, target(cycle));
    this.annual = annual && locate(annual, target(annual));
  }

  get end(): Span {
    const { end } = this.parsed.span;
    return { ...this.cell.span, start: end, end };
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

/** What a project with packed cells is, apart from what they say. */
type PackedProject = Omit<Project, "indicators">;

/** A project whose indicators are read from its packed cells when they are asked for. */
export function packedProject(own: PackedProject): Project {
  return new LazyProject(own);
}

class LazyProject implements Project {
  readonly kind = "project";
  readonly sheet: Project["sheet"];
  readonly row: Project["row"];
  readonly name: Project["name"];
  readonly amounts: Project["amounts"];
  readonly number: Project["number"];
  readonly unit: Project["unit"];
  readonly identity: object;
  readonly goals: Project["goals"];
  readonly cells: Project["cells"];
  readonly indicatorCells: Project["indicatorCells"];
  readonly indicatorsEnd: Project["indicatorsEnd"];

  constructor(own: PackedProject) {
    this.sheet = own.sheet;
    this.row = own.row;
    this.name = own.name;
    this.amounts = own.amounts;
    this.number = own.number;
    this.unit = own.unit;
    this.identity = own.identity ?? this;
    this.goals = own.goals;
    this.cells = own.cells;
    this.indicatorCells = own.indicatorCells;
    this.indicatorsEnd = own.indicatorsEnd;
  }

  get indicators(): readonly Indicator[] {
    return indicatorsOf(this.cells);
  }
}

/** A project with another number and another unit. */
export function placed(project: Project, place: Pick<Project, "number" | "unit">): Project {
  return project instanceof LazyProject ? new LazyProject({ ...project, ...place }) : { ...project, ...place };
}

/** A project with its indicators made, for many rules to look at one after the other. */
export function resolved(project: Project, indicators = project.indicators): Project {
  if (!(indicators[0] instanceof PackedIndicator))
    return project instanceof LazyProject ? { ...project, indicators } : project;
  return {
    ...project,
    indicators: indicators.map((view) => (view instanceof PackedIndicator ? view.resolved : view)),
  };
}

import { parseCell } from "../indicator/cell";
import { directed } from "../indicator/direction";
import { nameFacts, type NameFacts } from "../indicator/name";
import { parseTarget } from "../indicator/target";
import type { Operator, ParsedCell, Target } from "../indicator/types";
import { asTime, asksWhen } from "../indicator/when";
import { RecentCache } from "../recent-cache";
import type { Profile } from "../standard/profile";
import { withUnits, type Vocabulary } from "../standard/units";
import { newClassifier, type Classifier } from "./categories";
import type { StatedCategory } from "./types";

/** Parsed cells to keep at least: the rules look at one project after the other, and a table repeats itself. */
const CELLS = 500;
/** Distinct names and targets to keep; beyond that all are dropped, as a long-lived check meets many tables. */
const MOST_TEXTS = 50_000;
/** The code of 时效指标. */
const TIME = "13";

/**
 * What the texts of tables say, each distinct text read once, with the units and categories of one profile. A check owns one; nothing
 * in it depends on where a text stands.
 */
export class Texts {
  readonly units: Vocabulary;
  /** The classes that stated categories are; equal statements give the same object. */
  readonly classify: Classifier;
  readonly #cells = new RecentCache<ParsedCell>(CELLS);
  readonly #names = new Map<string, NameFacts>();
  readonly #targets = new Map<string, Readings>();
  readonly #directed = new WeakMap<Target, Map<Operator, Target>>();

  constructor({ units, categories }: Pick<Profile, "units" | "categories">) {
    this.units = withUnits(units);
    this.classify = newClassifier(categories);
  }

  /** A packed cell; `isUnder` where the label of its column states the class of its indicators. */
  cell(text: string, isUnder: boolean): ParsedCell {
    const key = isUnder ? `\n${text}` : text;
    let parsed = this.#cells.get(key);
    if (parsed === undefined) this.#cells.set(key, (parsed = parseCell(text, this.units, isUnder)));
    return parsed;
  }

  name(text: string): NameFacts {
    let facts = this.#names.get(text);
    if (facts === undefined) {
      if (this.#names.size >= MOST_TEXTS) this.#names.clear();
      this.#names.set(text, (facts = nameFacts(text, this.units)));
    }
    return facts;
  }

  /** A target by its text alone. The same text gives the same object. */
  target(text: string): Target {
    return this.#readings(text).plain;
  }

  /** A target as its indicator means it: under 时效, or where the name asks for a time, 2025.12 is a month and no number. */
  targetOf(text: string, level2: StatedCategory | null, name: string | null): Target {
    const { plain, time } = this.#readings(text);
    if (time === null) return plain;
    const isTime = level2 !== null && (level2.code === TIME || level2.name.startsWith("时效"));
    return isTime || (name !== null && asksWhen(this.name(name).bare)) ? time : plain;
  }

  /** A target whose direction a column of its own says. */
  directedTo(bound: Operator, target: Target): Target {
    let known = this.#directed.get(target);
    if (known === undefined) this.#directed.set(target, (known = new Map()));
    let own = known.get(bound);
    if (own === undefined) known.set(bound, (own = directed(target, bound)));
    return own;
  }

  #readings(text: string): Readings {
    let readings = this.#targets.get(text);
    if (readings === undefined) {
      if (this.#targets.size >= MOST_TEXTS) this.#targets.clear();
      const plain = parseTarget(text, this.units);
      const time = asTime(plain);
      this.#targets.set(text, (readings = { plain, time: time === plain ? null : time }));
    }
    return readings;
  }
}

/** What a target may mean: by its text alone, and where a time is asked for, if that is something else. */
interface Readings {
  readonly plain: Target;
  readonly time: Target | null;
}

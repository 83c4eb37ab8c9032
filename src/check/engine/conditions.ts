import type { RuleOf } from "../rule";
import type { Profile } from "../standard/profile";
import type { Values } from "../table/values";

type IndicatorRule = RuleOf<"indicator">;

/** Rules as bits, 31 to a word: those a text leaves able to find something. */
type Mask = readonly number[];

const BITS = 31;

/**
 * Picks the rules that can find something in an indicator. Each rule's conditions on names, targets and classes are evaluated once a
 * distinct text and kept as a mask; what is left to do for an indicator is to look four masks up and combine them. Made for one run
 * over a table: it holds every text it has met.
 */
export class RulePicker {
  readonly #byName = new Map<object, Mask>();
  readonly #byTarget = new Map<object, Mask>();
  readonly #byClass = new Map<object, Mask>();
  readonly #words: number;
  readonly #unnamed: Mask;
  readonly #withoutTarget: Mask;

  constructor(
    private readonly rules: readonly IndicatorRule[],
    private readonly profile: Profile,
  ) {
    this.#words = Math.ceil(rules.length / BITS);
    this.#unnamed = this.#mask(({ on }) => on?.name === undefined);
    this.#withoutTarget = this.#mask(({ on }) => on?.target === undefined);
  }

  /** Calls `run` with each rule whose conditions hold, in the order of the rules. */
  forEach({ name, cycle, annual, filed }: Values, run: (rule: IndicatorRule) => void): void {
    const { profile } = this;
    const ofName =
      name === null
        ? this.#unnamed
        : (this.#byName.get(name) ?? this.#learn(this.#byName, name, ({ on }) => on?.name?.(name, profile) ?? true));
    const ofClass =
      this.#byClass.get(filed) ?? this.#learn(this.#byClass, filed, ({ on }) => on?.filed?.(filed, profile) ?? true);
    const ofCycle = cycle === null ? this.#withoutTarget : this.#ofTarget(cycle);
    const ofAnnual = annual === null ? this.#withoutTarget : annual === cycle ? ofCycle : this.#ofTarget(annual);
    for (let word = 0; word < this.#words; word += 1) {
      let bits =
        (ofName[word] as number) & (ofClass[word] as number) & ((ofCycle[word] as number) | (ofAnnual[word] as number));
      while (bits !== 0) {
        const lowest = bits & -bits;
        run(this.rules[word * BITS + BITS - Math.clz32(lowest)] as IndicatorRule);
        bits ^= lowest;
      }
    }
  }

  #ofTarget(target: NonNullable<Values["cycle"]>): Mask {
    return (
      this.#byTarget.get(target) ??
      this.#learn(this.#byTarget, target, ({ on }) => on?.target?.(target, this.profile) ?? true)
    );
  }

  #learn(known: Map<object, Mask>, facts: object, holds: (rule: IndicatorRule) => boolean): Mask {
    const mask = this.#mask(holds);
    known.set(facts, mask);
    return mask;
  }

  #mask(holds: (rule: IndicatorRule) => boolean): Mask {
    const words: number[] = [];
    for (let first = 0; first < this.rules.length; first += BITS) {
      const those = this.rules.slice(first, first + BITS);
      words.push(those.reduce((bits, rule, at) => (holds(rule) ? bits | (1 << at) : bits), 0));
    }
    return words;
  }
}

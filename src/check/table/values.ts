import { nameFacts, type NameFacts } from "../indicator/name";
import type { Target } from "../indicator/types";
import { lately, once } from "../once";
import type { Problem } from "../rule";
import type { Located, Span } from "../sheet/located";
import { TARGET_FIELDS, type TargetField } from "./fields";
import type { Indicator } from "./types";

/**
 * What an indicator says, apart from where it stands: its name and its targets; null where one is not written. The same name and
 * targets are the same object, so that a rule weighs them once for a whole table, however often they stand in it.
 */
export interface Values {
  readonly name: NameFacts | null;
  readonly cycle: Target | null;
  readonly annual: Target | null;
}

/** The targets of an indicator that have a fault, in reading order. */
export type Faults = readonly TargetField[];

export const NO_FAULTS: Faults = [];

/** The values that hold a target first, by their name. They live as long as the target, so that nothing outlives its table. */
const byTarget = once((_first: Target) => new Map<NameFacts | null, Values[]>());

/** The values of an indicator. Every rule over targets asks for them, so the last answer is kept. */
export const valuesOf = lately((indicator: Indicator): Values => {
  const name = indicator.name && nameFacts(indicator.name.value);
  const cycle = written(indicator.cycle);
  const annual = written(indicator.annual);
  const first = cycle ?? annual;
  if (first === null) return { name, cycle, annual };
  const byName = byTarget(first);
  const named = byName.get(name);
  const known = named?.find((values) => values.cycle === cycle && values.annual === annual);
  if (known !== undefined) return known;
  const values: Values = { name, cycle, annual };
  if (named === undefined) byName.set(name, [values]);
  else named.push(values);
  return values;
});

/** An empty target is none: `target-missing` speaks of it. */
function written(target: Located<Target> | null): Target | null {
  return target === null || target.value.kind === "empty" ? null : target.value;
}

/** Asks of each written target whether it has a fault, once for the same name and targets. */
export function faultsBy(isFault: (target: Target, name: NameFacts | null) => boolean): (values: Values) => Faults {
  return once((values) => {
    const faults = TARGET_FIELDS.filter((field) => {
      const target = values[field];
      return target !== null && isFault(target, values.name);
    });
    return faults.length === 0 ? NO_FAULTS : faults;
  });
}

/** Where an indicator is at fault: its first target that is, the others as related places. */
export interface FaultyTargets extends Required<Pick<Problem, "place" | "related" | "offending">> {
  readonly field: TargetField;
  readonly first: Located<Target>;
  readonly targets: readonly Located<Target>[];
}

export function faultyTargets(indicator: Indicator, faults: Faults): FaultyTargets | null {
  const targets = faults.flatMap((field) => indicator[field] ?? []);
  const [first] = targets;
  const [field] = faults;
  if (first === undefined || field === undefined) return null;
  return {
    field,
    first,
    targets,
    place: shownSpans(first),
    related: targets.slice(1).flatMap(shownSpans),
    offending: first.value.text,
  };
}

/** The places of a target's characters: the empty cells a layout may have beside them are left out. */
export function shownSpans({ spans }: Located<unknown>): readonly Span[] {
  const shown = spans.filter(({ start, end }) => start < end);
  return shown.length === 0 ? spans : shown;
}

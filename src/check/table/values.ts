import { nameFacts, type NameFacts } from "../indicator/name";
import type { Target } from "../indicator/types";
import { lately } from "../once";
import type { Problem } from "../rule";
import type { Located, Span } from "../sheet/located";
import { TARGET_FIELDS, type TargetField } from "./fields";
import type { Indicator } from "./types";

/** What an indicator says, apart from where it stands: its name and its targets; null where one is not written. */
export interface Values {
  readonly name: NameFacts | null;
  readonly cycle: Target | null;
  readonly annual: Target | null;
}

/** The targets of an indicator that have a fault, in reading order. */
export type Faults = readonly TargetField[];

const NO_FAULTS: Faults = [];
const BOTH: Faults = TARGET_FIELDS;
const CYCLE: Faults = ["cycle"];
const ANNUAL: Faults = ["annual"];

/** The values of an indicator. Every rule over targets asks for them, so the last answer is kept. */
export const valuesOf = lately((indicator: Indicator): Values => {
  const name = indicator.name && nameFacts(indicator.name.value);
  const cycle = written(indicator.cycle);
  const annual = written(indicator.annual);
  // — beside the target of the whole period says that nothing is due this year, or the reverse.
  if (isVoid(annual) && isSaid(cycle)) return { name, cycle, annual: null };
  if (isVoid(cycle) && isSaid(annual)) return { name, cycle: null, annual };
  return { name, cycle, annual };
});

const isVoid = (target: Target | null): boolean =>
  target?.kind === "placeholder" && /^(?:[-－—–/／]{1,4}|无|不适用)$/.test(target.text.trim());

const isSaid = (target: Target | null): boolean => target !== null && target.kind !== "placeholder";

/** An empty target is none: `target-missing` speaks of it. */
function written(target: Located<Target> | null): Target | null {
  return target === null || target.value.kind === "empty" ? null : target.value;
}

/** Asks of each written target whether it has a fault. Nothing is made for the many that have none. */
export function faultsBy(isFault: (target: Target, name: NameFacts | null) => boolean): (values: Values) => Faults {
  return ({ name, cycle, annual }) => {
    const ofCycle = cycle !== null && isFault(cycle, name);
    // The same text is the same object.
    const ofAnnual = annual === cycle ? ofCycle : annual !== null && isFault(annual, name);
    if (ofCycle) return ofAnnual ? BOTH : CYCLE;
    return ofAnnual ? ANNUAL : NO_FAULTS;
  };
}

/** Where an indicator is at fault: its first target that is, the others as related places. */
export interface FaultyTargets extends Required<Pick<Problem, "place" | "offending">> {
  readonly related: readonly Span[];
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

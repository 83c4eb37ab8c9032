import type { NameFacts } from "../indicator/name";
import type { Target } from "../indicator/types";
import { NOTHING, type IndicatorSubject, type Problem } from "../rule";
import type { Located, Span } from "../sheet/located";
import type { IndicatorClass } from "./categories";
import { TARGET_FIELDS, type TargetField } from "./fields";
import type { Indicator } from "./types";
import { shownSpans, type Values } from "./values";

/** The targets of an indicator that have a fault, in reading order. */
export type Faults = readonly TargetField[];

const NEITHER: Faults = [];
const BOTH: Faults = TARGET_FIELDS;
const CYCLE: Faults = ["cycle"];
const ANNUAL: Faults = ["annual"];

type IsFault = (target: Target, name: NameFacts | null, filed: IndicatorClass) => boolean;

/** The written targets that have a fault. Nothing is made for the many that have none. */
export function faultsIn({ name, cycle, annual, filed }: Values, isFault: IsFault): Faults {
  const ofCycle = cycle !== null && isFault(cycle, name, filed);
  // The same text is the same object.
  const ofAnnual = annual === cycle ? ofCycle : annual !== null && isFault(annual, name, filed);
  if (ofCycle) return ofAnnual ? BOTH : CYCLE;
  return ofAnnual ? ANNUAL : NEITHER;
}

/** What a rule's `detect` returns for an indicator's targets at fault: one detail for both of them, or nothing. */
export const oneOf = (faults: Faults): readonly Faults[] => (faults.length === 0 ? NOTHING : [faults]);

/** The `detect` of a rule that judges targets one by one, and speaks once of both. */
export const faultsBy =
  (isFault: IsFault) =>
  ({ values }: Pick<IndicatorSubject, "values">): readonly Faults[] =>
    oneOf(faultsIn(values, isFault));

/** Where an indicator is at fault: its first target that is, the others as related places. */
export interface FaultyTargets extends Required<Pick<Problem, "place" | "offending">> {
  readonly related: readonly Span[];
  readonly field: TargetField;
  readonly first: Located<Target>;
  readonly targets: readonly Located<Target>[];
}

export function faultyTargets(indicator: Indicator, faults: Faults): FaultyTargets {
  const targets = faults.flatMap((field) => indicator[field] ?? []);
  const [first] = targets;
  const [field] = faults;
  if (first === undefined || field === undefined) throw new RangeError("no target is at fault");
  return {
    field,
    first,
    targets,
    place: shownSpans(first),
    related: targets.slice(1).flatMap(shownSpans),
    offending: first.value.text,
  };
}

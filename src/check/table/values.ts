import type { NameFacts } from "../indicator/name";
import type { Target } from "../indicator/types";
import { NOTHING, type IndicatorSubject, type Problem } from "../rule";
import type { Located, Span } from "../sheet/located";
import type { IndicatorClass } from "./categories";
import { TARGET_FIELDS, type TargetField } from "./fields";
import type { Texts } from "./texts";
import type { Indicator } from "./types";

/** What an indicator says, apart from where it stands. A name or a target that is not written is null. */
export interface Values {
  readonly name: NameFacts | null;
  readonly cycle: Target | null;
  readonly annual: Target | null;
  /** The classes it is filed under. */
  readonly filed: IndicatorClass;
}

/** The targets of an indicator that have a fault, in reading order. */
export type Faults = readonly TargetField[];

const NEITHER: Faults = [];
const BOTH: Faults = TARGET_FIELDS;
const CYCLE: Faults = ["cycle"];
const ANNUAL: Faults = ["annual"];

export function valuesOf(indicator: Indicator, texts: Texts): Values {
  const name = indicator.name && texts.name(indicator.name.value);
  const filed = texts.classify(indicator.level1?.value ?? null, indicator.level2?.value ?? null);
  const cycle = written(indicator.cycle);
  const annual = written(indicator.annual);
  // — beside the target of the whole period says that nothing is due this year, or the reverse.
  if (isVoid(annual) && isSaid(cycle)) return { name, cycle, annual: null, filed };
  if (isVoid(cycle) && isSaid(annual)) return { name, cycle: null, annual, filed };
  return { name, cycle, annual, filed };
}

const isVoid = (target: Target | null): boolean =>
  target?.kind === "placeholder" && /^(?:[-－—–/／]{1,4}|无|不适用)$/.test(target.text.trim());

const isSaid = (target: Target | null): boolean => target !== null && target.kind !== "placeholder";

/** An empty target is none: `target-missing` speaks of it. */
function written(target: Located<Target> | null): Target | null {
  return target === null || target.value.kind === "empty" ? null : target.value;
}

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

/** The places of a target's characters: the empty cells a layout may have beside them are left out. */
export function shownSpans({ spans }: Located<unknown>): readonly Span[] {
  const shown = spans.filter(({ start, end }) => start < end);
  return shown.length === 0 ? spans : shown;
}

import type { NameFacts } from "../indicator/name";
import type { Target } from "../indicator/types";
import type { Located, Span } from "../sheet/located";
import type { IndicatorClass } from "./categories";
import { statedBy } from "./packed-cells";
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

export function valuesOf(indicator: Indicator, texts: Texts): Values {
  const stated = statedBy(indicator);
  const { statedName } = stated;
  const name = statedName === null ? null : texts.name(statedName);
  const filed = texts.classify(stated.statedLevel1, stated.statedLevel2);
  const cycle = written(stated.statedCycle);
  const annual = written(stated.statedAnnual);
  // — beside the target of the whole period says that nothing is due this year, or the reverse.
  if (isVoid(annual) && isSaid(cycle)) return { name, cycle, annual: null, filed };
  if (isVoid(cycle) && isSaid(annual)) return { name, cycle: null, annual, filed };
  return { name, cycle, annual, filed };
}

const isVoid = (target: Target | null): boolean =>
  target?.kind === "placeholder" && /^(?:[-－—–/／]{1,4}|无|不适用)$/.test(target.text.trim());

const isSaid = (target: Target | null): boolean => target !== null && target.kind !== "placeholder";

/** An empty target is none: `target-missing` speaks of it. */
const written = (target: Target | null): Target | null => (target?.kind === "empty" ? null : target);

/** The places of a target's characters: the empty cells a layout may have beside them are left out. */
export function shownSpans({ spans }: Located<unknown>): readonly Span[] {
  const shown = spans.filter(({ start, end }) => start < end);
  return shown.length === 0 ? spans : shown;
}

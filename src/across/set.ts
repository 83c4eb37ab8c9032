import { fold } from "../check/indicator/fold";
import { saidBy, type ProjectFacts } from "./facts";

/** A project's full set of indicators, whatever their order and however they are written; null for one without. */
export function setOf({ indicators }: Pick<ProjectFacts, "indicators">): string | null {
  if (indicators.length === 0) return null;
  return indicators
    .map(({ filed = "", name, annual, cycle }) =>
      [filed, fold(name).replace(/\s/g, ""), saidBy(annual), saidBy(cycle)].join("\t"),
    )
    .sort()
    .join("\n");
}

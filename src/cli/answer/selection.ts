import { SEVERITIES, type Finding, type Severity } from "../../check/finding";

/** Which findings are told. */
export interface Selection {
  /** Ids of rules; null for all. */
  readonly rules: readonly string[] | null;
  /** The least grave that is told and counted. */
  readonly least: Severity;
  /** Open findings of a file that are listed; null for all. More are counted all the same. */
  readonly most: number | null;
}

export const EVERYTHING: Selection = { rules: null, least: "info", most: null };

/** The findings that are told and counted, in their order. */
export function selected(findings: readonly Finding[], { rules, least }: Selection): readonly Finding[] {
  if (rules === null && least === "info") return findings;
  const wanted = rules === null ? null : new Set(rules);
  const graveEnough = new Set(SEVERITIES.slice(0, SEVERITIES.indexOf(least) + 1));
  return findings.filter(({ rule, severity }) => graveEnough.has(severity) && wanted?.has(rule) !== false);
}

import type { ListedFinding, Severity } from "../../../check/finding";
import { RANK } from "./severities";

/**
 * Rules in the order their groups stand: worst first, then the most findings. Rules of the earlier order keep their places,
 * so that a fix or a re-check moves no group; new ones come after those of their severity.
 */
export function orderRules(earlier: readonly string[], findings: readonly ListedFinding[]): readonly string[] {
  const counts = new Map<string, { severity: Severity; count: number; first: number }>();
  findings.forEach(({ rule, severity }, first) => {
    const entry = counts.get(rule);
    if (entry === undefined) counts.set(rule, { severity, count: 1, first });
    else entry.count++;
  });
  const places = new Map(earlier.map((rule, place) => [rule, place]));
  return [...counts]
    .sort(([a, x], [b, y]) => {
      const bySeverity = RANK[x.severity] - RANK[y.severity];
      if (bySeverity !== 0) return bySeverity;
      const [p, q] = [places.get(a) ?? Infinity, places.get(b) ?? Infinity];
      if (p !== q) return p - q;
      return y.count - x.count || x.first - y.first;
    })
    .map(([rule]) => rule);
}

import type { ListedFinding, Severity } from "../../../check/finding";
import type { ListedResult } from "../../../check/result";

/** Worst first. */
export const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The worst severity of some findings. */
export function worst(findings: readonly [ListedFinding, ...ListedFinding[]]): Severity {
  return findings.reduce<Severity>((a, { severity: b }) => (RANK[b] < RANK[a] ? b : a), findings[0].severity);
}

/** Errors, warnings and infos of a result. */
export function severityCounts({ findings }: ListedResult): { errors: number; warnings: number; infos: number } {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return { errors: counts.error, warnings: counts.warning, infos: counts.info };
}

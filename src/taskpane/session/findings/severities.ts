import type { FindingColumns } from "./columns";

/** Errors, warnings and infos. */
export function severityCounts({ severity }: FindingColumns): { errors: number; warnings: number; infos: number } {
  const counts = [0, 0, 0];
  for (let at = 0; at < severity.length; at += 1) {
    const place = severity[at] as number;
    counts[place] = (counts[place] as number) + 1;
  }
  const [errors = 0, warnings = 0, infos = 0] = counts;
  return { errors, warnings, infos };
}

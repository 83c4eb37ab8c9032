import { NOTHING_ACCEPTED, type AcceptedBy } from "../../../check/accepted/acceptance";
import type { ListedFinding } from "../../../check/finding";
import type { FindingColumns } from "./columns";

/** How many findings there are of each severity. */
export interface Severities {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** Errors, warnings and infos, without those that were accepted. */
export function severityCounts({ findings, severity }: FindingColumns, accepted: AcceptedBy): Severities {
  const counts = [0, 0, 0];
  for (let at = 0; at < severity.length; at += 1) {
    if (accepted !== NOTHING_ACCEPTED && accepted(findings[at] as ListedFinding) !== null) continue;
    const place = severity[at] as number;
    counts[place] = (counts[place] as number) + 1;
  }
  const [errors = 0, warnings = 0, infos = 0] = counts;
  return { errors, warnings, infos };
}

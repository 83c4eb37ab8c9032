import type { AcceptedBy } from "../../../check/accepted/acceptance";
import { MOVED, NEW, UNCHANGED, type Comparison } from "../../../check/baseline/compare";
import type { FindingColumns } from "../findings/columns";

/** How many open findings stand in which way to an earlier check. */
export interface SinceFigures {
  readonly fresh: number;
  readonly unchanged: number;
  readonly moved: number;
}

export function sinceFigures(
  { standing }: Pick<Comparison, "standing">,
  { findings }: Pick<FindingColumns, "findings">,
  accepted: AcceptedBy,
): SinceFigures {
  const counts = [0, 0, 0, 0];
  findings.forEach((finding, at) => {
    const one = standing[at] ?? 0;
    if (accepted(finding) === null) counts[one] = (counts[one] ?? 0) + 1;
  });
  return { fresh: counts[NEW] ?? 0, unchanged: counts[UNCHANGED] ?? 0, moved: counts[MOVED] ?? 0 };
}

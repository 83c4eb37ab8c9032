import type { AcceptedBy } from "../../../check/accepted/acceptance";
import { MOVED, NEW, UNCHANGED, type Comparison } from "../../../check/baseline/compare";
import type { FindingColumns } from "../findings/columns";

/** How a finding stands to an earlier check, where that is known. */
export const STANDINGS = { fresh: NEW, unchanged: UNCHANGED, moved: MOVED } as const;
export type SinceKind = keyof typeof STANDINGS;
export const SINCE_KINDS = Object.keys(STANDINGS) as readonly SinceKind[];

/** How many findings stand in which way to an earlier check. */
export type SinceFigures = Readonly<Record<SinceKind, number>>;

/** The figures of counts by standing. */
export const figuresOf = (counts: ArrayLike<number>): SinceFigures => ({
  fresh: counts[NEW] ?? 0,
  unchanged: counts[UNCHANGED] ?? 0,
  moved: counts[MOVED] ?? 0,
});

/** Of the open findings. */
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
  return figuresOf(counts);
}

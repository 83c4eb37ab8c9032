import type { EarlierFinding } from "./baseline";

/** How many findings that say the same were matched, and what is left of either side. */
export interface Matched {
  /** Places of those that stand where one stood. */
  readonly unchanged: readonly number[];
  readonly moved: readonly number[];
  readonly onlyThen: readonly EarlierFinding[];
  readonly onlyNow: readonly number[];
}

/** Matches findings that say the same: by their cells first, and what is left in its order. */
export function matchAlike(
  then: readonly EarlierFinding[],
  now: readonly number[],
  cellAt: (place: number) => string,
): Matched {
  if (then.length === 0 || now.length === 0) return { unchanged: [], moved: [], onlyThen: then, onlyNow: now };
  const byCell = new Map<string, EarlierFinding[]>();
  for (const finding of then) {
    const others = byCell.get(finding.cell);
    if (others === undefined) byCell.set(finding.cell, [finding]);
    else others.push(finding);
  }
  const taken = new Set<EarlierFinding>();
  const unchanged: number[] = [];
  const elsewhere: number[] = [];
  for (const place of now) {
    const finding = byCell.get(cellAt(place))?.shift();
    if (finding === undefined) elsewhere.push(place);
    else {
      taken.add(finding);
      unchanged.push(place);
    }
  }
  const left = then.filter((finding) => !taken.has(finding));
  const pairs = Math.min(left.length, elsewhere.length);
  return {
    unchanged,
    moved: elsewhere.slice(0, pairs),
    onlyThen: left.slice(pairs),
    onlyNow: elsewhere.slice(pairs),
  };
}

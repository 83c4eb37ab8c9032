/** With more changes than this it is quicker to put everything together anew. */
const MANY = 50;

/** Where a list differs from the one before, or null where it is longer or shorter or differs in many places. */
export function changedPlaces(before: readonly object[], now: readonly object[]): readonly number[] | null {
  if (before.length !== now.length) return null;
  const changed: number[] = [];
  for (let at = 0; at < now.length; at += 1) {
    if (now[at] === before[at]) continue;
    changed.push(at);
    if (changed.length > MANY) return null;
  }
  return changed;
}

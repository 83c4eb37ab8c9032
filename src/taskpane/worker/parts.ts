/** What crosses to the pane at a time of a long list: to take in thousands at once would block it. */
export const PART = 500;

/** A list in parts; `sizeOf` says for how many an item counts that holds others. */
export function* partsOf<T>(list: readonly T[], sizeOf: (item: T) => number = () => 1): Iterable<readonly T[]> {
  let part: T[] = [];
  let room = PART;
  for (const item of list) {
    part.push(item);
    room -= sizeOf(item);
    if (room > 0) continue;
    yield part;
    part = [];
    room = PART;
  }
  if (part.length > 0) yield part;
}

/** What crosses to the pane at a time of a long list: to take in thousands at once would block it. */
export const PART = 500;

/** A list in parts. */
export function* partsOf<T>(list: readonly T[]): Iterable<readonly T[]> {
  for (let start = 0; start < list.length; start += PART) yield list.slice(start, start + PART);
}

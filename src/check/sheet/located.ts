import { once } from "../once";
import type { RowHandle } from "./snapshot";

/** Characters of one cell: UTF-16 offsets into its raw text, end exclusive. An empty span marks where something is missing. */
export interface Span {
  readonly sheet: string;
  readonly row: RowHandle;
  readonly column: number;
  readonly start: number;
  readonly end: number;
}

/**
 * A value with where it stands. Several spans where a hard break cuts a word, or a layout spreads one value over cells;
 * joined in order, the characters of the spans are the text the value was read from.
 */
export interface Located<T> {
  readonly value: T;
  readonly spans: readonly Span[];
}

/**
 * The places of characters `start` to `end` of a located text: offsets count its joined text.
 * An empty stretch gives one empty span.
 */
export function slice(located: Located<unknown>, start: number, end: number): Span[] {
  const { spans } = located;
  const found: Span[] = [];
  let at = 0;
  let index = 0;
  if (spans.length > MANY) {
    const starts = startsOf(spans);
    index = Math.max(0, lastUpTo(starts, start) - 1);
    at = starts[index] ?? 0;
  }
  for (; index < spans.length && at <= end; index += 1) {
    const span = spans[index] as Span;
    const length = span.end - span.start;
    const from = Math.max(start, at);
    const to = Math.min(end, at + length);
    if (from < to) found.push({ ...span, start: span.start + from - at, end: span.start + to - at });
    else if (start === end && found.length === 0 && start >= at && start <= at + length) {
      const offset = span.start + start - at;
      found.push({ ...span, start: offset, end: offset });
    }
    at += length;
  }
  return found;
}

/** From here on a walk over the spans for each of the characters asked about would be felt: a text may have a break at every other one. */
const MANY = 16;

/** Where each span begins in the joined text. */
const startsOf = once((spans: readonly Span[]): readonly number[] => {
  let at = 0;
  return spans.map(({ start, end }) => {
    const from = at;
    at += end - start;
    return from;
  });
});

/** The last of ascending numbers that is no more than `limit`, by its index. */
function lastUpTo(ascending: readonly number[], limit: number): number {
  let [low, high] = [0, ascending.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((ascending[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

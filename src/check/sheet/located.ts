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
  const found: Span[] = [];
  let at = 0;
  for (const span of located.spans) {
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

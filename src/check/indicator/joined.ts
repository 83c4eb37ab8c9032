import { isSpace } from "./characters";
import type { Part, TextSpan } from "./types";

/** A text with its hard breaks joined away, and the way back from its offsets to those of the raw text. */
export interface Joined {
  readonly raw: string;
  readonly text: string;
  /** The stretches between hard breaks; null where the text has none and offsets are the same on both sides. */
  readonly stretches: Stretches | null;
}

interface Stretches {
  /** Where each stretch begins in the joined text, ascending. */
  readonly joined: readonly number[];
  /** Where it begins in the raw text. */
  readonly raw: readonly number[];
  /** The stretch looked at last: look-ups come nearly in order, so that walking from here takes no time to speak of. */
  last: number;
}

/**
 * Takes out hard breaks: line ends with the spaces around them. Nothing takes their place, not even between Latin words,
 * so that the characters of a part's spans are its text; only a fix that joins a break needs to write a space there.
 */
export function joinBreaks(raw: string): Joined {
  let line = raw.indexOf("\n");
  if (line === -1) return { raw, text: raw, stretches: null };
  const joined: number[] = [0];
  const starts: number[] = [];
  const pieces: string[] = [];
  let length = 0;
  let from = 0;
  while (line !== -1) {
    let start = line;
    while (start > from && isSpace(raw.charCodeAt(start - 1))) start -= 1;
    let end = line + 1;
    while (end < raw.length && isSpace(raw.charCodeAt(end))) end += 1;
    if (start > from) {
      pieces.push(raw.slice(from, start));
      starts.push(from);
      length += start - from;
      joined.push(length);
    }
    from = end;
    line = raw.indexOf("\n", end);
  }
  starts.push(from);
  if (from < raw.length) pieces.push(raw.slice(from));
  else if (starts.length > 1) {
    starts.pop();
    joined.pop();
  }
  return { raw, text: pieces.join(""), stretches: { joined, raw: starts, last: 0 } };
}

function stretchOf(stretches: Stretches, at: number): number {
  const { joined } = stretches;
  let index = stretches.last;
  while (index > 0 && (joined[index] as number) > at) index -= 1;
  while (index + 1 < joined.length && (joined[index + 1] as number) <= at) index += 1;
  stretches.last = index;
  return index;
}

/** The raw offset of the character at `at`. */
export function rawStart({ stretches }: Joined, at: number): number {
  if (stretches === null) return at;
  const index = stretchOf(stretches, at);
  return (stretches.raw[index] as number) + at - (stretches.joined[index] as number);
}

/** The raw offset right after the character before `end`: a break that follows stays outside. */
export function rawEnd(joined: Joined, end: number): number {
  return end === 0 ? rawStart(joined, 0) : rawStart(joined, end - 1) + 1;
}

/** True where a hard break was taken out right before `at`. */
export function isBreakAt({ stretches }: Joined, at: number): boolean {
  if (stretches === null || at === 0) return false;
  const index = stretchOf(stretches, at);
  return index > 0 && stretches.joined[index] === at;
}

/** The last hard break after `from` and no later than `to`, as a joined offset; -1 where there is none. */
export function lastBreak({ stretches }: Joined, from: number, to: number): number {
  if (stretches === null) return -1;
  const start = stretches.joined[stretchOf(stretches, to)] as number;
  return start > from ? start : -1;
}

/** The raw stretches of the joined characters `start` to `end`; an empty stretch gives one empty span. */
export function spansOf(joined: Joined, start: number, end: number): readonly TextSpan[] {
  const { stretches } = joined;
  if (stretches === null) return [{ start, end }];
  if (start === end) {
    const at = rawEnd(joined, start);
    return [{ start: at, end: at }];
  }
  const spans: { start: number; end: number }[] = [];
  let at = start;
  for (let index = stretchOf(stretches, start); at < end; index += 1) {
    const next = Math.min(end, stretches.joined[index + 1] ?? end);
    const from = (stretches.raw[index] as number) + at - (stretches.joined[index] as number);
    const before = spans[spans.length - 1];
    if (before?.end === from) before.end = from + next - at;
    else spans.push({ start: from, end: from + next - at });
    at = next;
  }
  return spans;
}

/** The joined characters `start` to `end` with where they stand. */
export function partOf(joined: Joined, start: number, end: number): Part {
  return { text: joined.text.slice(start, end), spans: spansOf(joined, start, end) };
}

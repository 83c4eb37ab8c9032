import { stretchesOf } from "../sheet/stretches";
import { OneStretch } from "./one-stretch";
import type { Part, TextSpan } from "./types";

/** A text with its hard breaks and invisible characters left out, and the way back from its offsets to those of the raw text. */
export interface Joined {
  readonly raw: string;
  readonly text: string;
  /** The stretches of the raw text that were joined; null where it is one and offsets are the same on both sides. */
  readonly stretches: Stretches | null;
}

interface Stretches {
  /** Where each stretch begins in the joined text, ascending. */
  readonly joined: readonly number[];
  /** Where it begins in the raw text. */
  readonly raw: readonly number[];
  /** Whether a hard break stands right before it. */
  readonly afterBreak: readonly boolean[];
  /** The stretch looked at last: look-ups come nearly in order, so that walking from here takes no time to speak of. */
  last: number;
}

/**
 * Takes out hard breaks, line ends with the spaces around them, and invisible characters. Nothing takes their place, not even between
 * Latin words, so that the characters of a part's spans are its text; only a fix that joins a break needs to write a space there.
 */
export function joinBreaks(raw: string): Joined {
  const found = stretchesOf(raw);
  if (found === null) return { raw, text: raw, stretches: null };
  const joined: number[] = [];
  const starts: number[] = [];
  const afterBreak: boolean[] = [];
  const pieces: string[] = [];
  let length = 0;
  for (const stretch of found) {
    joined.push(length);
    starts.push(stretch.start);
    afterBreak.push(stretch.afterBreak);
    pieces.push(raw.slice(stretch.start, stretch.end));
    length += stretch.end - stretch.start;
  }
  if (found.length === 0)
    return { raw, text: "", stretches: { joined: [0], raw: [raw.length], afterBreak: [false], last: 0 } };
  return { raw, text: pieces.join(""), stretches: { joined, raw: starts, afterBreak, last: 0 } };
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
  return index > 0 && stretches.joined[index] === at && stretches.afterBreak[index] === true;
}

/** The last hard break after `from` and no later than `to`, as a joined offset; -1 where there is none. */
export function lastBreak({ stretches }: Joined, from: number, to: number): number {
  if (stretches === null) return -1;
  for (let index = stretchOf(stretches, to); index > 0; index -= 1) {
    const start = stretches.joined[index] as number;
    if (start <= from) return -1;
    if (stretches.afterBreak[index] === true) return start;
  }
  return -1;
}

/** The raw stretches of the joined characters `start` to `end`; an empty stretch gives one empty span. */
export function spansOf(joined: Joined, start: number, end: number): readonly TextSpan[] {
  const { stretches } = joined;
  if (stretches === null) return [{ start, end }];
  if (start === end) {
    const at = rawEnd(joined, start);
    return [{ start: at, end: at }];
  }
  let index = stretchOf(stretches, start);
  const first = (stretches.raw[index] as number) - (stretches.joined[index] as number);
  if (end <= (stretches.joined[index + 1] ?? end)) return [{ start: start + first, end: end + first }];
  const spans: TextSpan[] = [];
  for (let at = start; at < end; index += 1) {
    const next = Math.min(end, stretches.joined[index + 1] ?? end);
    const shift = (stretches.raw[index] as number) - (stretches.joined[index] as number);
    spans.push({ start: at + shift, end: next + shift });
    at = next;
  }
  return spans;
}

/** The joined characters `start` to `end` with where they stand. */
export function partOf(joined: Joined, start: number, end: number): Part {
  const text = joined.text.slice(start, end);
  return joined.stretches === null ? new OneStretch(text, start, end) : { text, spans: spansOf(joined, start, end) };
}

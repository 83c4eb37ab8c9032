import { fnv1a } from "../../check/fnv";
import type { CellWrite } from "../../check/finding";
import type { CellValue } from "../../check/sheet/snapshot";

/**
 * A cell that was being written, with what of it changes: most of a long text is the same before and after, and a browser's storage is
 * small.
 */
export interface NotedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Characters at the start and at the end that are the same before and after; 0 where one of both is no text. */
  readonly head: number;
  readonly tail: number;
  /** What stood between them, and what is to stand there. */
  readonly was: CellValue;
  readonly now: CellValue;
  /** Of the whole text that is to stand there: another that merely has the same part is told apart. */
  readonly sum: number;
}

export function noteCell({ sheet, row, column, expected, next }: CellWrite): NotedCell {
  const place = { sheet, row, column };
  if (typeof expected !== "string" || typeof next !== "string")
    return { ...place, head: 0, tail: 0, was: expected, now: next, sum: checksum(next) };
  const most = Math.min(expected.length, next.length);
  let head = 0;
  while (head < most && expected.charCodeAt(head) === next.charCodeAt(head)) head += 1;
  let tail = 0;
  while (tail < most - head && expected.at(-1 - tail) === next.at(-1 - tail)) tail += 1;
  const part = (text: string): string => text.slice(head, text.length - tail);
  return { ...place, head, tail, was: part(expected), now: part(next), sum: checksum(next) };
}

/** What gives a cell back what it held before it was written; null where it does not hold what was to be written. */
export function takenBack(
  { sheet, row, column, head, tail, was, now, sum }: NotedCell,
  held: CellValue,
): CellWrite | null {
  if (checksum(held) !== sum) return null;
  const back = (before: CellValue): CellWrite => ({ sheet, row, column, expected: held, next: before });
  if (head + tail === 0) return held === now ? back(was) : null;
  if (typeof held !== "string" || held.slice(head, held.length - tail) !== now) return null;
  return back(held.slice(0, head) + String(was ?? "") + held.slice(held.length - tail));
}

/** Stands for a value as it prints. */
const checksum = (value: CellValue): number => fnv1a(`${typeof value} ${String(value)}`) >>> 0;

import type { Finding } from "../../src/check/finding";
import { INVISIBLE } from "../../src/check/sheet/invisible";
import type { Span } from "../../src/check/sheet/located";
import { rowOf, type SheetSnapshot } from "../../src/check/sheet/snapshot";

/** Characters of one cell that are marked: those at fault, or those that belong to the fault. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly isFault: boolean;
}

/** By place: row and column. */
export type Marks = ReadonlyMap<string, readonly Stretch[]>;

/** A place as a key. */
export const at = (row: number, column: number): string => `${row}/${column}`;

/** Around what is at fault, and around what it is about besides. */
const FAULT = ["【", "】"] as const;
const RELATED = ["〔", "〕"] as const;

export const inMarks = (text: string, { isFault }: Stretch): string => (isFault ? FAULT : RELATED).join(text);

/** Where findings stand, and what they are about besides. */
export function marksOf(sheet: SheetSnapshot, findings: readonly Finding[]): Marks {
  const found = new Map<string, Stretch[]>();
  const add = (spans: readonly Span[], isFault: boolean): void => {
    for (const { row, column, start, end } of spans) {
      const now = rowOf(sheet, row);
      if (now !== null)
        found.set(at(now, column), withStretch(found.get(at(now, column)) ?? [], { start, end, isFault }));
    }
  };
  for (const { place } of findings) add(place, true);
  for (const { related } of findings) add(related, false);
  return found;
}

/** Stretches with another: what touches one of its kind joins it, and what is at fault for one finding is not marked as related. */
function withStretch(stretches: readonly Stretch[], added: Stretch): Stretch[] {
  const meets = (other: Stretch): boolean => added.start <= other.end && other.start <= added.end;
  if (!added.isFault && stretches.some((other) => other.isFault && meets(other))) return [...stretches];
  const joined = stretches.filter((other) => other.isFault === added.isFault && meets(other));
  const whole = {
    start: Math.min(added.start, ...joined.map(({ start }) => start)),
    end: Math.max(added.end, ...joined.map(({ end }) => end)),
    isFault: added.isFault,
  };
  return [...stretches.filter((other) => !joined.includes(other)), whole].sort((a, b) => a.start - b.start);
}

/** A text with its marks. */
export function marked(text: string, stretches: readonly Stretch[]): string {
  let shown = "";
  let from = 0;
  for (const stretch of stretches) {
    shown +=
      visible(text.slice(from, stretch.start)) + inMarks(visible(text.slice(stretch.start, stretch.end)), stretch);
    from = stretch.end;
  }
  return shown + visible(text.slice(from));
}

/** A text with a shape for line breaks and for characters nobody sees. */
export const visible = (text: string): string =>
  text
    .replace(INVISIBLE, (chars) =>
      [...chars]
        .map((char) => `[U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`)
        .join(""),
    )
    .replace(/\r?\n/g, "⏎\n");

import type { TextEdit } from "../finding";
import { fixBy } from "../offer";
import type { Problem } from "../rule";
import { listNumberLength } from "../sheet/list-numbers";
import type { Located, Span } from "../sheet/located";
import type { SheetSnapshot } from "../sheet/snapshot";
import { hardBreaks } from "../sheet/stretches";
import { edit } from "../text-edits";
import { rawText } from "./cells";

/** A line break inside a cell's text, with the spaces around it. */
export interface LineBreak {
  /** The whole text of its cell. */
  readonly text: string;
  readonly span: Span;
}

const NONE: readonly LineBreak[] = [];
const LATIN = /[A-Za-z]/;

/** The line breaks inside a text; those at its ends cut nothing. */
function breaksInside(text: string, cell: Span): readonly LineBreak[] {
  if (!text.includes("\n")) return NONE;
  return hardBreaks(text)
    .filter(({ start, end }) => start > 0 && end < text.length)
    .map(({ start, end }) => ({ text, span: { ...cell, start, end } }));
}

/** The line breaks inside a value: between its first character in a cell and its last one. A value in one piece has none. */
export function breaksOf(spans: readonly Span[], sheets: ReadonlyMap<string, SheetSnapshot>): readonly LineBreak[] {
  if (spans.length < 2) return NONE;
  // A value stands in few cells, however many pieces breaks cut it into.
  const cells: { readonly first: Span; last: Span }[] = [];
  for (const span of spans) {
    const known = cells.find(({ first }) => first.row === span.row && first.column === span.column);
    if (known === undefined) cells.push({ first: span, last: span });
    else known.last = span;
  }
  return cells.flatMap(({ first, last }) =>
    breaksInside(rawText(first, sheets), first).filter(({ span }) => first.end <= span.start && span.end <= last.start),
  );
}

/**
 * Whether a value has a place where one of its spans ends and the next one begins with such characters: where a line of it was broken,
 * as a rule. Soon told, for the many values whose breaks need no closer look.
 */
export function someJoint(
  { value, spans }: Located<string>,
  test: (before: string, after: string) => boolean,
): boolean {
  let at = 0;
  for (let index = 0; index < spans.length - 1; index += 1) {
    const { start, end } = spans[index] as Span;
    at += end - start;
    if (test(value.charAt(at - 1), value.charAt(at))) return true;
  }
  return false;
}

const STOP = /[。；：;:]/;
/** A line that does not end in a stop. */
const OPEN_LINE = /[^。；：;:]\n/;

/** True for a character after which a break is tidy. */
export const isStop = (character: string): boolean => STOP.test(character);

/** A break after 。；： or before a list number: a tidy list is no fault. */
export function isTidy({ text, span }: LineBreak): boolean {
  return isStop(text.charAt(span.start - 1)) || listNumberLength(text, span.end) > 0;
}

/** The line breaks inside a text that are not tidy. */
export function untidyBreaks(text: string, cell: Span): readonly LineBreak[] {
  return OPEN_LINE.test(text) ? breaksInside(text, cell).filter((one) => !isTidy(one)) : NONE;
}

/** The edits that join breaks. Latin words on both sides were apart before the line was broken. */
export function joins(breaks: readonly LineBreak[]): TextEdit[] {
  return breaks.map(({ text, span }) => {
    const isApart = LATIN.test(text.charAt(span.start - 1)) && LATIN.test(text.charAt(span.end));
    return edit(span, text.slice(span.start, span.end), isApart ? " " : "");
  });
}

/** What the rules about hard breaks say of a field; `isSafe` is false where joining would be read otherwise. */
export function breakProblem(rule: string, breaks: readonly LineBreak[], isSafe = true): Problem {
  return {
    message: { id: rule, params: { breaks: breaks.length } },
    place: breaks.map(({ span }) => span),
    offending: String(breaks.length),
    ...(isSafe ? { fix: fixBy(true, () => joins(breaks)) } : {}),
  };
}

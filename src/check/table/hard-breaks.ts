import type { TextEdit } from "../finding";
import { fixBy } from "../offer";
import type { Problem } from "../rule";
import { listNumberLength } from "../sheet/list-numbers";
import type { Span } from "../sheet/located";
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
export function breaksInside(text: string, cell: Span): readonly LineBreak[] {
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

/** A break after 。；： or before a list number: a tidy list is no fault. */
export function isTidy({ text, span }: LineBreak): boolean {
  return /[。；：;:]/.test(text.charAt(span.start - 1)) || listNumberLength(text, span.end) > 0;
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

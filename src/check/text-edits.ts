import type { Edit, TextEdit } from "./finding";
import type { Span } from "./sheet/located";

/** Replaces the characters of one span; `before` are the characters that stand there. */
export function edit(span: Span, before: string, after: string): TextEdit {
  return {
    kind: "text",
    sheet: span.sheet,
    row: span.row,
    column: span.column,
    start: span.start,
    end: span.end,
    before,
    after,
  };
}

/**
 * Replaces a text that may stand in several spans (a hard break inside it): the new text goes into the first, the others are emptied,
 * and what stands between the spans stays. `before` is the joined text.
 */
export function editsOver(spans: readonly Span[], before: string, after: string): TextEdit[] {
  let at = 0;
  return spans.map((span, index) => {
    const length = span.end - span.start;
    const piece = before.slice(at, at + length);
    at += length;
    return edit(span, piece, index === 0 ? after : "");
  });
}

/** A line break with the spaces around it, at the end of a text. */
const BREAK_BEHIND = /[^\S\n]*\r?\n\s*$/;
/** What may not begin a line, or ends one. */
const MARK_OR_END = /^(?:\s*$|\s*\n|\s*[。；;：:，,、）)])/;

/**
 * Edits that leave no line behind which is blank or begins with a mark: where all that stood at the start of a line is taken out and a
 * mark or the line's end follows, the break before it goes with it. A break before other words stays: it may part two indicators.
 */
export function withoutBlankLines(edits: readonly Edit[], textOf: (edit: TextEdit) => string): readonly Edit[] {
  return edits.map((edit): Edit => {
    if (edit.kind !== "text" || edit.after !== "" || edit.before.trim() === "") return edit;
    const text = textOf(edit);
    const start = blankLineStart(text, edit.start, edit.end);
    return start === edit.start ? edit : { ...edit, start, before: text.slice(start, edit.end) };
  });
}

/** Where to begin taking characters out so that no blank line is left: `start`, or the end of the line before. */
export function blankLineStart(text: string, start: number, end: number): number {
  if (!MARK_OR_END.test(text.slice(end, end + LONGEST_LOOK))) return start;
  const before = text.slice(Math.max(0, start - LONGEST_LOOK), start);
  return start - (BREAK_BEHIND.exec(before)?.[0].length ?? 0);
}

/** Breaks are looked for this near: a cell may hold thousands of spaces. */
const LONGEST_LOOK = 40;

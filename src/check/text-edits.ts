import type { TextEdit } from "./finding";
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

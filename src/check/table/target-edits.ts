import type { Target } from "../indicator/types";
import { slice, type Located, type Span } from "../sheet/located";
import type { TextEdit } from "../finding";
import { edit, editsOver } from "../text-edits";
import type { TextChange } from "../text-change";

/** Changes of a target's text as edits of the cells its characters stand in: one packed cell, or one for the sign, number and unit. */
export function targetEdits(target: Located<Target>, changes: readonly TextChange[]): TextEdit[] {
  return changes.flatMap(({ start, end, after }) => {
    const gap = gapAt(target, start);
    if (start === end) return gap === undefined ? [] : [edit(gap, "", after)];
    const [before, spans] = [target.value.text.slice(start, end), slice(target, start, end)];
    // Words before a number become a sign in the cell that is there for it.
    if (gap === undefined || gap.start < gap.end || gap.column === spans[0]?.column || !SIGN.test(after))
      return editsOver(spans, before, after);
    return [edit(gap, "", after), ...editsOver(spans, before, "")];
  });
}

const SIGN = /^[≥≤><=]$/;

/** Where something goes in before character `at`: the empty cell the layout has for it there, else between the characters. */
function gapAt(target: Located<Target>, at: number): Span | undefined {
  let offset = 0;
  for (const span of target.spans) {
    if (offset === at && span.start === span.end) return span;
    offset += span.end - span.start;
  }
  return slice(target, at, at)[0];
}

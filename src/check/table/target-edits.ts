import type { Target } from "../indicator/types";
import { slice, type Located, type Span } from "../sheet/located";
import type { TextEdit } from "../finding";
import { edit, editsOver } from "../text-edits";

/** Characters of a target's text and what takes their place; an insertion where `start` is `end`. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly after: string;
}

/** Changes of a target's text as edits of the cells its characters stand in: one packed cell, or one for the sign, number and unit. */
export function targetEdits(target: Located<Target>, changes: readonly Change[]): TextEdit[] {
  return changes.flatMap(({ start, end, after }) => {
    if (start < end) return editsOver(slice(target, start, end), target.value.text.slice(start, end), after);
    const at = gapAt(target, start);
    return at === undefined ? [] : [edit(at, "", after)];
  });
}

/** Where something goes in before character `at`: the empty cell the layout has for it there, else between the characters. */
function gapAt(target: Located<Target>, at: number): Span | undefined {
  let offset = 0;
  for (const span of target.spans) {
    if (offset === at && span.start === span.end) return span;
    offset += span.end - span.start;
  }
  return slice(target, at, at)[0];
}

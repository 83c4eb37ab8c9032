import { fixBy } from "../offer";
import { defineRule } from "../rule";
import type { SheetSnapshot } from "../sheet/snapshot";
import { goalAt, goalsWhere } from "../table/goal";
import { breaksOf, joins, someJoint, type LineBreak } from "../table/hard-breaks";
import type { Goal } from "../table/types";

const MARK = /[，。、；,;]/;

/** A line of a goal that starts with ， 。 、 or ；, where a line was broken in the wrong place. */
export const lineStartsWithPunct = defineRule({
  id: "line-starts-with-punct",
  severity: "info",
  scope: "project",
  basis: null,
  fixes: true,
  examples: {
    bad: [
      { goal: "全年办好2次培训\n。", fixed: "全年办好2次培训。" },
      { goal: "办好2次培训：线上\n、线下各1次\n。", fixed: "办好2次培训：线上、线下各1次。" },
    ],
    good: [{ goal: "全年办好2次培训。\n会议另行安排。" }],
  },
  detect: goalsWhere((goal, { sheets }) => someJoint(goal, isBeforeMark) && breaksBeforeMarks(goal, sheets).length > 0),
  describe(at, { project, sheets }) {
    const breaks = breaksBeforeMarks(goalAt(project, at), sheets);
    const marks = breaks.map(({ text, span }) => text.charAt(span.end));
    return {
      message: { id: "line-starts-with-punct", params: { lines: breaks.length, marks: [...new Set(marks)].join(" ") } },
      place: breaks.map(({ span }) => ({ ...span, start: span.end, end: span.end + 1 })),
      offending: marks.join(""),
      fix: fixBy(true, () => joins(breaks)),
    };
  },
});

const isBeforeMark = (_: string, after: string): boolean => MARK.test(after);

function breaksBeforeMarks({ spans }: Goal, sheets: ReadonlyMap<string, SheetSnapshot>): readonly LineBreak[] {
  return breaksOf(spans, sheets).filter(({ text, span }) => MARK.test(text.charAt(span.end)));
}

import { fixBy } from "../offer";
import { defineRule, type Problem } from "../rule";
import { breaksOf, joins } from "../table/hard-breaks";

const MARK = /[，。、；,;]/;
const NONE: readonly Problem[] = [];

/** A line of a goal that starts with ， 。 、 or ；, where a line was broken in the wrong place. */
export const lineStartsWithPunct = defineRule({
  id: "line-starts-with-punct",
  severity: "info",
  scope: "project",
  basis: null,
  examples: {
    bad: [
      { goal: "全年办好2次培训\n。", fixed: "全年办好2次培训。" },
      { goal: "办好2次培训：线上\n、线下各1次\n。", fixed: "办好2次培训：线上、线下各1次。" },
    ],
    good: [{ goal: "全年办好2次培训。\n会议另行安排。" }],
  },
  check({ project, sheets }) {
    return project.goals.flatMap(({ spans }): readonly Problem[] => {
      const breaks = breaksOf(spans, sheets).filter(({ text, span }) => MARK.test(text.charAt(span.end)));
      if (breaks.length === 0) return NONE;
      const marks = breaks.map(({ text, span }) => text.charAt(span.end));
      return [
        {
          message: {
            id: "line-starts-with-punct",
            params: { lines: breaks.length, marks: [...new Set(marks)].join(" ") },
          },
          place: breaks.map(({ span }) => ({ ...span, start: span.end, end: span.end + 1 })),
          offending: marks.join(""),
          fix: fixBy(true, () => joins(breaks)),
        },
      ];
    });
  },
});

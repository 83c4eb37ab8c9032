import { defineRule, type Problem } from "../rule";
import { breakProblem, breaksOf, isTidy } from "../table/hard-breaks";

const NONE: readonly Problem[] = [];

/** A line break inside a goal's sentence. One after 。；： or before a list number makes a tidy list. */
export const hardBreakInGoal = defineRule({
  id: "hard-break-in-goal",
  severity: "info",
  scope: "project",
  basis: null,
  examples: {
    bad: [
      { goal: "全年办好2次培\n训。", fixed: "全年办好2次培训。" },
      { goal: "做好：\n1.培训2\n次；\n2.会议。", fixed: "做好：\n1.培训2次；\n2.会议。" },
    ],
    good: [{ goal: "办好培训。\n办好会议。" }, { goal: "1、办好2次培训\n2、办好会议。" }],
  },
  check({ project, sheets }) {
    const problems = project.goals.flatMap(({ spans }) => {
      const breaks = breaksOf(spans, sheets).filter((one) => !isTidy(one));
      return breaks.length === 0 ? NONE : [breakProblem("hard-break-in-goal", breaks)];
    });
    return problems;
  },
});

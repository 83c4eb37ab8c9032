import { defineRule } from "../rule";
import type { SheetSnapshot } from "../sheet/snapshot";
import { goalAt, goalsWhere } from "../table/goal";
import { breakProblem, breaksOf, isStop, isTidy, someJoint, type LineBreak } from "../table/hard-breaks";
import type { Goal } from "../table/types";

/** A line break inside a goal's sentence. One after 。；： or before a list number makes a tidy list. */
export const hardBreakInGoal = defineRule({
  id: "hard-break-in-goal",
  severity: "info",
  scope: "project",
  basis: null,
  fixes: true,
  examples: {
    bad: [
      { goal: "全年办好2次培\n训。", fixed: "全年办好2次培训。" },
      { goal: "做好：\n1.培训2\n次；\n2.会议。", fixed: "做好：\n1.培训2次；\n2.会议。" },
    ],
    good: [{ goal: "办好培训。\n办好会议。" }, { goal: "1、办好2次培训\n2、办好会议。" }],
  },
  detect: goalsWhere((goal, { sheets }) => someJoint(goal, mayCut) && cutsIn(goal, sheets).length > 0),
  describe: (at, { project, sheets }) => breakProblem("hard-break-in-goal", cutsIn(goalAt(project, at), sheets)),
});

/** A break after a stop is tidy, whatever follows. */
const mayCut = (before: string): boolean => !isStop(before);

function cutsIn({ spans }: Goal, sheets: ReadonlyMap<string, SheetSnapshot>): readonly LineBreak[] {
  return breaksOf(spans, sheets).filter((one) => !isTidy(one));
}

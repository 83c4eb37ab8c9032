import { defineGroupRule, NOTHING } from "../rule";
import { fullWidthOf } from "../sheet/full-width";
import { withoutTail } from "../sheet/tail";
import { isUnwritten } from "../table/goal";
import { HEAD, projectRow, sumRow, FAULTLESS_CELL } from "./example";

/** Shorter goals say so little that two projects may well say the same. */
const SHORTEST = 12;
const GOAL = "组织代表开展专题培训，提高审议报告和提出建议的水平。";

/** Projects whose goals for the year are the same text. */
export const identicalGoal = defineGroupRule({
  id: "identical-goal",
  severity: "warning",
  scope: "group",
  basis: "财预〔2015〕88号",
  examples: {
    bad: [
      {
        sheet: [
          ...HEAD,
          sumRow("合计", 30),
          projectRow("培训经费", 20, FAULTLESS_CELL, GOAL),
          projectRow("会议经费", 10, FAULTLESS_CELL, GOAL.replace("，", "，\n")),
        ],
      },
    ],
    good: [{}],
  },
  members({ project }) {
    const goal = project.goals[0];
    if (goal === undefined || goal.value.length < SHORTEST || isUnwritten(goal)) return NOTHING;
    return [{ key: sameText(goal.value) }];
  },
  *check({ members }) {
    const [first, ...others] = members.map(({ project }) => project);
    const other = others[0];
    if (first === undefined || other === undefined) return;
    yield {
      message: {
        id: "identical-goal",
        params: { projects: members.length, first: first.name.value, other: other.name.value },
      },
      place: first.goals[0]?.spans ?? [],
      related: others.flatMap(({ goals }) => goals[0]?.spans ?? []),
      offending: others.map(({ name }) => name.value).join("/"),
    };
  },
});

/** Spaces, the width of marks and a last 。 make no other text. */
const sameText = (text: string): string => withoutTail(fullWidthOf(text.replace(/\s+/g, "")), "。；.．｡");

import { defineRule, type Problem } from "../rule";
import { slice } from "../sheet/located";
import { unwritten } from "../table/goal";

const NONE: readonly Problem[] = [];

/** A project without a goal for the year. */
export const goalEmpty = defineRule({
  id: "goal-empty",
  severity: "error",
  scope: "project",
  basis: "财预〔2015〕88号",
  examples: {
    bad: [{ goal: "" }, { goal: "目标1：待填写。" }],
    good: [{}, { goal: "办好培训。" }],
  },
  check({ project }) {
    // The goal of the year stands first; a layout without goals has none.
    const goal = project.goals[0];
    const left = goal === undefined ? null : unwritten(goal);
    if (goal === undefined || left === null) return NONE;
    const { length } = goal.value;
    return [
      {
        message: {
          id: left.text === "" ? "goal-empty" : "goal-empty/placeholder",
          params: { text: left.text },
        },
        place: left.text === "" ? slice(goal, length, length) : goal.spans,
        offending: left.text,
      },
    ];
  },
});

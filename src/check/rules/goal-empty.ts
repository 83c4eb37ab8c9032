import { defineRule, FOUND, NOTHING } from "../rule";
import { slice } from "../sheet/located";
import { goalAt, isUnwritten } from "../table/goal";

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
  detect({ project }) {
    // The goal of the year stands first; a layout without goals has none.
    const goal = project.goals[0];
    return goal !== undefined && isUnwritten(goal) ? FOUND : NOTHING;
  },
  describe(_, { project }) {
    const goal = goalAt(project, 0);
    const text = goal.value;
    return {
      message: { id: text === "" ? "goal-empty" : "goal-empty/placeholder", params: { text } },
      place: text === "" ? slice(goal, 0, 0) : goal.spans,
      offending: text,
    };
  },
});

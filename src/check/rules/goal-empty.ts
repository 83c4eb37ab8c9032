import { valueOf } from "../money/sums";
import { defineRule, FOUND, NOTHING } from "../rule";
import { slice } from "../sheet/located";
import { goalAt, isUnwritten } from "../table/goal";
import type { Project } from "../table/types";
import { HEAD, projectRow, sumRow } from "./example";

/** A project without a goal for the year. */
export const goalEmpty = defineRule({
  id: "goal-empty",
  severity: "error",
  scope: "project",
  basis: "财预〔2015〕88号",
  examples: {
    bad: [{ goal: "" }, { goal: "目标1：待填写。" }, { goal: "...。." }, { goal: "无。" }],
    good: [
      {},
      { goal: "办好培训。" },
      { goal: "无障碍设施全部改造。" },
      // A row kept ready for a project, as a new table has it.
      { sheet: [...HEAD, sumRow("合计", 0), projectRow("", 0, "", "")] },
    ],
  },
  detect({ project }) {
    // The goal of the year stands first; a layout without goals has none.
    const goal = project.goals[0];
    return goal !== undefined && isUnwritten(goal) && !isFreeRow(project) ? FOUND : NOTHING;
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

/** Whether a row is kept for a project and holds nothing of one yet: no name, no goal, no indicator and no money. */
const isFreeRow = ({ name, goals, indicators, cells, amounts }: Project): boolean =>
  name.value.trim() === "" &&
  goals.every(({ value }) => value.trim() === "") &&
  indicators.length === 0 &&
  cells.every(({ text }) => text.trim() === "") &&
  amounts.every(({ amount }) => amount.kind === "blank" || (valueOf(amount)?.eq(0) ?? false));

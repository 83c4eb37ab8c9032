import { defineRule } from "../rule";
import { slice } from "../sheet/located";
import { goalAt, goalsWhere } from "../table/goal";

const PARTY = /[甲乙]方/;
const PARTIES = /[甲乙]方/g;

/** A goal that speaks of 甲方 and 乙方 as a contract does. */
export const goalContractWording = defineRule({
  id: "goal-contract-wording",
  severity: "info",
  scope: "project",
  basis: null,
  examples: {
    bad: [{ goal: "乙方每月巡检1次，并向甲方报告。" }],
    good: [{ goal: "运维单位每月巡检1次，并报告结果。" }],
  },
  detect: goalsWhere(({ value }) => PARTY.test(value)),
  describe(at, { project }) {
    const goal = goalAt(project, at);
    const parties = [...goal.value.matchAll(PARTIES)];
    const words = [...new Set(parties.map(([word]) => word))].sort().reverse();
    return {
      message: { id: "goal-contract-wording", params: { words: words.join("、") } },
      place: parties.flatMap(({ index }) => slice(goal, index, index + 2)),
      offending: words.join("/"),
    };
  },
});

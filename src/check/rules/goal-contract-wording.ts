import { defineRule, type Problem } from "../rule";
import { slice } from "../sheet/located";

const PARTIES = /[甲乙]方/g;
const NONE: readonly Problem[] = [];

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
  check({ project }) {
    return project.goals.flatMap((goal): readonly Problem[] => {
      const parties = [...goal.value.matchAll(PARTIES)];
      if (parties.length === 0) return NONE;
      const words = [...new Set(parties.map(([word]) => word))].sort().reverse();
      return [
        {
          message: { id: "goal-contract-wording", params: { words: words.join("、") } },
          place: parties.flatMap(({ index }) => slice(goal, index, index + 2)),
          offending: words.join("/"),
        },
      ];
    });
  },
});

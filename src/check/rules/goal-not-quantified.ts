import { sourceOf } from "../indicator/amount";
import { amountsIn } from "../indicator/free";
import { defineRule, type Problem } from "../rule";
import { slice } from "../sheet/located";
import { unitsOf } from "../standard/units";
import { goalFigures, unwritten } from "../table/goal";

const NUMERAL = /[零〇一二两三四五六七八九十百千]/;
const NONE: readonly Problem[] = [];

/** A goal without any figure; list numbers and ordinals in words are none. */
export const goalNotQuantified = defineRule({
  id: "goal-not-quantified",
  severity: "info",
  scope: "project",
  basis: "财预〔2015〕88号",
  examples: {
    bad: [
      { goal: "做好培训，提高履职能力。" },
      { goal: "1.办好培训。2.办好会议。" },
      { goal: "依据该法第五十条，一体推进三级联络站建设。" },
    ],
    good: [{ goal: "全年办好2次培训。" }, { goal: "保障七个工委开展工作。" }, { goal: "" }],
  },
  check({ project, profile }) {
    return project.goals.flatMap((goal): readonly Problem[] => {
      if (unwritten(goal) !== null) return NONE;
      const source = sourceOf(goalFigures(goal), unitsOf(profile));
      if (/\d/.test(source.folded)) return NONE;
      if (NUMERAL.test(source.text) && amountsIn(source).next().done !== true) return NONE;
      const { length } = goal.value;
      return [
        {
          message: { id: "goal-not-quantified", params: {} },
          place: slice(goal, length, length),
        },
      ];
    });
  },
});

import { sourceOf } from "../indicator/amount";
import { amountsIn } from "../indicator/free";
import { defineRule, type ProjectSubject } from "../rule";
import { slice } from "../sheet/located";
import { goalAt, goalFigures, goalsWhere, isUnwritten } from "../table/goal";
import type { Goal } from "../table/types";

const DIGIT = /[\d０-９]/;
const NUMERAL = /[零〇一二两三四五六七八九十百千]/;

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
    good: [
      { goal: "全年办好2次培训。" },
      { goal: "保障七个工委开展工作。" },
      { goal: "达到\u200b目标12次。" },
      { goal: "" },
    ],
  },
  detect: goalsWhere((goal, subject) => !hasFigure(goal, subject) && !isUnwritten(goal)),
  describe(at, { project }) {
    const goal = goalAt(project, at);
    const { length } = goal.value;
    return { message: { id: "goal-not-quantified", params: {} }, place: slice(goal, length, length) };
  },
});

function hasFigure(goal: Goal, { sheets, texts: { units } }: ProjectSubject): boolean {
  const text = goalFigures(goal, sheets);
  if (DIGIT.test(text)) return true;
  return NUMERAL.test(text) && amountsIn(sourceOf(text, units)).next().done !== true;
}

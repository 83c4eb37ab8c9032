import { defineRule, FOUND, NOTHING } from "../rule";
import { present } from "../table/found";
import { givesReason, missesTarget } from "../table/missed-target";
import { scoredRows } from "../table/scores";
import { shownSpans } from "../table/values";
import { unscoredEvaluation } from "./example-evaluation";

/** A target that was missed without a word of why, in a form that gives no points but asks for reasons. */
export const missWithoutReason = defineRule({
  id: "miss-without-reason",
  severity: "warning",
  scope: "indicator",
  basis: null,
  examples: {
    bad: [
      unscoredEvaluation({ actual: "1次" }),
      unscoredEvaluation({ actual: "1次", reason: "无" }),
      unscoredEvaluation({ target: "2次", actual: "已完成1次", reason: "/" }),
    ],
    good: [
      unscoredEvaluation({}),
      unscoredEvaluation({ actual: "1次", reason: "场地维修，1次延到明年。" }),
      unscoredEvaluation({ actual: "基本完成" }),
      unscoredEvaluation({ actual: "2" }),
    ],
  },
  on: { target: ({ kind }) => kind === "quantity" || kind === "range" },
  detect(subject) {
    const { project, indicator } = subject;
    const reason = indicator.outcome?.reason;
    if (reason == null || givesReason(reason.value) || scoredRows(project).length > 0) return NOTHING;
    return missesTarget(subject) ? FOUND : NOTHING;
  },
  describe(_, { indicator }) {
    const annual = present(indicator.annual);
    const actual = present(indicator.outcome?.actual);
    const reason = present(indicator.outcome?.reason);
    return {
      message: {
        id: "miss-without-reason",
        params: { target: annual.value.text, actual: actual.value.text },
      },
      place: reason.spans,
      related: [...shownSpans(annual), ...shownSpans(actual)],
      offending: `${annual.value.text}/${actual.value.text}`,
    };
  },
});

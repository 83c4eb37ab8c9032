import { defineRule, FOUND, NOTHING } from "../rule";
import { isVisible } from "../sheet/stretches";
import { rawText } from "../table/cells";
import { present } from "../table/found";
import { givesReason } from "../table/missed-target";
import type { Indicator } from "../table/types";
import { shownSpans } from "../table/values";
import { evaluation, unscoredEvaluation } from "./example-evaluation";

/** An indicator of a self-evaluation that says neither what came of it nor why nothing did, where most of the others do. */
export const actualMissing = defineRule({
  id: "actual-missing",
  severity: "warning",
  scope: "indicator",
  basis: null,
  examples: {
    bad: [
      unscoredEvaluation({ actual: null }),
      unscoredEvaluation({ actual: " ", reason: "/" }),
      evaluation({ rows: [null, { actual: null, score: null }] }),
    ],
    good: [
      unscoredEvaluation({}),
      unscoredEvaluation({ actual: "/" }),
      evaluation({ rows: [null, { actual: null, score: "/" }] }),
      unscoredEvaluation({ actual: null, reason: "因故未办，明年补办。" }),
      evaluation({ rows: [null, { actual: null, score: 0, reason: "因故未办，明年补办。" }] }),
      evaluation({
        rows: [
          { actual: null, score: null },
          { actual: null, score: null },
          { actual: null, score: null },
          { actual: null, score: null },
        ],
      }),
    ],
  },
  detect({ project, indicator, sheets }) {
    const { outcome } = indicator;
    if (!lacksActual(indicator) || outcome?.actual == null || givesReason(outcome.reason?.value)) return NOTHING;
    // A score says more: it has no ground without a value, or is 0; a stroke says that nothing is to be scored.
    if (outcome.score !== null && isVisible(rawText(outcome.score.span, sheets))) return NOTHING;
    if (isMergedInto(project.indicators, indicator)) return NOTHING;
    const filled = project.indicators.filter((one) => one.outcome?.actual != null && !lacksActual(one)).length;
    return filled * 2 > project.indicators.length ? FOUND : NOTHING;
  },
  describe(_, { indicator }) {
    const actual = present(indicator.outcome?.actual);
    return {
      message: { id: "actual-missing", params: { name: indicator.name?.value ?? "" } },
      place: shownSpans(actual),
      offending: indicator.name?.value ?? "",
    };
  },
});

const lacksActual = ({ outcome }: Indicator): boolean => outcome?.actual?.value.kind === "empty";

/** Of several indicators in one row the first has the value of all. */
function isMergedInto(indicators: readonly Indicator[], { outcome }: Indicator): boolean {
  const span = outcome?.actual?.spans[0];
  return (
    span !== undefined &&
    indicators.filter(({ outcome: other }) => {
      const own = other?.actual?.spans[0];
      return own?.row === span.row && own.column === span.column && own.sheet === span.sheet;
    }).length > 1
  );
}

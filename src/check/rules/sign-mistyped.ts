import { signsForBrackets } from "../indicator/signs";
import type { Target } from "../indicator/types";
import { choiceOf } from "../offer";
import { defineRule } from "../rule";
import { slice } from "../sheet/located";
import { targetsOf } from "../table/fields";
import { present } from "../table/found";
import { targetEdits } from "../table/target-edits";
import { faultsIn } from "../table/faults";
import { changeText } from "../text-change";

const cell = (target: string): string =>
  `1、1-产出指标；11-数量指标；培训人数；实施周期指标值：${target}；年度指标值：${target}。`;

/** 》60人: a bracket of a book's title where a sign belongs. */
export const signMistyped = defineRule({
  id: "sign-mistyped",
  severity: "warning",
  scope: "indicator",
  basis: null,
  examples: {
    bad: [
      { cell: cell("》60人"), findings: 2 },
      { cell: cell("《80人"), findings: 2 },
      { cell: cell("》=60人"), findings: 2 },
      { cell: cell("培训人数〉60人"), findings: 2 },
    ],
    good: [{ cell: cell("≥60人") }, { cell: cell("《代表法》宣讲60人") }, { cell: cell("《2026年工作方案》1份") }],
  },
  on: { target: isMistyped },
  detect: ({ values }) => faultsIn(values, isMistyped),
  describe(field, { indicator }) {
    const target = present(indicator[field]);
    const { mistyped = [], text } = target.value;
    const ways = ([0, 1] as const).map((choice) => signsForBrackets(target.value, choice));
    const better = changeText(text, ways[0] ?? []);
    return {
      message: {
        id: "sign-mistyped",
        params: {
          text,
          written: mistyped.map(({ start, end }) => text.slice(start, end)).join(" "),
          better,
          other: changeText(text, ways[1] ?? []),
          field,
        },
      },
      place: mistyped.flatMap(({ start, end }) => slice(target, start, end)),
      offending: text,
      // The year's target and the whole period's are to read alike.
      choices: ways.map((edits) =>
        choiceOf(changeText(text, edits), () =>
          targetsOf(indicator).flatMap((one) => (one.target.value.text === text ? targetEdits(one.target, edits) : [])),
        ),
      ),
    };
  },
});

function isMistyped({ mistyped }: Target): boolean {
  return mistyped !== undefined && mistyped.length > 0;
}

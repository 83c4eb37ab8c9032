import { editText } from "../edit";
import { signsForBrackets } from "../indicator/signs";
import { choiceOf } from "../offer";
import { defineRule, NO_PROBLEMS } from "../rule";
import { slice } from "../sheet/located";
import { targetsOf } from "../table/fields";
import { targetEdits } from "../table/target-edits";

const cell = (target: string): string =>
  `1、1-产出指标；11-数量指标；培训人数；实施周期指标值：${target}；年度指标值：${target}。`;

/** 》60人: a bracket of a book's title where a sign belongs. */
export const signMistyped = defineRule({
  id: "sign-mistyped",
  severity: "warning",
  scope: "value",
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
  check({ value, field, indicator }) {
    const { mistyped = [], text } = value.value;
    if (mistyped.length === 0) return NO_PROBLEMS;
    const ways = ([0, 1] as const).map((choice) => signsForBrackets(value.value, choice));
    const better = editText(text, ways[0] ?? []);
    return [
      {
        message: {
          id: "sign-mistyped",
          params: {
            text,
            written: mistyped.map(({ start, end }) => text.slice(start, end)).join(" "),
            better,
            other: editText(text, ways[1] ?? []),
            field,
          },
        },
        place: mistyped.flatMap(({ start, end }) => slice(value, start, end)),
        offending: text,
        // The year's target and the whole period's are to read alike.
        choices: ways.map((edits) =>
          choiceOf(editText(text, edits), () =>
            targetsOf(indicator).flatMap(({ target }) =>
              target.value.text === text ? targetEdits(target, edits) : [],
            ),
          ),
        ),
      },
    ];
  },
});

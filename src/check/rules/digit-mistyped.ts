import { figuresForLetters } from "../indicator/misspelt-digits";
import { choiceOf } from "../offer";
import { defineRule } from "../rule";
import { slice } from "../sheet/located";
import { unitsOf } from "../standard/units";
import { targetEdits } from "../table/target-edits";
import { faultyTargets, faultsIn, oneOf } from "../table/faults";
import { changeText } from "../text-change";

const cell = (target: string): string =>
  `1、1-产出指标；12-质量指标；验收合格率；实施周期指标值：${target}；年度指标值：${target}。`;

/** ≥9O%: a letter where a figure belongs, which no system reads as a number. */
export const digitMistyped = defineRule({
  id: "digit-mistyped",
  severity: "warning",
  scope: "indicator",
  basis: null,
  examples: {
    bad: [{ cell: cell("≥9O%") }, { cell: cell("1OO%") }, { cell: cell("≥l00%") }],
    good: [{ cell: cell("≥90%") }, { cell: cell("O2O模式推广率≥90%") }, { cell: cell("5l") }, { cell: cell("O2O") }],
  },
  on: { target: (target, profile) => figuresForLetters(target, unitsOf(profile)) !== null },
  detect: ({ values, texts: { units } }) =>
    oneOf(faultsIn(values, (target) => figuresForLetters(target, units) !== null)),
  describe(faults, { indicator, texts: { units } }) {
    const { field, first, targets, related, offending } = faultyTargets(indicator, faults);
    const { text } = first.value;
    const edits = figuresForLetters(first.value, units) ?? [];
    const better = changeText(text, edits);
    return {
      message: {
        id: "digit-mistyped",
        params: { text, written: edits.map(({ start, end }) => text.slice(start, end)).join(" "), better, field },
      },
      place: edits.flatMap(({ start, end }) => slice(first, start, end)),
      related,
      offending,
      choices: [
        choiceOf(better, () =>
          targets.flatMap((target) => targetEdits(target, figuresForLetters(target.value, units) ?? [])),
        ),
      ],
    };
  },
});

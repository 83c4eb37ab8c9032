import { figuresForLetters } from "../indicator/misspelt-digits";
import { choiceOf } from "../offer";
import { defineRule } from "../rule";
import { slice } from "../sheet/located";
import { unitsOf } from "../standard/units";
import { targetEdits } from "../table/target-edits";
import { faultyTargets, faultsIn, oneOf } from "../table/faults";
import { changeText, type TextChange } from "../text-change";

const cell = (target: string): string =>
  `1、1-产出指标；12-质量指标；验收合格率；实施周期指标值：${target}；年度指标值：${target}。`;

/** ≥9O%: a letter where a figure belongs, which no system reads as a number. */
export const digitMistyped = defineRule({
  id: "digit-mistyped",
  severity: "warning",
  scope: "indicator",
  basis: null,
  examples: {
    bad: [{ cell: cell("≥9O%") }, { cell: cell("1OO%") }, { cell: cell("9O%") }, { cell: cell("≥l00%") }],
    good: [{ cell: cell("≥90%") }, { cell: cell("O2O模式推广率≥90%") }, { cell: cell("5l") }, { cell: cell("O2O") }],
  },
  on: { target: (target, profile) => figuresForLetters(target, unitsOf(profile)) !== null },
  detect: ({ values, texts: { units } }) =>
    oneOf(faultsIn(values, (target) => figuresForLetters(target, units) !== null)),
  describe(faults, { indicator, values, texts: { units } }) {
    const { field, first, targets, related, offending } = faultyTargets(indicator, faults);
    const { text } = first.value;
    const edits = figuresForLetters(first.value, units) ?? [];
    const low = values.name?.direction === "low";
    const better = changeText(text, withSign(text, edits, low));
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
          targets.flatMap((target) =>
            targetEdits(target, withSign(target.value.text, figuresForLetters(target.value, units) ?? [], low)),
          ),
        ),
      ],
    };
  },
});

/** A number without a sign is meant exactly; a percentage below 100 % hardly is, and takes the sign that goes with its name. */
function withSign(text: string, edits: readonly TextChange[], low: boolean): readonly TextChange[] {
  const start = /^\s*/.exec(text)?.[0].length ?? 0;
  if (!/^[\dlI]/.test(text.slice(start))) return edits;
  const isShare = /[%％]\s*$/.test(text) && Number.parseFloat(changeText(text, edits)) !== 100;
  return [{ start, end: start, after: isShare ? (low ? "≤" : "≥") : "=" }, ...edits];
}

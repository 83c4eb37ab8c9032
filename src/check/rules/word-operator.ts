import type { TextEdit } from "../finding";
import { signsForWords, suggestedSignEdits, suggestedSigns } from "../indicator/signs";
import type { Target } from "../indicator/types";
import { choiceOf, fixBy } from "../offer";
import { defineRule } from "../rule";
import { type Located, slice, type Span } from "../sheet/located";
import type { Vocabulary } from "../standard/units";
import { targetEdits } from "../table/target-edits";
import { faultsBy, faultyTargets } from "../table/faults";
import { changeText } from "../text-change";

const cell = (target: string): string =>
  `1、1-产出指标；11-数量指标；调研区域数量；实施周期指标值：${target}；年度指标值：${target}。`;

/** A comparison stated in words, which no system can compare. */
export const wordOperator = defineRule({
  id: "word-operator",
  severity: "warning",
  scope: "indicator",
  basis: "财预〔2021〕101号",
  fixes: true,
  examples: {
    bad: [
      { cell: cell("不少于5个"), fixed: cell("≥5个") },
      { cell: cell("0%及以下"), fixed: cell("≤0%") },
      { cell: cell("达到5个") },
      { cell: cell("指导3人以上小组") },
    ],
    good: [{ cell: cell("≥5个") }, { cell: cell("5个") }],
  },
  on: { target: hasWords },
  detect: faultsBy(hasWords),
  // In a column for the sign, where budget systems print words, no one misreads them.
  loweredTo: (faults, { indicator }) =>
    faultyTargets(indicator, faults).targets.every(standsApart) ? "info" : undefined,
  describe(faults, { indicator, texts: { units } }) {
    const { first, targets, field } = faultyTargets(indicator, faults);
    const signs = targets.map(({ value }) => signsForWords(value, units));
    const isSafe = signs.every((edits) => edits !== null);
    const written = first.value.text;
    const better = signs[0] == null ? suggestedSigns(first.value, units) : changeText(written, signs[0]);
    return {
      message: {
        id: better === null ? "word-operator/unclear" : isSafe ? "word-operator" : "word-operator/suggested",
        params: { written, better: better ?? "", field },
      },
      place: placesOfWords(first),
      related: targets.slice(1).flatMap(placesOfWords),
      offending: written,
      ...(isSafe
        ? { fix: fixBy(true, () => targets.flatMap((target, index) => targetEdits(target, signs[index] ?? []))) }
        : { choices: better === null ? [] : [choiceOf(better, () => suggested(targets, units))] }),
    };
  },
});

const marksInWords = (target: Target) => ("marks" in target ? target.marks.filter(({ inWords }) => inWords) : []);

function hasWords(target: Target): boolean {
  return "marks" in target && target.marks.some(({ inWords }) => inWords);
}

function placesOfWords(target: Located<Target>): Span[] {
  return marksInWords(target.value).flatMap(({ span }) => slice(target, span.start, span.end));
}

/** Whether the words of a target have a cell of their own, beside that of the number. */
function standsApart(target: Located<Target>): boolean {
  const words = placesOfWords(target);
  return (
    words.every(({ row, column, start, end }) =>
      target.spans.some(
        (span) => span.row === row && span.column === column && span.start === start && span.end === end,
      ),
    ) && target.spans.length > words.length
  );
}

/** The one reading each target may have, offered together. */
const suggested = (targets: readonly Located<Target>[], units: Vocabulary): TextEdit[] =>
  targets.flatMap((target) => targetEdits(target, suggestedSignEdits(target.value, units) ?? []));

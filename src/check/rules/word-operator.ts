import { editText } from "../edit";
import type { TextEdit } from "../finding";
import { signsForWords, suggestedSignEdits, suggestedSigns } from "../indicator/signs";
import type { Target } from "../indicator/types";
import { choiceOf, fixBy } from "../offer";
import { once } from "../once";
import { defineRule, NO_PROBLEMS } from "../rule";
import { slice, type Located, type Span } from "../sheet/located";
import { unitsOf, type Vocabulary } from "../standard/units";
import { targetEdits } from "../table/target-edits";
import { faultsBy, faultyTargets, valuesOf } from "../table/values";

const cell = (target: string): string =>
  `1、1-产出指标；11-数量指标；调研区域数量；实施周期指标值：${target}；年度指标值：${target}。`;

/** A comparison stated in words, which no system can compare. */
export const wordOperator = defineRule({
  id: "word-operator",
  severity: "warning",
  scope: "indicator",
  basis: "财预〔2021〕101号",
  examples: {
    bad: [
      { cell: cell("不少于5个"), fixed: cell("≥5个") },
      { cell: cell("0%及以下"), fixed: cell("≤0%") },
      { cell: cell("达到5个") },
      { cell: cell("指导3人以上小组") },
    ],
    good: [{ cell: cell("≥5个") }, { cell: cell("5个") }],
  },
  check({ indicator, profile }) {
    const faults = wordedTargets(valuesOf(indicator));
    const found = faults.length === 0 ? null : faultyTargets(indicator, faults);
    if (found === null) return NO_PROBLEMS;
    const { first, targets, field } = found;
    const words = wordsIn(unitsOf(profile));
    const { better } = words(first.value);
    const isSafe = targets.every(({ value }) => words(value).signs !== null);
    const written = first.value.text;
    return [
      {
        message: {
          id: better === null ? "word-operator/unclear" : isSafe ? "word-operator" : "word-operator/suggested",
          params: { written, better: better ?? "", field },
        },
        place: placesOfWords(first),
        related: targets.slice(1).flatMap(placesOfWords),
        // In a column for the sign, where budget systems print words, no one misreads them.
        ...(targets.every(standsApart) ? { severity: "info" } : {}),
        offending: written,
        ...(isSafe
          ? {
              fix: fixBy(true, () => targets.flatMap((target) => targetEdits(target, words(target.value).signs ?? []))),
            }
          : { choices: better === null ? [] : [choiceOf(better, () => suggested(targets, unitsOf(profile)))] }),
      },
    ];
  },
});

const marksInWords = (target: Target) => ("marks" in target ? target.marks.filter(({ inWords }) => inWords) : []);

const wordedTargets = faultsBy((target) => "marks" in target && target.marks.some(({ inWords }) => inWords));

/** What to write instead of words: the safe edits, and how the target would read; asked once for each target text of a table. */
const wordsIn = once((units: Vocabulary) =>
  once((target: Target) => {
    const signs = signsForWords(target, units);
    return { signs, better: signs === null ? suggestedSigns(target, units) : editText(target.text, signs) };
  }),
);

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

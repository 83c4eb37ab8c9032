import type { Choice, TextEdit } from "../finding";
import { signsForWords, suggestedSigns } from "../indicator/signs";
import { editText } from "../edit";
import { choiceOf, fixBy } from "../offer";
import { once } from "../once";
import { defineRule } from "../rule";
import { slice, type Located, type Span } from "../sheet/located";
import type { Target } from "../indicator/types";
import { targetsOf } from "../table/fields";
import { edit, editsOver } from "../text-edits";

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
  check({ indicator }) {
    const worded = targetsOf(indicator).filter(({ target }) => wordsOf(target.value).marks.length > 0);
    const first = worded[0];
    if (first === undefined) return [];
    const written = first.target.value.text;
    const { better } = wordsOf(first.target.value);
    const isSafe = worded.every(({ target }) => wordsOf(target.value).signs !== null);
    return [
      {
        message: {
          id: better === null ? "word-operator/unclear" : isSafe ? "word-operator" : "word-operator/suggested",
          params: { written, better: better ?? "", field: first.field },
        },
        place: placesOfWords(first.target),
        related: worded.slice(1).flatMap(({ target }) => placesOfWords(target)),
        offending: written,
        ...(isSafe
          ? { fix: fixBy(true, () => worded.flatMap(({ target }) => signEdits(target))) }
          : { choices: suggestions(worded.map(({ target }) => target)) }),
      },
    ];
  },
});

/** The operators of a target that are written in words, and what to write instead; asked once for each target text of a table. */
const wordsOf = once((target: Target) => {
  const marks = "marks" in target ? target.marks.filter(({ inWords }) => inWords) : [];
  const signs = marks.length === 0 ? null : signsForWords(target);
  const better = marks.length === 0 ? null : signs === null ? suggestedSigns(target) : editText(target.text, signs);
  return { marks, signs, better };
});

function placesOfWords(target: Located<Target>): Span[] {
  return wordsOf(target.value).marks.flatMap(({ span }) => slice(target, span.start, span.end));
}

function signEdits(target: Located<Target>): TextEdit[] {
  return (wordsOf(target.value).signs ?? []).flatMap(({ start, end, after }) => {
    const spans = slice(target, start, end);
    const only = spans[0];
    if (start === end && only !== undefined) return [edit(only, "", after)];
    return editsOver(spans, target.value.text.slice(start, end), after);
  });
}

/** The one sign text each target may mean, offered together. */
function suggestions(targets: readonly Located<Target>[]): Choice[] {
  const rewritten = targets.map((target) => ({ target, after: suggestedSigns(target.value) }));
  const first = rewritten[0]?.after;
  if (first === undefined || first === null) return [];
  return [
    choiceOf(first, () =>
      rewritten.flatMap(({ target, after }) =>
        after === null ? [] : editsOver(target.spans, target.value.text, after),
      ),
    ),
  ];
}

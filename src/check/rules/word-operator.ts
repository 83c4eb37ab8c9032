import type { Choice } from "../finding";
import { signsForWords, suggestedSigns } from "../indicator/signs";
import { editText } from "../edit";
import { defineRule } from "../rule";
import { slice, type Located } from "../sheet/located";
import type { OperatorMark, Target } from "../indicator/types";
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
    ],
    good: [{ cell: cell("≥5个") }, { cell: cell("5个") }],
  },
  check({ indicator }) {
    if (!hasWords(indicator.cycle) && !hasWords(indicator.annual)) return [];
    const worded = targetsOf(indicator).filter(({ target }) => wordMarks(target.value).length > 0);
    const first = worded[0];
    if (first === undefined) return [];
    const { target } = first;
    const safe = worded.map((one) => ({ ...one, signs: signsForWords(one.target.value) }));
    const isSafe = safe.every(({ signs }) => signs !== null);
    const edits = safe.flatMap(({ target: one, signs }) =>
      (signs ?? []).flatMap(({ start, end, after }) => replace(one, start, end, after)),
    );
    const better = isSafe ? editText(target.value.text, safe[0]?.signs ?? []) : suggestedSigns(target.value);
    return [
      {
        message: {
          id: better === null ? "word-operator/unclear" : isSafe ? "word-operator" : "word-operator/suggested",
          params: { written: target.value.text, better: better ?? "", field: first.field },
        },
        place: wordMarks(target.value).flatMap(({ span }) => slice(target, span.start, span.end)),
        related: worded
          .slice(1)
          .flatMap((one) => wordMarks(one.target.value).flatMap(({ span }) => slice(one.target, span.start, span.end))),
        offending: target.value.text,
        ...(isSafe ? { fix: { safe: true, edits } } : { choices: suggestions(worded.map((one) => one.target)) }),
      },
    ];
  },
});

const hasWords = (target: Located<Target> | null): boolean =>
  target !== null && "marks" in target.value && target.value.marks.some(({ inWords }) => inWords);

function wordMarks(target: Target): readonly OperatorMark[] {
  return "marks" in target ? target.marks.filter(({ inWords }) => inWords) : [];
}

function replace(target: Located<Target>, start: number, end: number, after: string) {
  const spans = slice(target, start, end);
  const only = spans[0];
  if (start === end && only !== undefined) return [edit(only, "", after)];
  return editsOver(spans, target.value.text.slice(start, end), after);
}

/** The one sign text each target may mean, offered together. */
function suggestions(targets: readonly Located<Target>[]): Choice[] {
  const rewritten = targets.map((target) => ({ target, after: suggestedSigns(target.value) }));
  const first = rewritten[0]?.after;
  if (first === undefined || first === null) return [];
  const edits = rewritten.flatMap(({ target, after }) =>
    after === null ? [] : editsOver(target.spans, target.value.text, after),
  );
  return [{ label: first, edits }];
}

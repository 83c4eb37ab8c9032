import { parseTarget } from "../indicator/target";
import type { Target, TextSpan } from "../indicator/types";
import { fixBy } from "../offer";
import { defineRule } from "../rule";
import { slice } from "../sheet/located";
import { targetEdits } from "../table/target-edits";
import { faultsBy, faultyTargets } from "../table/faults";
import { changeText } from "../text-change";

const cell = (cycle: string, annual = cycle): string =>
  `1、1-产出指标；11-数量指标；廉政宣传次数；实施周期指标值：${cycle}；年度指标值：${annual}。`;

/** A target whose unit stands in brackets. */
export const unitInBrackets = defineRule({
  id: "unit-in-brackets",
  severity: "info",
  scope: "indicator",
  basis: null,
  fixes: true,
  examples: {
    bad: [
      { cell: cell("≥1（次）"), fixed: cell("≥1次") },
      { cell: cell("（≥）5（次）"), fixed: cell("≥5次") },
      { cell: cell("≥12次", "3 ( 次 )以上"), fixed: cell("≥12次", "3 次以上") },
    ],
    good: [{ cell: cell("≥1次") }, { cell: cell("≥1次（含线上）") }],
  },
  on: { target: isBracketed },
  detect: faultsBy(isBracketed),
  describe(faults, { indicator, texts }) {
    const { field, first, targets, offending } = faultyTargets(indicator, faults);
    const better = changeText(first.value.text, withoutBrackets(first.value));
    // Where the text would be read otherwise, its owner decides.
    const isSafe = targets.every(({ value }) => {
      const after = parseTarget(changeText(value.text, withoutBrackets(value)), texts.units);
      return after.kind === value.kind && unitPart(after)?.unit === unitPart(value)?.unit;
    });
    const place = targets.map((target) => {
      const unit = unitPart(target.value);
      return unit === null ? [] : slice(target, unit.span.start, unit.span.end);
    });
    return {
      message: { id: "unit-in-brackets", params: { text: first.value.text, better, field } },
      place: place[0] ?? [],
      related: place.slice(1).flat(),
      offending,
      ...(isSafe
        ? { fix: fixBy(true, () => targets.flatMap((target) => targetEdits(target, withoutBrackets(target.value)))) }
        : {}),
    };
  },
});

const unitPart = (target: Target) => ("unit" in target ? target.unit : null);

function isBracketed(target: Target): boolean {
  return unitPart(target)?.inBrackets === true;
}

/** The brackets of the unit, and those of a sign, with the spaces inside them, as edits. */
function withoutBrackets(target: Target) {
  const signs = "marks" in target ? target.marks.filter(({ written }) => /^[（(]/.test(written)) : [];
  const spans = [...signs.map(({ span }) => span), unitPart(target)?.span ?? []].flat();
  return spans.flatMap((span) => bracketsOf(target, span));
}

function bracketsOf(target: Target, span: TextSpan) {
  const inside = /^.\s*(.*?)\s*.$/su.exec(target.text.slice(span.start, span.end));
  const length = inside?.[1]?.length ?? 0;
  const start = span.start + (inside?.[0].indexOf(inside[1] ?? "") ?? 0);
  return [
    { start: span.start, end: start, after: "" },
    { start: start + length, end: span.end, after: "" },
  ];
}

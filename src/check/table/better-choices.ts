import type { Choice, TextEdit } from "../finding";
import type { Target } from "../indicator/types";
import { choiceOf } from "../offer";
import type { IndicatorSubject } from "../rule";
import type { Located } from "../sheet/located";
import { betterTargets, betterText, isFilled, targetText, type BetterTarget } from "../standard/better-targets";
import { editsOver } from "../text-edits";
import { targetEdits } from "./target-edits";
import { quoted } from "./text-targets";
import type { Indicator } from "./types";

/** The ways to say a target of an indicator in numbers, those the user has to fill in among them. */
export function betterFor({ indicator, values, profile }: IndicatorSubject, target: Target): readonly BetterTarget[] {
  const name = indicator.name?.value ?? null;
  return betterTargets({ text: quoted(target), name, category: values.filed.level2, profile });
}

/**
 * The ways that leave nothing to fill in, as entries of a picklist. None where an indicator's targets say different things: what one
 * phrase is replaced by says nothing of another, and a new name speaks for both.
 */
export function betterChoices(subject: IndicatorSubject, targets: readonly Located<Target>[]): Choice[] {
  const { indicator } = subject;
  const [first] = targets;
  const written = [indicator.cycle, indicator.annual].filter((one) => one !== null && one.value.kind !== "empty");
  if (first === undefined || written.length !== targets.length) return [];
  if (!targets.every((one) => quoted(one.value) === quoted(first.value) && isInOneCell(one))) return [];
  return betterFor(subject, first.value)
    .filter(isFilled)
    .map((better) => choiceOf(betterText(better), () => edits(indicator, targets, better)));
}

/** True where the characters of a target stand in one cell; blank ones may be beside it. */
function isInOneCell({ spans }: Located<Target>): boolean {
  const held = spans.filter(({ start, end }) => start < end);
  return held.length > 0 && held.every(({ row, column }) => row === held[0]?.row && column === held[0].column);
}

function edits({ name }: Indicator, targets: readonly Located<Target>[], better: BetterTarget): TextEdit[] {
  const renamed = better.name === null || name === null ? [] : editsOver(name.spans, name.value, better.name);
  return [...renamed, ...targets.flatMap((target) => written(target, better))];
}

/** The whole target anew; its sign and unit go into the blank cells the layout has for them. */
function written(target: Located<Target>, better: BetterTarget): TextEdit[] {
  const end = target.value.text.length;
  const isAlone = target.spans.every((span) => span.start < span.end);
  if (isAlone || better.every !== null) return targetEdits(target, [{ start: 0, end, after: targetText(better) }]);
  const { operator, number, unit } = better;
  const hasSign = target.spans[0]?.start === target.spans[0]?.end;
  const last = target.spans.at(-1);
  const hasUnit = last !== undefined && last.start === last.end;
  return [
    ...(hasSign ? targetEdits(target, [{ start: 0, end: 0, after: operator }]) : []),
    ...editsOver(
      target.spans.filter((span) => span.start < span.end),
      target.value.text,
      `${hasSign ? "" : operator}${number ?? ""}${hasUnit ? "" : unit}`,
    ),
    ...(hasUnit ? targetEdits(target, [{ start: end, end, after: unit }]) : []),
  ];
}

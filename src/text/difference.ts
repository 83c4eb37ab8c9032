import { changeText, inOrder, type TextChange } from "../check/text-change";
import { excerpt } from "./excerpt";
import { textChanges, type TextChanges } from "./text-changes";

/** A text before and after a change: the characters that change, with a few around them; what was left out is …. */
export const difference = (before: string, after: string): Difference =>
  differenceIn(before, after, textChanges(before, after));

/** The same of a text and changes to be made in it that do not overlap: only what each replaces is compared. */
export function differenceBy(changes: readonly TextChange[], before: string): Difference {
  const found: { [Side in keyof TextChanges]: TextChanges[Side][number][] } = { before: [], after: [] };
  let moved = 0;
  for (const { start, end, after } of inOrder(changes)) {
    const within = textChanges(before.slice(start, end), after);
    for (const stretch of within.before) found.before.push(shifted(stretch, start));
    for (const stretch of within.after) found.after.push(shifted(stretch, start + moved));
    moved += after.length - (end - start);
  }
  return differenceIn(before, changeText(before, changes), found);
}

type Difference = readonly [before: string, after: string];

const differenceIn = (before: string, after: string, changes: TextChanges): Difference => [
  shown(before, changes.before),
  shown(after, changes.after),
];

const shifted = ({ start, end }: TextChanges["before"][number], by: number): TextChanges["before"][number] => ({
  start: start + by,
  end: end + by,
});

const shown = (text: string, stretches: Parameters<typeof excerpt>[1]): string =>
  excerptText(text, stretches, { most: Infinity, longest: Infinity });

/** An excerpt as one text; what was left out is …. */
export const excerptText = (...args: Parameters<typeof excerpt>): string =>
  excerpt(...args)
    .map(({ text }) => text)
    .join("");

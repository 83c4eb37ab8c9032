import { excerpt } from "./excerpt";
import { textChanges } from "./text-changes";

/** A text before and after a change: the characters that change, with a few around them; what was left out is …. */
export function difference(before: string, after: string): readonly [before: string, after: string] {
  const changes = textChanges(before, after);
  return [shown(before, changes.before), shown(after, changes.after)];
}

const shown = (text: string, stretches: Parameters<typeof excerpt>[1]): string =>
  excerptText(text, stretches, { most: Infinity, longest: Infinity });

/** An excerpt as one text; what was left out is …. */
export const excerptText = (...args: Parameters<typeof excerpt>): string =>
  excerpt(...args)
    .map(({ text }) => text)
    .join("");

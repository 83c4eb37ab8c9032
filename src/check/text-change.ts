/** Characters of a text and what takes their place; an insertion where `start` is `end`. Offsets are UTF-16. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly after: string;
}

/** A text with changes made that do not overlap. An insertion goes before what replaces the characters behind it. */
export function changeText(text: string, changes: readonly TextChange[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, after } of inOrder(changes)) {
    pieces.push(text.slice(at, start), after);
    at = end;
  }
  return pieces.join("") + text.slice(at);
}

/** Changes of a text from its start to its end. */
export const inOrder = (changes: readonly TextChange[]): TextChange[] =>
  [...changes].sort((a, b) => a.start - b.start || a.end - b.end);

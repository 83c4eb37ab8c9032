/**
 * A text without the characters at its end that are `dropped`, spaces too where they are among them. It takes no longer than that end
 * is long: a pattern bound to the end tries every run of such characters anew.
 */
export function withoutTail(text: string, dropped: string): string {
  let end = text.length;
  while (end > 0 && dropped.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** The characters of `dropped` at a text's end. */
export const tailOf = (text: string, dropped: string): string => text.slice(withoutTail(text, dropped).length);

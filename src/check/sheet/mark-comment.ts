import { fnv1a, hexOf } from "../fnv";

/**
 * A comment of ours ends with a line by which it is known again, also in a copy of the file. The line has a number made of the text above
 * it: a comment that was changed does not fit its number and is not ours any more.
 */
export const signed = (text: string): string => `${text}\n${lineFor(text)}`;

/** Whether a comment is one of ours and still says what was written. */
export function isSigned(comment: string): boolean {
  const text = asWritten(comment);
  const at = text.lastIndexOf("\n");
  return at >= 0 && text.slice(at + 1) === lineFor(text.slice(0, at));
}

/** A comment as it was written: programs divide its lines as they like. */
export const asWritten = (comment: string): string => comment.replace(/\r\n?/g, "\n").trimEnd();

/** Characters that the last line takes, its break included. */
export const SIGNATURE_LENGTH = "\n（绩效检查标注 00000000）".length;

/** The number tells a changed text, and guards against nothing else. */
const lineFor = (text: string): string => `（绩效检查标注 ${hexOf(fnv1a(text))}）`;

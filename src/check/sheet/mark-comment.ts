/**
 * A comment of ours ends with a line by which it is known again, also in a copy of the file. The line has a number made of the text above
 * it, so that a comment somebody has gone on writing in is theirs from then on.
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

const lineFor = (text: string): string => `（绩效检查标注 ${checksum(text)}）`;

/** FNV-1a in 32 bits, as eight hexadecimal digits: it tells a changed text, and guards against nothing else. */
function checksum(text: string): string {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    sum ^= text.charCodeAt(at);
    sum = Math.imul(sum, 0x01000193);
  }
  return (sum >>> 0).toString(16).padStart(8, "0");
}

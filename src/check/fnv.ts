const START = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * FNV-1a over the UTF-16 units of a text, as a signed number of 32 bits. `from` is the hash of what comes before the text, or another
 * start. Some of these numbers are written into workbooks: they must never change.
 */
export function fnv1a(text: string, from = START): number {
  let hash = from;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash;
}

/** A start that makes a second hash of the same text: both together are 64 bits. */
export const OTHER_START = 0x9747b28c;

/** A hash as eight hexadecimal digits. */
export const hexOf = (hash: number): string => (hash >>> 0).toString(16).padStart(8, "0");

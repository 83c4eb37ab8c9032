/** A number of 53 bits that stands for a text: two FNV-1a sums. What meets under one number is compared by what it says itself. */
export function hashOf(text: string): number {
  let one = 0x811c9dc5;
  let two = 0x9747b28c;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    two = Math.imul(two ^ (code + at), 0x01000193);
  }
  return (one >>> 0) * 0x200000 + (two >>> 11);
}

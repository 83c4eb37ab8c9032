/** Two different starts of the same hash make 64 bits: among a million texts the same one is not to be expected. */
const STARTS = [0x811c9dc5, 0x9747b28c] as const;
const PRIME = 0x01000193;

/**
 * A short text that stands for a finding's identity on its sheet (see `Identified`), which may be as long as a cell. FNV-1a over UTF-16.
 * It is written into workbooks: it must never change.
 */
export function stamp(rule: string, identity: string): string {
  const halves = STARTS.map((start) => {
    let hash: number = start;
    for (let at = 0; at < identity.length; at += 1) hash = Math.imul(hash ^ identity.charCodeAt(at), PRIME);
    return (hash >>> 0).toString(16).padStart(8, "0");
  });
  return `${rule}.${halves.join("")}`;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The characters in which two texts differ. Offsets are UTF-16. */
export interface TextChanges {
  readonly before: readonly Stretch[];
  readonly after: readonly Stretch[];
}

/** Pieces compared at most; beyond, all between the first and the last difference counts as changed. */
const MOST_COMPARED = 4_000_000;

/** Words, numbers and single signs: what a person would call changed as a whole. */
const PIECES = /\d+(?:[.,]\d+)*|[A-Za-z]+|\r\n|[\s\S]/gu;

/** What changed between two texts. Where a stretch was only put in or taken out, the other side has an empty one at its place. */
export function textChanges(before: string, after: string): TextChanges {
  const a = before.match(PIECES) ?? [];
  const b = after.match(PIECES) ?? [];
  let first = 0;
  while (first < a.length && first < b.length && a[first] === b[first]) first += 1;
  let [endA, endB] = [a.length, b.length];
  while (endA > first && endB > first && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  const kept = keptPieces(a.slice(first, endA), b.slice(first, endB));
  const found: { before: Stretch[]; after: Stretch[] } = { before: [], after: [] };
  let [atA, atB] = [lengthOf(a, 0, first), lengthOf(b, 0, first)];
  let [i, j] = [first, first];
  for (const [nextA, nextB] of [...kept, [endA - first, endB - first] as const]) {
    const [toA, toB] = [atA + lengthOf(a, i, first + nextA), atB + lengthOf(b, j, first + nextB)];
    if (toA > atA || toB > atB) {
      found.before.push({ start: atA, end: toA });
      found.after.push({ start: atB, end: toB });
    }
    const same = (a[first + nextA] ?? "").length;
    [atA, atB, i, j] = [toA + same, toB + same, first + nextA + 1, first + nextB + 1];
  }
  return found;
}

const lengthOf = (pieces: readonly string[], from: number, to: number): number =>
  pieces.slice(from, to).reduce((sum, piece) => sum + piece.length, 0);

/** The longest pieces in common, as places in both. */
function keptPieces(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  if (a.length * b.length > MOST_COMPARED) return [];
  const width = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      longest[i * width + j] =
        a[i] === b[j]
          ? (longest[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0);
  const kept: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) kept.push([i++, j++]);
    else if ((longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return kept;
}

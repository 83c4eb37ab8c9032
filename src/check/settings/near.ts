/** Longer words are not compared: nobody means one by them. */
const LONGEST = 64;

/** Of the words allowed the one a mistyped one was most likely meant to be; null where none is near. */
export function nearest(written: string, allowed: readonly string[]): string | null {
  if (written.length > LONGEST) return null;
  const word = written.toLowerCase();
  // In a short word, another letter makes another word.
  const limit = word.length < 3 ? 0 : word.length < 5 ? 1 : word.length < 12 ? 2 : 3;
  let best: string | null = null;
  let least = limit + 1;
  for (const candidate of allowed) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const steps = distance(word, candidate.toLowerCase());
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best;
}

/** Characters to insert, leave out, replace or swap with their neighbour to come from one word to the other. */
function distance(from: string, to: string): number {
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const isSame = from[row - 1] === to[column - 1];
      let steps = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwap = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (isSwap) steps = Math.min(steps, (before[column - 2] ?? 0) + 1);
      current.push(steps);
    }
    [before, last] = [last, current];
  }
  return last[to.length] ?? 0;
}

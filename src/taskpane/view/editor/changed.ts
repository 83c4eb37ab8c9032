/** A stretch of characters, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Characters that may differ before the middle of the two texts is taken as changed whole: a text is then another one. */
const MOST_CHANGES = 600;

/** Characters that are the same by chance between two changes, and are marked with them. */
const BY_CHANCE = 2;

/** The characters of `after` that are not those of `before`: as few as can be, without stretches too small to read. */
export function changedStretches(before: string, after: string): readonly Stretch[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  const middle = after.slice(start, after.length - end);
  const kept = keptIn(before.slice(start, before.length - end), middle);
  const stretches: Stretch[] = [];
  for (let at = 0; at < middle.length; at += 1) {
    if (kept?.has(at) === true) continue;
    const last = stretches.at(-1);
    if (last !== undefined && start + at - last.end <= BY_CHANCE)
      stretches.splice(-1, 1, { ...last, end: start + at + 1 });
    else stretches.push({ start: start + at, end: start + at + 1 });
  }
  return stretches;
}

/** Places of `after` that hold characters of `before`, by Myers' shortest edit script; null where there are too many changes to tell. */
function keptIn(before: string, after: string): ReadonlySet<number> | null {
  const [n, m] = [before.length, after.length];
  const reach = Math.min(n + m, MOST_CHANGES);
  const rounds: Int32Array[] = [];
  const now = new Int32Array(2 * reach + 3);
  for (let d = 0; d <= reach; d += 1) {
    rounds.push(now.slice());
    for (let k = -d; k <= d; k += 2) {
      const isDown = k === -d || (k !== d && at(now, reach, k - 1) < at(now, reach, k + 1));
      let x = isDown ? at(now, reach, k + 1) : at(now, reach, k - 1) + 1;
      while (x < n && x - k < m && before[x] === after[x - k]) x += 1;
      now[k + reach + 1] = x;
      if (x >= n && x - k >= m) return walkBack(rounds, reach, d, n, m);
    }
  }
  return null;
}

const at = (furthest: Int32Array, reach: number, k: number): number => furthest[k + reach + 1] ?? 0;

function walkBack(
  rounds: readonly Int32Array[],
  reach: number,
  last: number,
  n: number,
  m: number,
): ReadonlySet<number> {
  const kept = new Set<number>();
  let [x, y] = [n, m];
  for (let d = last; d >= 0 && (x > 0 || y > 0); d -= 1) {
    const before = rounds[d] ?? new Int32Array();
    const k = x - y;
    const isDown = k === -d || (k !== d && at(before, reach, k - 1) < at(before, reach, k + 1));
    const from = d === 0 ? 0 : isDown ? at(before, reach, k + 1) : at(before, reach, k - 1);
    const fromY = d === 0 ? 0 : from - (isDown ? k + 1 : k - 1);
    while (x > from && y > fromY) {
      x -= 1;
      y -= 1;
      kept.add(y);
    }
    [x, y] = [from, fromY];
  }
  return kept;
}

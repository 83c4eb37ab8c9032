/**
 * Two lists beside each other: what has the same key in the same order is a pair, and so is what stands between such pairs, one after the
 * other; what is left stands alone. Takes time in proportion to the product of their lengths.
 */
export function aligned<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (item: T) => string,
): readonly (readonly [T | null, T | null])[] {
  const same = longestCommon(before.map(keyOf), after.map(keyOf));
  const pairs: [T | null, T | null][] = [];
  let [b, a] = [0, 0];
  const fill = (toB: number, toA: number): void => {
    while (b < toB || a < toA) {
      pairs.push([b < toB ? (before[b] ?? null) : null, a < toA ? (after[a] ?? null) : null]);
      if (b < toB) b += 1;
      if (a < toA) a += 1;
    }
  };
  for (const [nextB, nextA] of same) {
    fill(nextB, nextA);
    fill(nextB + 1, nextA + 1);
  }
  fill(before.length, after.length);
  return pairs;
}

/** Cells of a table that is filled in to find the longest list; above it a quicker way is taken, which may miss some. */
const MOST_CELLS = 4_000_000;

/** Places of the longest list that both have in order. Most lists differ in few places. */
function longestCommon(before: readonly string[], after: readonly string[]): readonly (readonly [number, number])[] {
  let [start, endB, endA] = [0, before.length, after.length];
  while (start < endB && start < endA && before[start] === after[start]) start += 1;
  while (endB > start && endA > start && before[endB - 1] === after[endA - 1]) {
    endB -= 1;
    endA -= 1;
  }
  const [b, a] = [before.slice(start, endB), after.slice(start, endA)];
  const middle = b.length * a.length > MOST_CELLS ? nextCommon(b, a) : longest(b, a);
  return [
    ...before.slice(0, start).map((_, at) => [at, at] as const),
    ...middle.map(([one, other]) => [one + start, other + start] as const),
    ...before.slice(endB).map((_, at) => [endB + at, endA + at] as const),
  ];
}

function longest(before: readonly string[], after: readonly string[]): readonly (readonly [number, number])[] {
  const width = after.length + 1;
  const lengths = new Uint32Array((before.length + 1) * width);
  const at = (b: number, a: number): number => lengths[b * width + a] ?? 0;
  for (let b = before.length - 1; b >= 0; b -= 1)
    for (let a = after.length - 1; a >= 0; a -= 1)
      lengths[b * width + a] = before[b] === after[a] ? at(b + 1, a + 1) + 1 : Math.max(at(b + 1, a), at(b, a + 1));
  const pairs: [number, number][] = [];
  for (let [b, a] = [0, 0]; b < before.length && a < after.length;) {
    if (before[b] === after[a]) pairs.push([b++, a++]);
    else if (at(b + 1, a) >= at(b, a + 1)) b += 1;
    else a += 1;
  }
  return pairs;
}

/** Each item with the next that has its key. */
function nextCommon(before: readonly string[], after: readonly string[]): readonly (readonly [number, number])[] {
  const places = new Map<string, number[]>();
  after.forEach((key, at) => places.set(key, [...(places.get(key) ?? []), at]));
  let next = 0;
  return before.flatMap((key, at): (readonly [number, number])[] => {
    const found = places.get(key)?.find((place) => place >= next);
    if (found === undefined) return [];
    next = found + 1;
    return [[at, found]];
  });
}

import { atOnce, type Steps } from "../steps";

/** A list on its way to a receiver that holds an earlier state of it: stretches that are held already, and what is new. */
export type Run<T> = { readonly from: number; readonly count: number } | { readonly fresh: readonly T[] };

/** How far ahead a difference is looked over before every place of the earlier list is taken down. */
const AHEAD = 24;

/** Items that are looked at before there may be a pause. */
const STEP = 4_000;

/** The runs that make `after` out of `before`, as far as the same objects stand in both. Most of a long list has only moved. */
export function runsOf<T>(before: readonly T[], after: readonly T[]): Run<T>[] {
  return atOnce(runsInSteps(before, after));
}

/** The same in steps: where nothing has stayed, every item of both lists is looked up. */
export function* runsInSteps<T>(before: readonly T[], after: readonly T[]): Steps<Run<T>[]> {
  const runs: Run<T>[] = [];
  let places: Map<T, number> | null = null;
  let at = 0;
  let next = 0;
  while (next < after.length) {
    const from = at;
    while (next < after.length && at < before.length && before[at] === after[next]) {
      at += 1;
      next += 1;
    }
    if (at > from) runs.push({ from, count: at - from });
    if (next === after.length) break;
    const near = meeting(before, at, after, next);
    const fresh: T[] = [];
    if (near !== null) {
      for (const end = next + near.after; next < end; next += 1) fresh.push(after[next] as T);
      at += near.before;
    } else {
      places ??= yield* placesIn(before);
      let place = places.get(after[next] as T);
      while (place === undefined && next < after.length) {
        fresh.push(after[next] as T);
        next += 1;
        if (fresh.length % STEP === 0) yield;
        place = next < after.length ? places.get(after[next] as T) : undefined;
      }
      if (place !== undefined) at = place;
    }
    if (fresh.length > 0) runs.push({ fresh });
  }
  return runs;
}

function* placesIn<T>(list: readonly T[]): Steps<Map<T, number>> {
  const places = new Map<T, number>();
  for (let place = 0; place < list.length; place += 1) {
    places.set(list[place] as T, place);
    if (place % STEP === STEP - 1) yield;
  }
  return places;
}

/** How many items to pass over in each list to where both go on with the same one; null where that is not near. */
function meeting<T>(
  before: readonly T[],
  at: number,
  after: readonly T[],
  next: number,
): { readonly before: number; readonly after: number } | null {
  for (let sum = 1; sum <= AHEAD; sum += 1)
    for (let over = 0; over <= sum; over += 1) {
      const [inBefore, inAfter] = [at + over, next + sum - over];
      if (inBefore < before.length && inAfter < after.length && before[inBefore] === after[inAfter])
        return { before: over, after: sum - over };
    }
  return null;
}

/** The list that the runs make out of the one that is held. */
export function fromRuns<T>(before: readonly T[], runs: readonly Run<T>[]): T[] {
  const length = runs.reduce((sum, run) => sum + ("fresh" in run ? run.fresh.length : run.count), 0);
  // Written by index: a list of two hundred thousand that grows is copied many times.
  const after = new Array<T>(length);
  let to = 0;
  for (const run of runs) {
    const from = "fresh" in run ? 0 : run.from;
    const list = "fresh" in run ? run.fresh : before;
    const end = "fresh" in run ? run.fresh.length : run.from + run.count;
    for (let index = from; index < end; index += 1) {
      after[to] = list[index] as T;
      to += 1;
    }
  }
  return after;
}

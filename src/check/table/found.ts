import { NOTHING } from "../rule";

/** The places in a list of what is at fault. Nothing is made where none is. */
export function indicesWhere<T, C>(
  list: readonly T[] | undefined,
  isFault: (one: T, context: C) => boolean,
  context: C,
): readonly number[] {
  let found: number[] | null = null;
  const length = list?.length ?? 0;
  for (let at = 0; at < length; at += 1) if (isFault(list?.[at] as T, context)) (found ??= []).push(at);
  return found ?? NOTHING;
}

/** What is certain to be there: `describe` meets again what `detect` found. */
export function present<T>(found: T | null | undefined): T {
  if (found === null || found === undefined) throw new RangeError("what was found is not there any more");
  return found;
}

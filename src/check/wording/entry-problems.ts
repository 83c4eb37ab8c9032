import { fold } from "../indicator/fold";
import type { Categories } from "../standard/profile";
import type { WordingProblem } from "./problem";
import type { Placed } from "./settle";

/** An entry as it may be used, and what is to be said of it alone. */
export function checkedEntry(
  { entry, at }: Placed,
  categories: Categories | null,
): { readonly placed: Placed; readonly problems: readonly WordingProblem[] } {
  const problems: WordingProblem[] = [];
  const { category, operator, target } = entry;
  const isUnknown = category !== null && categories !== null && !isKnown(category, categories);
  if (isUnknown) problems.push({ at, code: "unknown-category", value: category });
  if (target !== null && /^[≥≤=><]$/.test(operator) && !/\d/.test(fold(target)))
    problems.push({ at, code: "no-number", value: target, operator });
  return { placed: isUnknown ? { entry: { ...entry, category: null }, at } : { entry, at }, problems };
}

export const isKnown = (code: string, { level2 }: Categories): boolean =>
  level2.some((category) => category.code === code);

import type { Problem, Rule } from "../rule";
import type { Indicator } from "../table/types";

/**
 * The key of a finding where it is the first of its kind: rule, project, level 2, name, offending text, and 1. It stays the same when
 * rows move; acceptances and baselines hold on to it.
 */
export function firstKey(
  { id }: Pick<Rule, "id">,
  project: string,
  indicator: Indicator | null,
  { offending = "" }: Problem,
): string {
  const level2 = indicator === null ? "" : bare(indicator.level2?.value.name ?? "");
  const name = indicator === null ? "" : bare(indicator.name?.value ?? "");
  // Joined at once: adding piece to piece leaves chains of pieces in memory, and there are a hundred thousand keys.
  return [id, bare(project), level2, name, bare(offending), "1"].join("|");
}

/** The key with its number by how often the same was met before, counted on in `seen`. */
export function countedKey(first: string, seen: Map<string, number>): string {
  const occurrence = (seen.get(first) ?? 0) + 1;
  seen.set(first, occurrence);
  return occurrence === 1 ? first : `${first.slice(0, -1)}${occurrence}`;
}

/** The name of the project in a key, as `bare` gives it. */
export const projectIn = (key: string): string => key.split("|")[1] ?? "";

const BREAKS = /[\s|]/;

/** Without spaces, which come and go with line breaks, and without the mark that parts a key. */
export function bare(text: string): string {
  return BREAKS.test(text) ? text.replace(/[\s|]/g, "") : text;
}

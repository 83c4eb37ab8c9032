import type { Problem, Rule } from "../rule";
import type { Indicator } from "../table/types";

/**
 * The key of a finding: rule, project, level 2, name, offending text, and the number of its occurrence, counted on in `seen`. It stays
 * the same when rows move; acceptances and baselines hold on to it.
 */
export function findingKey(
  rule: Rule,
  project: string,
  indicator: Indicator | null,
  { offending = "" }: Problem,
  seen: Map<string, number>,
): string {
  const level2 = indicator === null ? "" : bare(indicator.level2?.value.name ?? "");
  const name = indicator === null ? "" : bare(indicator.name?.value ?? "");
  // Joined at once: adding piece to piece leaves chains of pieces in memory, and there are a hundred thousand keys.
  return counted([rule.id, bare(project), level2, name, bare(offending), "1"].join("|"), seen);
}

/** A key of a first occurrence, with the number it has by what was seen before. */
function counted(first: string, seen: Map<string, number>): string {
  const occurrence = (seen.get(first) ?? 0) + 1;
  seen.set(first, occurrence);
  return occurrence === 1 ? first : `${first.slice(0, -1)}${occurrence}`;
}

/** A key with its occurrence counted on in `seen`. */
export function renumberKey(key: string, seen: Map<string, number>): string {
  return counted(`${key.slice(0, key.lastIndexOf("|"))}|1`, seen);
}

const BREAKS = /[\s|]/;

/** Without spaces, which come and go with line breaks, and without the mark that parts a key. */
function bare(text: string): string {
  return BREAKS.test(text) ? text.replace(/[\s|]/g, "") : text;
}

import type { Problem, Rule } from "../rule";
import type { Indicator } from "../table/types";

/**
 * What a finding's key is made of, all but the occurrence number: rule, project, level 2, name and offending text. It stays the same
 * when rows move; acceptances and baselines hold on to it.
 */
export function keyBase(rule: Rule, project: string, indicator: Indicator | null, { offending = "" }: Problem): string {
  const level2 = indicator === null ? "" : bare(indicator.level2?.value.name ?? "");
  const name = indicator === null ? "" : bare(indicator.name?.value ?? "");
  // Joined at once: adding piece to piece leaves chains of pieces in memory, and there are a hundred thousand keys.
  return [rule.id, bare(project), level2, name, bare(offending)].join("|");
}

const BREAKS = /[\s|]/;

/** Without spaces, which come and go with line breaks, and without the mark that parts a key. */
function bare(text: string): string {
  return BREAKS.test(text) ? text.replace(/[\s|]/g, "") : text;
}

/** A key: its base with the number of its occurrence, counted on in `seen`. */
export function numberKey(base: string, seen: Map<string, number>): string {
  const occurrence = (seen.get(base) ?? 0) + 1;
  seen.set(base, occurrence);
  return `${base}|${occurrence}`;
}

/** What a key was numbered from. */
export const baseOf = (key: string): string => key.slice(0, key.lastIndexOf("|"));

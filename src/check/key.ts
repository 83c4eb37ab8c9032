import type { Draft } from "./draft";

/**
 * A key for each finding that stays the same when rows move: rule, project, level 2, name, offending text, and the occurrence number
 * where all of these are the same. Acceptances and baselines hold on to it.
 */
export function findingKeys(drafts: readonly Draft[]): string[] {
  const seen = new Map<string, number>();
  return drafts.map(({ rule, problem, project, indicator }) => {
    const parts = [
      rule.id,
      project?.name.value ?? "",
      indicator?.level2?.value.name ?? "",
      indicator?.name?.value ?? "",
      problem.offending ?? "",
    ].map((part) => part.replace(/[\s|]/g, ""));
    const base = parts.join("|");
    const occurrence = (seen.get(base) ?? 0) + 1;
    seen.set(base, occurrence);
    return `${base}|${occurrence}`;
  });
}

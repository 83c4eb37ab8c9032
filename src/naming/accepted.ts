import { createCheck } from "../check/check";
import { RULES } from "../check/rules";
import { snapshotOf } from "../check/sheet/snapshot";
import type { Category } from "../check/standard/categories";
import { isRatio } from "../check/standard/measures";
import type { Profile } from "../check/standard/profile";

/** A name under a class of level 2, given by its code; null where the class is not known. */
export interface FiledName {
  readonly name: string;
  readonly category: string | null;
}

/** Names a filed name among others. */
export const filedKey = ({ name, category }: FiledName): string => `${category ?? ""}\n${name}`;

const HEADER = ["项目名称（资金使用单位）", "总计", "绩效目标", "绩效指标"];

/**
 * The names that the checker has nothing against, by `filedKey`. It is asked itself: each name is put into an otherwise faultless cell,
 * and all of them are checked with the profile at once. What is found of a target says nothing of the name, and is left out.
 */
export function acceptedNames(names: readonly FiledName[], profile: Profile): ReadonlySet<string> {
  const keys = new Set<string>();
  const asked = names.filter((one) => keys.size < keys.add(filedKey(one)).size);
  const fronts = asked.map((one) => `1、${classesOf(one, profile)}${one.name}；`);
  const rows = asked.map(({ name }, index) => {
    const target = isRatio(name) ? "≥95%" : "≥5";
    const cell = `${fronts[index] ?? ""}实施周期指标值：${target}；年度指标值：${target}。`;
    return [`第${index + 1}项经费`, 20, "全年办好各项工作。", cell];
  });
  const check = createCheck({ profile, rules: RULES.filter(({ scope }) => scope === "indicator") });
  for (const { project, place } of check.run([snapshotOf("", [HEADER, ...rows])]).findings) {
    const index = (project?.number ?? 0) - 1;
    const one = asked[index];
    if (one !== undefined && place.some(({ start }) => start < (fronts[index]?.length ?? 0)))
      keys.delete(filedKey(one));
  }
  return keys;
}

/** The classes of an indicator as a packed cell states them; where level 2 is not known, the first of level 1 alone. */
function classesOf({ category }: FiledName, { categories: { level1, level2 } }: Profile): string {
  const second = level2.find(({ code }) => code === category);
  const first = level1.find(({ code }) => code === second?.code.charAt(0)) ?? level1[0];
  const label = ({ code, names }: Category): string => `${code}-${names[0] ?? ""}；`;
  return (first === undefined ? "" : label(first)) + (second === undefined ? "" : label(second));
}

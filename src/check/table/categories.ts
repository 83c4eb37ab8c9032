import { once } from "../once";
import type { Category } from "../standard/categories";
import type { Categories } from "../standard/profile";
import type { Indicator, Project, StatedCategory } from "./types";

/** The classes an indicator is filed under, by the codes of the categories in use; null where it states none that is known. */
export interface IndicatorClass {
  readonly level1: string | null;
  readonly level2: string | null;
}

/** Where the layout prints codes they decide; where it prints none, the names do. */
export function classOf(indicator: Indicator, categories: Categories): IndicatorClass {
  const level1 = indicator.level1?.value ?? null;
  const level2 = indicator.level2?.value ?? null;
  const known = classesIn(categories);
  const key = `${level1?.code}|${level1?.name}|${level2?.code}|${level2?.name}`;
  let found = known.get(key);
  if (found === undefined) known.set(key, (found = classify(level1, level2, categories)));
  return found;
}

const classesIn = once((_categories: Categories) => new Map<string, IndicatorClass>());

function classify(
  level1: StatedCategory | null,
  level2: StatedCategory | null,
  categories: Categories,
): IndicatorClass {
  const first = level1 && codeOf(level1, categories.level1, "");
  const second = level2 && codeOf(level2, categories.level2, first ?? "");
  return { level1: first ?? (second === null ? null : second.charAt(0)), level2: second };
}

/** The code of a category; where a name stands for several, the one under `parent`. */
function codeOf({ code, name }: StatedCategory, list: readonly Category[], parent: string): string | null {
  if (code !== "") return list.some((category) => category.code === code) ? code : null;
  const named = list.filter(({ names }) => names.some((one) => bare(one) === bare(name)));
  return (named.find((category) => category.code.startsWith(parent)) ?? named[0])?.code ?? null;
}

/** 社会效益指标 and 社会效益 are the same class. */
const bare = (name: string): string => name.replace(/\s/g, "").replace(/指标$/, "");

/** Whether a project has an indicator of a class, given by the code of its level 1 or level 2. */
export function hasClass(project: Project, code: string, categories: Categories): boolean {
  return project.indicators.some((indicator) => {
    const { level1, level2 } = classOf(indicator, categories);
    return level1 === code || level2 === code;
  });
}

/** Whether a project has a cost indicator: of class 4, or filed under 产出 as forms of before 2021 do. */
export function hasCost(project: Project, categories: Categories): boolean {
  return project.indicators.some((indicator) => {
    const { level1, level2 } = classOf(indicator, categories);
    return level1 === "4" || (level2 !== null && categories.legacy.includes(level2));
  });
}

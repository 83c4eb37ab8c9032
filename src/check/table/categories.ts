import { lately, once } from "../once";
import type { Category } from "../standard/categories";
import type { Categories } from "../standard/profile";
import type { Indicator, Project, StatedCategory } from "./types";

/** The classes an indicator is filed under, by the codes of the categories in use; null where it states none that is known. */
export interface IndicatorClass {
  readonly level1: string | null;
  readonly level2: string | null;
}

/**
 * Where the layout prints codes they decide; where it prints none, the names do. Indicators that state the same have one answer,
 * the same object.
 */
export function classOf(indicator: Indicator, categories: Categories): IndicatorClass {
  return classesIn(categories)(indicator);
}

/** Several rules ask of one indicator, one after the other. */
const classesIn = once((categories: Categories) => {
  // By name and code, level 1 before level 2: no key is put together for each of a hundred thousand indicators.
  const known: Tree = new Map();
  return lately((indicator: Indicator): IndicatorClass => {
    const level1 = indicator.level1?.value ?? null;
    const level2 = indicator.level2?.value ?? null;
    const names = branch(branch(known, level1?.name), level2?.name);
    const codes = branch(names, level1?.code);
    let found = codes.get(level2?.code);
    if (!isClass(found)) codes.set(level2?.code, (found = classify(level1, level2, categories)));
    return found;
  });
});

type Tree = Map<string | undefined, Tree | IndicatorClass>;

const isClass = (found: Tree | IndicatorClass | undefined): found is IndicatorClass =>
  found !== undefined && !(found instanceof Map);

function branch(tree: Tree, key: string | undefined): Tree {
  let next = tree.get(key);
  if (!(next instanceof Map)) tree.set(key, (next = new Map()));
  return next;
}

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
  const named = list.filter(({ names }) => names.some((one) => sameCategoryName(one, name)));
  return (named.find((category) => category.code.startsWith(parent)) ?? named[0])?.code ?? null;
}

/** 社会效益指标 and 社会效益 are the same class. */
export const sameCategoryName = (a: string, b: string): boolean => bare(a) === bare(b);

const bare = (name: string): string => name.replace(/\s/g, "").replace(/指标$/, "");

/** The classes of a project's indicators, one each. */
export function classesOf(project: Project, categories: Categories): readonly IndicatorClass[] {
  return filedIn(categories)(project).classes;
}

/** Several rules ask of one project, one after the other. */
const filedIn = once((categories: Categories) =>
  lately((project: Project) => {
    const classes = project.indicators.map((indicator) => classOf(indicator, categories));
    const held = new Set<string>();
    for (const { level1, level2 } of classes) {
      if (level1 !== null) held.add(level1);
      if (level2 !== null) held.add(level2);
    }
    return { classes, held };
  }),
);

/** Whether a project has an indicator of a class, given by the code of its level 1 or level 2. */
export function hasClass(project: Project, code: string, categories: Categories): boolean {
  return filedIn(categories)(project).held.has(code);
}

/** Whether a project has a cost indicator: of class 4, or filed under 产出 as forms of before 2021 do. */
function hasCost(project: Project, categories: Categories): boolean {
  const { held } = filedIn(categories)(project);
  return held.has("4") || categories.legacy.some((code) => held.has(code));
}

/**
 * Whether a project's indicators are filed at all, under level 1 or, for a class of level 2, under that: of a layout without such
 * columns nobody can say what is missing.
 */
function statesClasses(project: Project, level: "level1" | "level2"): boolean {
  return project.indicators.some(
    (indicator) => indicator.level2 !== null || (level === "level1" && indicator.level1 !== null),
  );
}

/** Whether a project has indicators, and none of a class given by its code. */
export function lacksClass(project: Project, code: string, categories: Categories): boolean {
  return !hasClass(project, code, categories) && statesClasses(project, code.length === 1 ? "level1" : "level2");
}

/** Whether a project has indicators, and none of them about cost. */
export function lacksCost(project: Project, categories: Categories): boolean {
  return !hasCost(project, categories) && statesClasses(project, "level1");
}

import { leftoversIn } from "../indicator/leftover";
import type { Category } from "../standard/categories";
import type { Categories } from "../standard/profile";
import { classFaults, type ClassFault } from "./class-faults";
import { bareClass, readLabel, standingOf } from "./class-labels";
import { BUILT_IN_UNITS } from "../standard/units";
import type { StatedCategory } from "./types";

/** The classes an indicator is filed under, by the codes of the categories in use; null where it states none that is known. */
export interface IndicatorClass {
  readonly level1: string | null;
  readonly level2: string | null;
  /** True for 项目决策, 投入指标 and their like: printed, and not judged by any class. */
  readonly isProcess: boolean;
  /** True where it may belong to any class of level 1: what it states is not known, or it states nothing. */
  readonly mayBeAny: boolean;
  /** True where it states a class of level 2 that is not known. */
  readonly isUnclear: boolean;
  /** Whether one of the names holds a mask that a template left in a bracket. */
  readonly holdsLeftover: boolean;
  /** What is wrong with the statement, level 1 first. */
  readonly faults: readonly ClassFault[];
}

/** The class that the stated categories of both levels are; equal statements give the same object. */
export type Classifier = (level1: StatedCategory | null, level2: StatedCategory | null) => IndicatorClass;

/** Where the layout prints codes they decide; where it prints none, the names do. */
export function newClassifier(categories: Categories): Classifier {
  // By name and code, level 1 before level 2: no key is put together for each of a hundred thousand indicators.
  const known: Tree = new Map();
  return (level1, level2) => {
    const names = branch(branch(known, level1?.name), level2?.name);
    const codes = branch(names, level1?.code);
    let found = codes.get(level2?.code);
    if (!isClass(found)) codes.set(level2?.code, (found = classify(level1, level2, categories)));
    return found;
  };
}

type Tree = Map<string | undefined, Tree | IndicatorClass>;

const isClass = (found: Tree | IndicatorClass | undefined): found is IndicatorClass =>
  found !== undefined && !(found instanceof Map);

function branch(tree: Tree, key: string | undefined): Tree {
  let next = tree.get(key);
  if (!(next instanceof Map)) tree.set(key, (next = new Map()));
  return next;
}

function classify(
  stated1: StatedCategory | null,
  stated2: StatedCategory | null,
  categories: Categories,
): IndicatorClass {
  const standing = standingOf(stated1, stated2, categories);
  const { isProcess } = standing;
  // 服务对象 may be all there is of the class.
  const isServed = standing.level2 === null && standing.level1 !== wholeClass(standing.level1);
  const level1 = isServed ? null : standing.level1;
  const first = level1 && codeOf(level1, categories.level1, "");
  const below = isServed ? standing.level1 : standing.level2;
  const level2 = first === SATISFACTION || level1 === null ? wholeClass(below) : below;
  const second = level2 && codeOf(level2, categories.level2, first ?? "");
  return {
    level1: first ?? (second === null ? null : second.charAt(0)),
    level2: second,
    isProcess,
    mayBeAny: !isProcess && first === null && second === null,
    isUnclear: level2 !== null && second === null,
    holdsLeftover: [stated1, stated2].some(
      (stated) => stated !== null && leftoversIn(stated.name, BUILT_IN_UNITS).length > 0,
    ),
    faults: isProcess ? NO_FAULTS : classFaults(level1, level2, categories),
  };
}

const SATISFACTION = "3";

/** 服务对象 under 满意度指标 says whose: the class is 服务对象满意度. */
const wholeClass = (stated: StatedCategory | null): StatedCategory | null =>
  stated?.code === "" && SATISFIED.has(bareClass(stated.name)) ? { code: "", name: SERVED } : stated;

const SERVED = "服务对象满意度指标";
const SATISFIED: ReadonlySet<string> = new Set([
  "服务对象",
  "社会公众",
  "服务群众",
  "受益对象",
  "受益群众",
  "社会公众或服务对象",
]);

const NO_FAULTS: readonly ClassFault[] = [];

/** The code of a category; where a name stands for several, the one under `parent`. */
function codeOf({ code, name }: StatedCategory, list: readonly Category[], parent: string): string | null {
  if (code !== "") return list.some((category) => category.code === code) ? code : null;
  const { known } = readLabel({ code, name }, list);
  return (known.find((category) => category.code.startsWith(parent)) ?? known[0])?.code ?? null;
}

/** What a project's indicators are filed under. Few classes meet in one project, so lists do for sets. */
export interface ProjectClasses {
  /** The codes of both levels. */
  readonly held: readonly string[];
  /** Whether a known class of that level is stated at all: of a layout without such columns there is no telling what is missing. */
  readonly states: { readonly level1: boolean; readonly level2: boolean };
  /** Whether an indicator may belong to any class. */
  readonly mayBeAny: boolean;
  /** The codes of level 1 under which an indicator states no class of level 2. */
  readonly open: readonly string[];
  /** The codes of level 1 under which a class of level 2 is not known. */
  readonly unclear: readonly string[];
}

export function classesOf(indicators: readonly { readonly filed: IndicatorClass }[]): ProjectClasses {
  const held: string[] = [];
  const unclear: string[] = [];
  const open: string[] = [];
  let mayBeAny = false;
  const states = { level1: false, level2: false };
  const add = (codes: string[], code: string): void => {
    if (!codes.includes(code)) codes.push(code);
  };
  for (const { filed } of indicators) {
    const { level1, level2, isUnclear } = filed;
    if (level1 !== null) add(held, level1);
    if (level2 !== null) {
      add(held, level2);
      // 满意度 printed inside 效益 is 满意度 all the same.
      add(held, level2.charAt(0));
      states.level2 = true;
    }
    if (level1 !== null) {
      states.level1 = true;
      if (isUnclear) add(unclear, level1);
      else if (level2 === null) add(open, level1);
    }
    mayBeAny ||= filed.mayBeAny;
  }
  return { held, states, mayBeAny, open, unclear };
}

import {
  DEPARTMENT_LABELS,
  GENERAL_LABELS,
  HEADING_LABELS,
  PROCESS_LABELS,
  type Category,
} from "../standard/categories";
import type { Categories } from "../standard/profile";
import { readClass } from "./class-text";
import type { StatedCategory } from "./types";

/** 社会效益指标 and 社会效益 are the same class. */
export const sameCategoryName = (a: string, b: string): boolean => bareClass(a) === bareClass(b);

/** The name of a class without what is printed around it, and without 指标, or the 目标 of older forms, at its end. */
export function bareClass(name: string): string {
  const own = PLAIN.test(name) ? name : (readClass(name)?.name ?? name);
  return own.replace(/(?:指标|(?<=.)目标)$/, "");
}

const PLAIN = /^[一-龥]*(?:指标|效益|影响|满意度)$/;

/** What a stated class can mean in a list of categories. */
export interface LabelReading {
  /** The categories it names. One name may stand for several: 成本指标 is a class of both levels, and has had two codes. */
  readonly known: readonly Category[];
  /** Where it names none: those it resembles, or the one of its code. */
  readonly like: readonly Category[];
  /** True where its code is that of another name, or neither is in the list. */
  readonly contradicts: boolean;
}

export function readLabel({ code, name }: StatedCategory, list: readonly Category[]): LabelReading {
  const named = list.filter((category) => category.names.some((one) => sameCategoryName(one, name)));
  if (code === "") return { known: named, like: named.length > 0 ? NONE : resembling(name, list), contradicts: false };
  const coded = list.find((category) => category.code === code);
  if (coded === undefined) return { known: NONE, like: NONE, contradicts: true };
  if (named.includes(coded)) return { known: [coded], like: NONE, contradicts: false };
  return { known: NONE, like: named.length > 0 ? NONE : [coded], contradicts: named.length > 0 };
}

const NONE: readonly Category[] = [];

/** A part of a name that is long enough to tell which it is part of: 可持续, 服务对象. */
const TELLING = 3;

/** The categories whose names a label contains, the longest of them, or else those whose names contain the label. */
function resembling(name: string, list: readonly Category[]): readonly Category[] {
  const label = bareClass(name);
  const held = list.map((category) => ({
    category,
    length: longest(category.names.map(bareClass).filter((one) => label.includes(one))),
  }));
  const most = longestOf(held.map(({ length }) => length));
  if (most > 0) return held.flatMap(({ category, length }) => (length === most ? [category] : []));
  if (label.length < TELLING) return NONE;
  return list.filter(({ names }) => names.some((one) => bareClass(one).includes(label)));
}

const longest = (names: readonly string[]): number => longestOf(names.map(({ length }) => length));
const longestOf = (lengths: readonly number[]): number => Math.max(0, ...lengths);

/** The classes an indicator is to be judged by: as a form prints them, they may stand one level off, or be no classes at all. */
export interface Standing {
  /** 项目决策, 投入指标: a row about how the project is run, which is printed and not judged. */
  readonly isProcess: boolean;
  readonly level1: StatedCategory | null;
  readonly level2: StatedCategory | null;
}

/** Which of the stated classes counts as which level. */
export function standingOf(
  level1: StatedCategory | null,
  level2: StatedCategory | null,
  categories: Categories,
): Standing {
  const isFirst = (stated: StatedCategory | null): boolean =>
    stated !== null && readLabel(stated, categories.level1).known.length > 0;
  const isSecond = (stated: StatedCategory | null): boolean =>
    stated !== null && readLabel(stated, categories.level2).known.length > 0;
  const hasOwnLevel1 = isFirst(level1);
  // The central investment plan: 产出指标 at level 2, under a heading.
  if (!hasOwnLevel1 && isFirst(level2) && !(level1 === null && isSecond(level2)))
    return { isProcess: false, level1: level2, level2: null };
  const isProcess = (!hasOwnLevel1 && isOneOf(level1, PROCESS)) || (!isSecond(level2) && isOneOf(level2, PROCESS));
  if (isProcess) return { isProcess, level1: null, level2: null };
  // Hubei: 数量指标 at level 1. Others print 服务对象满意度指标 once for both levels, or twice.
  if (!hasOwnLevel1 && level1 !== null && isSecond(level1))
    return { isProcess, level1: null, level2: level2 !== null && isSecond(level2) ? level2 : level1 };
  return { isProcess, level1, level2 };
}

/** Whether a label at level 1 heads the classes at level 2. */
export const isHeading = (stated: StatedCategory): boolean => isOneOf(stated, HEADINGS);

/** Whether a label at level 1 is of the framework for whole departments, whose classes are others. */
export const isOfDepartment = (stated: StatedCategory): boolean => isOneOf(stated, DEPARTMENT);

/** Whether a label at level 2 says no more than its level 1. */
export const isGeneral = (stated: StatedCategory): boolean => isOneOf(stated, GENERAL);

const isOneOf = (stated: StatedCategory | null, labels: ReadonlySet<string>): boolean =>
  stated !== null && stated.code === "" && labels.has(bareClass(stated.name));

const setOf = (labels: readonly string[]): ReadonlySet<string> => new Set(labels.map(bareClass));

const PROCESS = setOf(PROCESS_LABELS);
const DEPARTMENT = setOf(DEPARTMENT_LABELS);
const HEADINGS = setOf(HEADING_LABELS);
const GENERAL = setOf(GENERAL_LABELS);

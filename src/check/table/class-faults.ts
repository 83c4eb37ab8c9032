import { ALSO_UNDER, type Category } from "../standard/categories";
import type { Categories } from "../standard/profile";
import { bareClass, isGeneral, isHeading, isOfDepartment, readLabel, type LabelReading } from "./class-labels";
import { statedText } from "./category-text";
import type { StatedCategory } from "./types";

/**
 * What is wrong with the classes of an indicator. `level1` and `level2`: a code that contradicts its name, or is in no list with it.
 * `under`: a known class under another level 1 than its own; `beside` is the same where forms are known to print it so. `like`: a label
 * that resembles a known one; `repeats`: a level 2 that says its level 1 again; `unknown`: a label that resembles none.
 */
export interface ClassFault {
  readonly kind: "level1" | "level2" | "under" | "beside" | "like" | "repeats" | "unknown";
  readonly level: "level1" | "level2";
  /** Classes to pick from. */
  readonly offered: readonly Category[];
  /** The level 1 that belongs there, or the one that does not fit; none where that is not known. */
  readonly parent: Category | StatedCategory | null;
}

/** Whether a class of level 2 says two things at once, as 11-质量指标 does: what it is cannot be built on. */
export const contradictsItself = (faults: readonly ClassFault[]): boolean =>
  faults.some(({ kind }) => kind === "level2");

/** The faults of the classes that stand for an indicator, those of level 1 first. */
export function classFaults(
  level1: StatedCategory | null,
  level2: StatedCategory | null,
  categories: Categories,
): readonly ClassFault[] {
  if (level1 !== null && isOfDepartment(level1)) return [];
  const faults: ClassFault[] = [];
  const first = level1 && readLabel(level1, categories.level1);
  const second = level2 && readLabel(level2, categories.level2);
  if (level1 !== null && first !== null) {
    const fault = faultOfLevel1(level1, first, second, categories);
    if (fault !== null) faults.push(fault);
  }
  if (level2 !== null && second !== null) {
    const fault = faultOfLevel2(level1, first, level2, second, categories);
    if (fault !== null) faults.push(fault);
  }
  return faults;
}

function faultOfLevel1(
  stated: StatedCategory,
  { known: names, like, contradicts }: LabelReading,
  second: LabelReading | null,
  { level1 }: Categories,
): ClassFault | null {
  if (names.length > 0 || isHeading(stated)) return null;
  const below = second?.known[0] ?? second?.like[0];
  const parent = level1.find(({ code }) => below?.code.startsWith(code)) ?? null;
  if (contradicts) return { kind: "level1", level: "level1", offered: level1, parent };
  return like.length > 0
    ? { kind: "like", level: "level1", offered: like, parent }
    : { kind: "unknown", level: "level1", offered: level1, parent };
}

function faultOfLevel2(
  level1: StatedCategory | null,
  first: LabelReading | null,
  stated: StatedCategory,
  { known: names, like, contradicts }: LabelReading,
  categories: Categories,
): ClassFault | null {
  // With a code, what belongs under what is told by it even where the name is wrong.
  const above =
    level1 === null ? [] : level1.code === "" ? (first?.known ?? []).map(({ code }) => code) : [level1.code];
  const level = "level2";
  const isHome = names.some(isUnder(above));
  if (contradicts) return { kind: "level2", level, offered: offeredUnder(above, categories), parent: null };
  if (names.length > 0 && (above.length === 0 || isHome)) return null;
  if (names.length === 0 && isGeneral(stated)) return null;
  const repeats = level1 !== null && stated.code === "" && bareClass(level1.name) === bareClass(stated.name);
  if (repeats) return { kind: "repeats", level, offered: offeredUnder(above, categories), parent: null };
  if (names.length > 0) {
    if (isAtHome(stated, names, above)) return null;
    const isBeside = level1?.code === "" && stated.code === "" && names.some(({ code }) => isPrinted(code, above));
    // Where forms print it so, the class is most likely meant: it is its level 1 that is another.
    if (isBeside) return { kind: "beside", level, offered: names.filter(isCurrent(categories)), parent: level1 };
    return { kind: "under", level, offered: offeredUnder(above, categories), parent: level1 };
  }
  const near = like.filter(isUnder(above));
  if (like.length > 0) return { kind: "like", level, offered: near.length > 0 ? near : like, parent: null };
  return { kind: "unknown", level, offered: offeredUnder(above, categories), parent: null };
}

const isUnder =
  (codes: readonly string[]) =>
  ({ code }: Category): boolean =>
    codes.some((above) => code.startsWith(above));

/** Whether forms are known to print a class under one of these. */
const isPrinted = (code: string, above: readonly string[]): boolean => above.includes(ALSO_UNDER[code]?.level1 ?? "");

/** Whether forms are known to print a class under one of these by this very name. */
function isAtHome({ name }: StatedCategory, categories: readonly Category[], above: readonly string[]): boolean {
  return categories.some(
    ({ code }) => isPrinted(code, above) && ALSO_UNDER[code]?.names.some((one) => bareClass(one) === bareClass(name)),
  );
}

const isCurrent =
  ({ legacy }: Categories) =>
  ({ code }: Category): boolean =>
    !legacy.includes(code);

/** Classes of level 2 to pick from: those under the level 1 that is stated, or all where it is not known. */
function offeredUnder(above: readonly string[], categories: Categories): readonly Category[] {
  const current = categories.level2.filter(isCurrent(categories));
  const under = current.filter(isUnder(above));
  return under.length > 0 ? under : current;
}

/** A stated or listed class as a message names it. */
export function parentText(parent: ClassFault["parent"], like: (category: Category) => string): string {
  if (parent === null) return "";
  return "names" in parent ? like(parent) : statedText(parent);
}

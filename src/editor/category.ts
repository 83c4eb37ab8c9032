import { categoryText, type Category } from "../check/standard/categories";
import type { Categories } from "../check/standard/profile";
import { sameCategoryName } from "../check/table/class-labels";
import { nameLike } from "../check/table/category-text";
import type { CardCategory } from "./types";

/** A class that a picklist offers. */
export interface CategoryChoice {
  readonly code: string;
  readonly name: string;
}

const choiceOf = ({ code, names }: Category): CategoryChoice => ({ code, name: names[0] ?? "" });

/** The classes of level 1, in the order of their codes. */
export const level1Choices = ({ level1 }: Categories): readonly CategoryChoice[] => level1.map(choiceOf);

/** The classes of level 2 under one of level 1, or all of them; those not in use any more are left out. */
export function level2Choices({ level2, legacy }: Categories, parent: string | null = null): readonly CategoryChoice[] {
  return level2
    .filter(({ code }) => !legacy.includes(code) && (parent === null || code.startsWith(parent)))
    .map(choiceOf);
}

/** The code a category stands for, by its own code or else its name; null where it is none of the list. Of several, the one under `parent`. */
export function codeOf(category: CardCategory | null, list: readonly Category[], parent = ""): string | null {
  if (category === null) return null;
  if (category.code !== "") return list.find(({ code }) => code === category.code)?.code ?? null;
  const named = list.filter(({ names }) => names.some((name) => sameCategoryName(name, category.name)));
  return (named.find(({ code }) => code.startsWith(parent)) ?? named[0])?.code ?? null;
}

/**
 * How a category is written: with its code and this stroke, or by its name alone where there is none; then with 指标 at its end or
 * without, as the class `like` is written.
 */
export function writtenCategory(category: Category, dash: string | null, like: string | null = null): CardCategory {
  const [first = ""] = category.names;
  const name = dash === null && like !== null ? nameLike(category, like) : first;
  if (dash === null) return { code: "", name, text: name };
  return { code: category.code, name, text: dash === "-" ? categoryText(category) : category.code + dash + name };
}

/** A category of a list by its code. */
export const categoryBy = (list: readonly Category[], code: string): Category | null =>
  list.find((category) => category.code === code) ?? null;

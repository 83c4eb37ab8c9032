import { level1Choices, level2Choices, codeOf, type CategoryChoice } from "../../../../editor/category";
import { isEvaluated, type Card, type CardCategory, type Draft } from "../../../../editor/types";
import type { Categories, Profile } from "../../../../check/standard/profile";

/** What a table has of the parts of a card. It stays the same while the draft is edited. */
export interface CardLayout {
  /** True where categories are written with their codes. */
  readonly codes: boolean;
  readonly level1: boolean;
  readonly level2: boolean;
  readonly targets: Draft["targets"];
  /** True where cards are neither added nor moved nor taken out. */
  readonly isFixed: boolean;
}

export function layoutOf({ form, targets }: Pick<Draft, "form" | "targets">): CardLayout {
  const isFixed = isEvaluated({ form });
  return form.kind === "packed"
    ? { codes: form.style.level2Code, level1: form.style.headings?.level1 !== false, level2: true, targets, isFixed }
    : { codes: form.codes, ...form.levels, targets, isFixed };
}

/** The class of level 2 a card is filed under, by its code; null where it is none of the list. */
export const classOfCard = ({ level1, level2 }: Card, { categories }: Profile): string | null =>
  codeOf(level2, categories.level2, codeOf(level1, categories.level1) ?? "");

/** What a list of classes shows: what can be picked, and which of it the card has; empty where that is none of them. */
export interface ClassList {
  readonly choices: readonly CategoryChoice[];
  readonly chosen: string;
  /** What the card says where the list does not have it. */
  readonly other: string | null;
}

export function level1List({ level1 }: Card, categories: Categories): ClassList {
  return listed(level1Choices(categories), level1, codeOf(level1, categories.level1));
}

/** The classes of level 2 under the card's level 1, or all where it has none. */
export function level2List({ level1, level2 }: Card, categories: Categories): ClassList {
  const parent = codeOf(level1, categories.level1);
  return listed(level2Choices(categories, parent), level2, codeOf(level2, categories.level2, parent ?? ""));
}

function listed(choices: readonly CategoryChoice[], now: CardCategory | null, code: string | null): ClassList {
  const isThere = code !== null && choices.some((choice) => choice.code === code);
  return { choices, chosen: isThere ? code : "", other: isThere || now === null ? null : now.text };
}

/** A class as the pane names it, without the 指标 that all of them end in: 数量, 11-数量. */
export const classText = ({ code, name }: CategoryChoice, codes: boolean): string =>
  (codes && code !== "" ? `${code}-` : "") + (name.length > ENDING.length ? name.replace(ENDING_AT_END, "") : name);

const ENDING = "指标";
const ENDING_AT_END = /指标$/;

/** The short name of the class with this code; empty where the list has none. */
export function shortClassName(code: string | null, { level2 }: Categories): string {
  const name = level2.find((category) => category.code === code)?.names[0];
  return name === undefined ? "" : classText({ code: "", name }, false);
}

/** The class of a card in few characters: of level 2, or of level 1 where that is too long for a line. */
export function shownClass(card: Card, profile: Profile): string {
  const { categories } = profile;
  const level2 = shortClassName(classOfCard(card, profile), categories) || (card.level2?.name ?? "");
  if (level2 !== "" && level2.length <= LONGEST) return level2;
  const code = codeOf(card.level1, categories.level1);
  const level1 = level1Choices(categories).find((choice) => choice.code === code);
  return level1 === undefined ? level2 : classText(level1, false);
}

const LONGEST = 5;

import type { Profile } from "../../check/standard/profile";
import type { CellRange } from "../../check/sheet/snapshot";
import { level1Choices, level2Choices, writtenCategory, categoryBy } from "../category";

/** What a list in the cells is for. */
export type ListedPart = "level1" | "level2" | "sign" | "unit" | "grades";

/** A list that cells offer to pick from. Plain data: how the program is told so is the host's. */
export interface PickList {
  readonly part: ListedPart;
  readonly sheet: string;
  readonly ranges: readonly CellRange[];
  /** All there is to pick from. */
  readonly options: readonly string[];
  /** For level 2: the column of the level 1 it follows, and what goes with each text of that. */
  readonly follows: { readonly column: number; readonly groups: readonly OptionGroup[] } | null;
  /** True where nothing else may be typed. */
  readonly isClosed: boolean;
}

export interface OptionGroup {
  /** What the level 1 cell says. */
  readonly when: string;
  readonly options: readonly string[];
}

/** The texts of each list under a profile. */
export interface ListTexts {
  readonly level1: readonly string[];
  readonly level2: readonly OptionGroup[];
  readonly sign: readonly string[];
  readonly unit: readonly string[];
  readonly grades: readonly string[];
}

/** The signs the systems have in a field of their own; = is not the first, for a list may not begin with it. */
const SIGNS = ["≥", "≤", "=", ">", "<", "定性"];

/** How a category is written in the cells, by its code; as the profile has it where that says nothing. */
export type Written = (code: string, name: string) => string | null;

/** `dash` stands between a code and its name; null where the cells have names alone. */
export function listTexts(profile: Profile, dash: string | null, written: Written = () => null): ListTexts {
  const { categories } = profile;
  const text = (list: "level1" | "level2", code: string, name: string): string => {
    const category = categoryBy(categories[list], code);
    return written(code, name) ?? (category === null ? name : writtenCategory(category, dash).text);
  };
  const level1 = level1Choices(categories);
  const units = profile.names.map(({ unit }) => unit).filter((unit) => unit !== "");
  return {
    level1: level1.map(({ code, name }) => text("level1", code, name)),
    level2: level1.map((first) => ({
      when: text("level1", first.code, first.name),
      options: level2Choices(categories, first.code).map(({ code, name }) => text("level2", code, name)),
    })),
    sign: SIGNS,
    unit: [...new Set([...units, ...profile.units])],
    grades: profile.phrases.map((set) => set.join("/")),
  };
}

/** The list of a part over some ranges; `level1` is the column that level 2 follows. */
export function listOf(
  part: ListedPart,
  texts: ListTexts,
  {
    sheet,
    ranges,
    level1,
  }: { readonly sheet: string; readonly ranges: readonly CellRange[]; readonly level1: number | null },
): PickList {
  const options = part === "level2" ? texts.level2.flatMap((group) => group.options) : texts[part];
  return {
    part,
    sheet,
    ranges,
    options,
    follows: part === "level2" && level1 !== null ? { column: level1, groups: texts.level2 } : null,
    isClosed: part === "level1" || part === "level2",
  };
}

import type { StandardName } from "../standard/standard-name";

/** What a team thinks of a name: proposed, to be used, or not to be used any more. */
export type WordingStatus = "draft" | "preferred" | "retired";

/** An entry of a team's wording library: one name for one thing, with what a pick of it brings along. */
export interface WordingEntry extends Omit<StandardName, "category"> {
  /** Code of its level 2 class; null where the library names a class that the profile does not know. */
  readonly category: string | null;
  /** Names that mean the same and should not be used. A retired name that is a synonym of another entry is replaced by that entry's name. */
  readonly synonyms: readonly string[];
  readonly note: string;
  readonly status: WordingStatus;
}

import type { Categories, Profile } from "../standard/profile";
import { compareWording, type WordingConflict } from "./compare";
import { checkedEntry } from "./entry-problems";
import type { WordingEntry } from "./entry";
import type { WordingProblem } from "./problem";

/** The library a check uses, and how it came about. Plain data. */
export interface ResolvedWording {
  /** For `Profile.wording`. */
  readonly entries: readonly WordingEntry[];
  /** Entries of one name that the office and the workbook say differently. The workbook's (left) count. */
  readonly conflicts: readonly WordingConflict[];
  /** What can only be seen once the two are one, and once the classes are known. */
  readonly problems: readonly WordingProblem[];
}

/**
 * Lays the workbook's library over the office's. Pane and command line both come to their library by this, so that they find the
 * same. An entry of a class that the categories do not have goes under none.
 */
export function resolveWording(
  categories: Categories,
  office: readonly WordingEntry[],
  workbook: readonly WordingEntry[],
): ResolvedWording {
  const { merged, conflicts, problems } = compareWording(workbook, office, "left");
  const checked = merged.map((entry) => checkedEntry({ entry, at: { kind: "entry", name: entry.name } }, categories));
  const unknown = checked.flatMap((one) => one.problems.filter(({ code }) => code === "unknown-category"));
  return { entries: checked.map(({ placed }) => placed.entry), conflicts, problems: [...problems, ...unknown] };
}

/** A profile with the library that office and workbook come to together. */
export function profileWithWording(
  profile: Profile,
  office: readonly WordingEntry[],
  workbook: readonly WordingEntry[],
): { readonly profile: Profile; readonly wording: ResolvedWording } {
  const wording = resolveWording(profile.categories, office, workbook);
  return { profile: { ...profile, wording: wording.entries }, wording };
}

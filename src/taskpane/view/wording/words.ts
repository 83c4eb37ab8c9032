import type { Categories } from "../../../check/standard/profile";
import type { WordingEntry } from "../../../check/wording/entry";
import type { COMPARED } from "../../../check/wording/settle";
import type { PaneText } from "../../../text/pane";
import { categoryText } from "../../../wording/values";
import type { EntryFault } from "../../session/library/entry";

/** Stands where a number is to be given. */
const OPEN = "__";

/** What an entry says besides its name, on one line: 11-数量指标 · ≥600人. */
export function entryLine({ category, operator, target, unit }: WordingEntry, categories: Categories, text: PaneText) {
  const isOpen = target === null && operator !== "定性" && operator + unit !== "";
  const value = `${operator}${isOpen ? OPEN : (target ?? "")}${unit}`;
  return [category === null ? text.wording.noCategory : categoryText(category, categories), value]
    .filter((part) => part !== "")
    .join(" · ");
}

/** The value of a field as it is shown. */
export function fieldText(
  field: (typeof COMPARED)[number],
  value: string | null,
  categories: Categories,
  text: PaneText,
): string {
  const { statuses, noCategory, import: words } = text.wording;
  if (field === "category") return value === null ? noCategory : categoryText(value, categories);
  if (field === "status" && (value === "draft" || value === "preferred" || value === "retired")) return statuses[value];
  return value === null || value === "" ? words.nothingSaid : value;
}

/** What is wrong with a field of an entry, and what to do. */
export function faultText(fault: EntryFault, text: PaneText): string {
  const words = text.wording.faults;
  switch (fault.code) {
    case "empty":
      return words.empty;
    case "too-long":
      return words.tooLong(fault.length, fault.limit);
    case "duplicate-name":
      return words.duplicateName(fault.other);
    case "name-is-synonym":
      return words.nameIsSynonym(fault.other);
    case "duplicate-synonym":
      return words.duplicateSynonym(fault.synonym);
    case "shared-synonym":
      return words.sharedSynonym(fault.synonym, fault.other);
    case "synonym-is-name":
      return words.synonymIsName(fault.synonym);
    case "no-number":
      return words.noNumber;
  }
}

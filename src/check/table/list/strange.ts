import type { CellRange, SheetSnapshot } from "../../sheet/snapshot";
import { isNameWithTarget } from "../named-cells";
import type { PartSeen } from "../types";
import { bareWord, LONGEST_LABEL } from "../vocabulary/bare";
import type { LabelVocabulary } from "../vocabulary/vocabulary";
import { labelledColumns } from "./block";
import { isPlainUnit, roleOf } from "./columns";

type Strange = Pick<PartSeen, "unknownLabels" | "repeatedLabels">;

export const NOTHING_STRANGE: Strange = { unknownLabels: [], repeatedLabels: [] };

/**
 * The labels of a list's header that nobody knows, and those that stand twice where one counts. Columns that are known to be carried
 * along, such as 备注, are neither; `taken` are columns that something else than their label told.
 */
export function strangeLabels(
  sheet: SheetSnapshot,
  header: CellRange,
  vocabulary: LabelVocabulary,
  taken: ReadonlySet<number> = new Set(),
): Strange {
  const unknown = new Set<string>();
  const repeated = new Set<string>();
  const seen = new Set<string>();
  for (const { column, label, headings, role } of labelledColumns(sheet, header, vocabulary)) {
    if (column < header.left || column > header.right) continue;
    // One label merged over several columns stands there once.
    if (label.spans[0]?.column !== column) continue;
    const bare = bareWord(label.value);
    const heading = bareWord(headings.at(-1) ?? "");
    const place = `${heading}\n${bare}`;
    const announced = roleOf(label.value, headings, vocabulary);
    if (announced !== null && announced !== "fund" && seen.has(place)) repeated.add(label.value);
    seen.add(place);
    if (role !== null || announced !== null || taken.has(column) || isNameWithTarget(label.value)) continue;
    const isKnown = [bare, heading + bare].some(
      (word) => vocabulary.fieldOf(word) !== null || vocabulary.columnOf(word) !== null,
    );
    if (!isKnown && !isPlainUnit(label.value) && isWord(bare)) unknown.add(label.value);
  }
  return { unknownLabels: [...unknown], repeatedLabels: [...repeated] };
}

/** Numbers over columns are no labels, nor are sentences. */
const isWord = (bare: string): boolean => bare !== "" && bare.length <= LONGEST_LABEL && !/^[\d\s.、]+$/.test(bare);

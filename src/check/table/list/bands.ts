import { cleanCell } from "../../sheet/clean";
import type { Located } from "../../sheet/located";
import type { SheetSnapshot } from "../../sheet/snapshot";
import { headedLevel } from "../class-headings";
import type { ListRole } from "../vocabulary/list-roles";
import type { LabelVocabulary } from "../vocabulary/vocabulary";
import type { HeaderRows, LabelledColumn } from "./block";
import { isPlainUnit, roleOf } from "./columns";

/** A class that heads columns of its own, beside those of the other classes: Henan's list. */
export interface Band {
  readonly level1: Located<string> | null;
  readonly level2: Located<string> | null;
  /** The columns of its indicators: their names, their targets and what else stands between these and the next class. */
  readonly columns: ReadonlyMap<ListRole, number>;
}

/** The classes over the columns of a list; none where its indicators have the same columns whatever their class. */
export function bandsOf(
  sheet: SheetSnapshot,
  rows: HeaderRows,
  labelled: readonly LabelledColumn[],
  vocabulary: LabelVocabulary,
): readonly Band[] {
  if (labelled.some(({ role }) => role === "level1" || role === "level2")) return NO_BANDS;
  // The role of a column says nothing here: each role goes to one column of a list.
  const roles = labelled.map(({ label, headings }): ListRole | null =>
    isPlainUnit(label.value) ? "measure" : roleOf(label.value, headings, vocabulary),
  );
  const starts = [...roles.keys()].filter((index) => roles[index] === "indicator");
  const bands = starts.map((start, nth): Band | null => {
    const { column, headings } = labelled[start] as LabelledColumn;
    const classes = headings.flatMap((heading) => headingCell(sheet, rows, column, heading) ?? []);
    const ofLevel = (level: 1 | 2): Located<string> | null =>
      classes.find(({ value }) => headedLevel(value) === level) ?? null;
    const columns = new Map<ListRole, number>();
    for (let index = start; index < (starts[nth + 1] ?? labelled.length); index += 1) {
      const role = roles[index] ?? null;
      const at = labelled[index]?.column;
      if (role !== null && at !== undefined && OF_INDICATORS.has(role) && !columns.has(role)) columns.set(role, at);
    }
    if (classes.length === 0 || !(columns.has("annual") || columns.has("cycle"))) return null;
    return { level1: ofLevel(1), level2: ofLevel(2), columns };
  });
  // One class over all columns is none of these: the table has no place for other classes, and they are not missing.
  return bands.length > 1 && bands.every((band) => band !== null) ? bands : NO_BANDS;
}

export const NO_BANDS: readonly Band[] = [];

const OF_INDICATORS: ReadonlySet<ListRole> = new Set<ListRole>([
  "indicator",
  "sign",
  "annual",
  "cycle",
  "measure",
  "weight",
  "actual",
  "score",
  "reason",
]);

/** The cell of a class over a column, which may be merged or stand over blanks to its right; null for another heading. */
function headingCell(
  sheet: SheetSnapshot,
  { top, bottom }: HeaderRows,
  column: number,
  heading: string,
): Located<string> | null {
  if (headedLevel(heading) === null) return null;
  for (let row = bottom - 1; row >= top; row -= 1)
    for (let at = column; at >= sheet.origin.column; at -= 1) {
      const cell = cleanCell(sheet, row, at);
      if (cell.value === heading) return cell;
      if (cell.value !== "") break;
    }
  return null;
}

import { cleanCell } from "../../sheet/clean";
import type { Located } from "../../sheet/located";
import type { SheetSnapshot } from "../../sheet/snapshot";
import { bareWord } from "../vocabulary/bare";
import type { LabelVocabulary } from "../vocabulary/vocabulary";
import type { HeaderRows, LabelledColumn } from "./block";
import { roleOf } from "./columns";

/** A class of level 1 that heads columns of its own, beside those of the other classes: Henan's list. */
export interface Band {
  readonly level1: Located<string>;
  /** The columns of the names and the targets of its indicators. */
  readonly indicator: number;
  readonly annual: number;
}

/** The classes over the columns of a list; none where its indicators have the same columns whatever their class. */
export function bandsOf(
  sheet: SheetSnapshot,
  rows: HeaderRows,
  labelled: readonly LabelledColumn[],
  vocabulary: LabelVocabulary,
): readonly Band[] {
  // The role of a column says nothing here: each role goes to one column of a list.
  const roles = labelled.map(({ label, headings }) => roleOf(label.value, headings, vocabulary));
  const bands: Band[] = [];
  labelled.forEach(({ column, headings }, index) => {
    const level1 = roles[index] === "indicator" ? headingCell(sheet, rows, column, headings.at(-1)) : null;
    const target = labelled[index + 1];
    if (level1 === null || target === undefined || roles[index + 1] !== "annual") return;
    bands.push({ level1, indicator: column, annual: target.column });
  });
  return bands.length > 1 ? bands : NO_BANDS;
}

export const NO_BANDS: readonly Band[] = [];

const CLASS = /^(?:项目)?(?:成本|产出|完成|效益|效果|满意度)(?:指标)?$/;

/** The cell of a class over a column, which may be merged or stand over blanks to its right. */
function headingCell(
  sheet: SheetSnapshot,
  { top, bottom }: HeaderRows,
  column: number,
  heading: string | undefined,
): Located<string> | null {
  if (heading === undefined || !CLASS.test(bareWord(heading))) return null;
  for (let row = bottom - 1; row >= top; row -= 1)
    for (let at = column; at >= sheet.origin.column; at -= 1) {
      const cell = cleanCell(sheet, row, at);
      if (cell.value === heading) return cell;
      if (cell.value !== "") break;
    }
  return null;
}

import { cleanCell } from "../../sheet/clean";
import { cellText, rowBounds, type SheetSnapshot } from "../../sheet/snapshot";
import { isVisible } from "../../sheet/stretches";
import { columnBounds } from "./block";
import { inlineLabels } from "../inline-labels";
import { bareWord, LONGEST_LABEL } from "../vocabulary/bare";
import { BUILT_IN_VOCABULARY, type LabelVocabulary } from "../vocabulary/vocabulary";
import { roleOf } from "./columns";
import type { LoneProject } from "./header";

/** The rows above a header that a form takes for what it says of its project. */
const FORM_ROWS = 60;

/** The project a form above a header names: what stands right of 项目名称, or behind its colon in the same cell. Null where there is none. */
export function loneProject(
  sheet: SheetSnapshot,
  headerTop: number,
  vocabulary: LabelVocabulary = BUILT_IN_VOCABULARY,
): LoneProject | null {
  const { first } = rowBounds(sheet);
  const { first: left, end } = columnBounds(sheet);
  for (let row = headerTop - 1; row >= Math.max(first, headerTop - FORM_ROWS); row -= 1) {
    for (let column = left; column < end; column += 1) {
      if (cellText(sheet, row, column) === "") continue;
      const label = cleanCell(sheet, row, column);
      const inline = inlineLabels(label, vocabulary).find(({ field, value }) => field === "name" && value.value !== "");
      if (inline !== undefined) return { label: inline.text, name: inline.value };
      if (label.value.length > LONGEST_LABEL || !namesProject(label.value, vocabulary)) continue;
      const value = nextColumn(sheet, row, column + 1, end);
      if (value !== null && roleOf(cleanCell(sheet, row, value).value, [], vocabulary) === null)
        return { label, name: cleanCell(sheet, row, value) };
    }
  }
  return null;
}

/** 项目名称, or a word of the office's own; 项目 alone may head anything. */
const namesProject = (label: string, vocabulary: LabelVocabulary): boolean =>
  roleOf(label, [], vocabulary) === "name" &&
  (label.includes("名称") || BUILT_IN_VOCABULARY.listColumnOf(bareWord(label)) === null);

function nextColumn(sheet: SheetSnapshot, row: number, from: number, end: number): number | null {
  for (let column = from; column < end; column += 1) if (isVisible(cellText(sheet, row, column))) return column;
  return null;
}

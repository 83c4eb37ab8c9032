import { cleanCell } from "../../sheet/clean";
import type { Located } from "../../sheet/located";
import { cellText, rowBounds, type SheetSnapshot } from "../../sheet/snapshot";
import { isVisible } from "../../sheet/stretches";
import type { Field } from "../forms/form";
import { columnBounds } from "./block";
import { codeOfText } from "../project-code";
import { inlineLabels } from "../inline-labels";
import { bareWord, LONGEST_LABEL } from "../vocabulary/bare";
import { BUILT_IN_VOCABULARY, type LabelVocabulary } from "../vocabulary/vocabulary";
import { roleOf } from "./columns";

/** A project named above its indicators. */
export interface LoneProject {
  readonly label: Located<string>;
  readonly name: Located<string>;
  readonly code?: Located<string>;
}

/** The rows above a header that a form takes for what it says of its project. */
const FORM_ROWS = 60;

/** The project a form above a header names: what stands right of 项目名称, or behind its colon in the same cell. Null where there is none. */
export function loneProject(
  sheet: SheetSnapshot,
  headerTop: number,
  vocabulary: LabelVocabulary = BUILT_IN_VOCABULARY,
): LoneProject | null {
  const named = labelledAbove(sheet, headerTop, vocabulary, "name", (label) => namesProject(label, vocabulary));
  if (named === null) return null;
  const isCode = (label: string): boolean => roleOf(label, [], vocabulary) === "code";
  const coded = labelledAbove(sheet, headerTop, vocabulary, "code", isCode);
  const code = coded && codeOfText(sheet, coded.value);
  return { label: named.label, name: named.value, ...(code && { code }) };
}

/** The label above a header that is nearest to it, with what stands beside it. */
function labelledAbove(
  sheet: SheetSnapshot,
  headerTop: number,
  vocabulary: LabelVocabulary,
  wanted: Field,
  isLabel: (text: string) => boolean,
): { readonly label: Located<string>; readonly value: Located<string> } | null {
  const { first } = rowBounds(sheet);
  const { first: left, end } = columnBounds(sheet);
  for (let row = headerTop - 1; row >= Math.max(first, headerTop - FORM_ROWS); row -= 1) {
    for (let column = left; column < end; column += 1) {
      if (cellText(sheet, row, column) === "") continue;
      const label = cleanCell(sheet, row, column);
      const inline = inlineLabels(label, vocabulary).find(({ field, value }) => field === wanted && value.value !== "");
      if (inline !== undefined) return { label: inline.text, value: inline.value };
      if (label.value.length > LONGEST_LABEL || !isLabel(label.value)) continue;
      const value = nextColumn(sheet, row, column + 1, end);
      if (value !== null && roleOf(cleanCell(sheet, row, value).value, [], vocabulary) === null)
        return { label, value: cleanCell(sheet, row, value) };
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

import { cleanCell, endOfCell } from "../../sheet/clean";
import { listNumberLength } from "../../sheet/list-numbers";
import type { Located } from "../../sheet/located";
import { mergeAt } from "../../sheet/merges";
import { joinedTexts } from "../joined-texts";
import { isNote } from "../labels";
import { isLabel, type FormCell } from "./cells";
import { isGoalField } from "./form";
import type { Page, Place } from "./page";

/** 目标1： and dots alone, as forms print them beforehand. */
export const isTemplate = (text: string): boolean =>
  text.length <= LONGEST_TEMPLATE && /^(?:目标\d*[:：]?|\d+[.．、]|[.…·。])*$/.test(text.replace(/\s/g, ""));

const LONGEST_TEMPLATE = 60;

/** 目标1, 年度目标2 or 数量目标 in a cell of its own: says which of several goals stands beside it. */
export const isMarker = ({ text: { value } }: Pick<FormCell, "text">): boolean =>
  value.length <= LONGEST_MARKER &&
  /^[^。；，,;]*目标(?:[\d一二三四五六七八九十]{1,2}|[（(][\d一二三四五六七八九十]{1,2}[)）])?[:：]?$|^(?:\d{1,2}|[（(]\d{1,2}[)）]|[①-⑳])[.．、:：]?$/.test(
    value.replace(/\s/g, ""),
  );

const LONGEST_MARKER = 10;

/** A number of a goal whose label says the same as that of the goal before: 年度目标2. */
export const isNumbered = (cell: FormCell): boolean =>
  /目标[（(]?[\d一二三四五六七八九十]{1,2}[)）]?[:：]?$/.test(cell.text.value.replace(/\s/g, ""));

/** A word of the vocabulary, or what came of the goal, which are never the goal; 目标1： is no such word. */
export const isHeading = (cell: FormCell): boolean =>
  cell.field === "goal-outcome" || (isLabel(cell) && !(cell.field === null && isMarker(cell)));

/**
 * A goal from its first cell down: one may go on over several cells, a row each, under one label or with the labels 目标1 and 目标2.
 * An empty text at the end of its first cell where nothing is written.
 */
export function goalFrom(page: Page, label: FormCell, start: Place): Located<string> {
  const pieces: Located<string>[] = [];
  for (const piece of piecesOf(page, label, start))
    if (!isTemplate(piece.value) && pieces.every(({ value }) => value !== piece.value)) pieces.push(piece);
  return pieces.length === 0
    ? { value: "", spans: [endOfCell(page.sheet, start.row, start.column)] }
    : joinedTexts(pieces);
}

function piecesOf(page: Page, label: FormCell, start: Place): Located<string>[] {
  const { sheet } = page;
  const first = label.inline ?? cleanCell(sheet, start.row, start.column);
  const column = columnOf(page, label, start, first);
  const pieces = [column.beside?.text ?? first];
  const from = (mergeAt(sheet, start.row, start.column)?.bottom ?? start.row) + 1;
  const sure = surelyDownTo(page, label);
  for (let row = from; page.rows.has(row) && (sure === null || row <= sure); row += 1) {
    const cells = page.rows.get(row) ?? [];
    const before = cells.filter((cell) => cell.column < column.left);
    const isNext = isNumbered(label) && before.some((cell) => cell.column === label.column && isNextOf(cell, label));
    if (!isNext && !before.every((cell) => mayStandBefore(page, label, start, cell))) break;
    const cell = cells.find((one) => one.column === column.left);
    if (cell === undefined) {
      if (sure === null && !before.some(isMarker)) break;
      continue;
    }
    if (isOtherLabel(cell, label) || isNote(cell.text.value)) break;
    const isSure = sure !== null || before.some(isMarker);
    if (!isSure && !(isSentence(cell.text.value) && hasShapeOf(page, start, column, cells))) break;
    pieces.push(cell.inline ?? cell.text);
  }
  return pieces;
}

/** 年度目标2 below 年度目标1, and not below 长期目标1. */
const isNextOf = (cell: FormCell, label: FormCell): boolean =>
  isNumbered(cell) && (cell.field === null || cell.field === label.field);

/** The column a goal's texts stand in, and the last column that belongs to it. */
interface GoalColumn {
  readonly left: number;
  readonly right: number;
  /** The text beside 目标1, where that has a cell of its own. */
  readonly beside: FormCell | null;
}

function columnOf(page: Page, label: FormCell, start: Place, first: Located<string>): GoalColumn {
  const sibling = page.rows
    .get(label.row)
    ?.find(({ column, field }) => column > label.column && column > start.column && isGoalField(field));
  const right = (sibling?.column ?? Infinity) - 1;
  if (label.inline !== null || first.value === "" || !isMarker({ text: first }))
    return { left: start.column, right, beside: null };
  const next = page.rows.get(start.row)?.find(({ column }) => column > start.column);
  const beside =
    next === undefined || next.column > right || isHeading(next) || isTemplate(next.text.value) ? null : next;
  return { left: beside?.column ?? start.column, right, beside };
}

/** The last row of the label, or of the heading before it, where it is merged over several; null where nothing tells. */
function surelyDownTo(page: Page, label: FormCell): number | null {
  const before = page.rows.get(label.row)?.filter(({ column, field }) => column <= label.column && isGoalField(field));
  const last = Math.max(label.bottom, ...(before ?? []).map(({ bottom }) => bottom));
  return last > label.row ? last : null;
}

/** The last row a label speaks for: of its merge, or, where exporters dropped that, the last with nothing below it. */
export function reachOf(page: Page, label: FormCell): number {
  if (label.bottom > label.row) return label.bottom;
  let row = label.row;
  while (page.rows.get(row + 1)?.every(({ column }) => column > label.column) === true) row += 1;
  return row;
}

/** Left of a goal's further rows stand numbers, texts of another goal, and copies of the label, which some programs write. */
function mayStandBefore(page: Page, label: FormCell, start: Place, cell: FormCell): boolean {
  if (isMarker(cell) && (cell.field === null || (cell.field === label.field && isNumbered(cell)))) return true;
  const isAt = (row: number): FormCell | undefined => page.rows.get(row)?.find(({ column }) => column === cell.column);
  if (isAt(label.row)?.text.value === cell.text.value) return true;
  // Printed words before what is written of them, beside a label that reaches down to both.
  if (
    start.row > label.row &&
    start.column > label.right &&
    cell.column > label.right &&
    cell.row <= reachOf(page, label)
  )
    return cell.field === null;
  // A text in the column of another goal; where that column has none beside the first, it is one of labels.
  const other = isAt(start.row);
  if (start.row === label.row || other === undefined || isHeading(other)) return false;
  return isGoalField(isAt(label.row)?.field ?? null) && !isLabel(cell);
}

/** A label of something else; 年度目标2：… goes on with 年度目标1：… */
const isOtherLabel = (cell: FormCell, label: FormCell): boolean =>
  isHeading(cell) ? cell.columnRole !== null || cell.field !== null : cell.inline !== null && !goesOn(cell, label);

const goesOn = (cell: FormCell, label: FormCell): boolean => cell.field === label.field && isInlineNumbered(cell);

const isInlineNumbered = ({ text, inline }: FormCell): boolean =>
  /目标[\d一二三四五六七八九十]{1,2}\s*[:：]\s*$/.test(
    text.value.slice(0, text.value.length - (inline?.value.length ?? 0)),
  );

/** What no merge holds together has to read like a goal. */
const isSentence = (text: string): boolean =>
  /[。；，;,]/.test(text) || (listNumberLength(text, 0) > 0 && !/(?:指标|目标|情况|信息)$/.test(text));

/** Whether a row has no cells of the goal's columns that its first row does not have as well. */
function hasShapeOf(page: Page, start: Place, column: GoalColumn, cells: readonly FormCell[]): boolean {
  const first = new Set(page.rows.get(start.row)?.map((cell) => cell.column));
  return cells.every((cell) => cell.column <= column.left || cell.column > column.right || first.has(cell.column));
}

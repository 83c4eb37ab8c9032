import { cleanCell } from "../../sheet/clean";
import type { Located } from "../../sheet/located";
import { mergeAt } from "../../sheet/merges";
import { cellText, type SheetSnapshot } from "../../sheet/snapshot";
import { CandidateRows } from "../candidate-rows";
import { inlineLabels } from "../inline-labels";
import { LONGEST_LABEL } from "../vocabulary/bare";
import type { Label, LabelVocabulary } from "../vocabulary/vocabulary";
import { isWrittenText, type ColumnRole, type Field } from "./form";
import { isMoneyField, writtenMoney } from "./written-money";

/** A rectangle of a sheet that forms are looked for in: all of it, or what stands beside another form or below a list. */
export interface View {
  readonly sheet: SheetSnapshot;
  readonly vocabulary: LabelVocabulary;
  /** Zero-based sheet rows; `end` is exclusive. */
  readonly top: number;
  readonly end: number;
  /** Zero-based sheet columns, both included. */
  readonly left: number;
  readonly right: number;
  /** The cells of the rows read so far: several steps look at the same ones. */
  readonly known: Map<number, readonly FormCell[]>;
  readonly candidates: CandidateRows;
}

/** A view of a sheet, whole unless a part is named. */
export function viewOf(
  sheet: SheetSnapshot,
  vocabulary: LabelVocabulary,
  part: Partial<Pick<View, "top" | "end" | "left" | "right" | "candidates">> = {},
): View {
  const { row, column } = sheet.origin;
  return {
    sheet,
    vocabulary,
    top: row,
    end: row + sheet.values.length,
    left: column,
    right: column + (sheet.values[0]?.length ?? 0) - 1,
    candidates: new CandidateRows(),
    ...part,
    known: new Map(),
  };
}

/** A cell of a form that holds something. */
export interface FormCell {
  readonly row: number;
  readonly column: number;
  /** The last row and column of its merge. */
  readonly bottom: number;
  readonly right: number;
  readonly text: Located<string>;
  /** The text as labels are compared; empty where it is too long for one. */
  readonly label: string;
  readonly field: Field | null;
  /** What it announces over a column of indicators. */
  readonly columnRole: ColumnRole | null;
  /** What follows the colon where a label and its value share the cell. */
  readonly inline: Located<string> | null;
}

/** The cells of a row that hold something, from left to right. */
export function cellsOf(view: View, row: number): readonly FormCell[] {
  let cells = view.known.get(row);
  if (cells === undefined) view.known.set(row, (cells = readCells(view, row)));
  return cells;
}

const NONE: readonly FormCell[] = [];

function readCells(view: View, row: number): readonly FormCell[] {
  const { sheet } = view;
  if (row < view.top || row >= view.end) return NONE;
  const cells: FormCell[] = [];
  /** What the cell before says, whole, and where what was read of it begins in the list. */
  let before = "";
  let first = 0;
  for (let column = view.left; column <= view.right; column += 1) {
    if (cellText(sheet, row, column) === "") continue;
    const merge = mergeAt(sheet, row, column);
    if (merge !== null && (merge.left < column || merge.top < row)) continue;
    const text = cleanCell(sheet, row, column);
    if (text.value === "") continue;
    const right = merge?.right ?? column;
    const last = cells.at(-1);
    // Some programs write a merged cell's text into every cell of it.
    const isAnnouncing = last !== undefined && (last.field !== null || last.columnRole !== null);
    if (isAnnouncing && last.right === column - 1 && before === text.value) {
      for (let at = first; at < cells.length; at += 1) cells[at] = { ...(cells[at] as FormCell), right };
      continue;
    }
    before = text.value;
    first = cells.length;
    cells.push(...cellsIn(view, row, column, text, merge?.bottom ?? row, right));
  }
  return cells;
}

/** What stands in a cell: several labels with their values may share one. */
function cellsIn(
  { vocabulary }: View,
  row: number,
  column: number,
  text: Located<string>,
  bottom: number,
  right: number,
): FormCell[] {
  const known = text.value.length > LONGEST_LABEL ? NO_LABEL : vocabulary.labelOf(text.value);
  const { bare: label, field, column: columnRole } = known;
  // Written out: a spread object with more members after it takes V8 ten times as long, and every cell comes by here.
  const cell = { row, column, bottom, right, text, label, field, columnRole, inline: null };
  if (field !== null || columnRole !== null) return [cell];
  const inline = inlineCells(cell, vocabulary);
  if (inline.length > 0) return inline;
  const money = writtenMoney(text, vocabulary).map(({ value, ...label }) => ({ ...cell, ...label, inline: value }));
  return money.length > 0 ? money : [cell];
}

const NO_LABEL: Pick<Label, "bare" | "field" | "column"> = { bare: "", field: null, column: null };

/** Fields that may share a cell with their value: 项目名称：培训经费. */
const INLINE: ReadonlySet<Field> = new Set<Field>([
  "name",
  "code",
  "programme",
  "name-of-funds",
  "department",
  "unit",
  "filing-unit",
  "whole",
  "year",
]);

const mayBeInline = (field: Field): boolean => INLINE.has(field) || isWrittenText(field);

/** The labels that share a cell with their values, each with its own; none where the first of them may not. */
function inlineCells(cell: FormCell, vocabulary: LabelVocabulary): FormCell[] {
  const labels = inlineLabels(cell.text, vocabulary);
  const [first] = labels;
  if (first === undefined || !mayBeInline(first.field) || first.value.value === "") return [];
  const isAll = (value: Located<string>): boolean => labels.length === 1 && cell.text.value.endsWith(value.value);
  return labels
    .filter(({ field, value }) => mayBeInline(field) && value.value !== "")
    .map(({ label, field, text, value }) => ({
      ...cell,
      text: isAll(value) ? cell.text : { value: text.value + value.value, spans: [...text.spans, ...value.spans] },
      label,
      field,
      columnRole: null,
      inline: value,
    }));
}

/** A cell that announces something and is no value. */
export const isLabel = ({ field, columnRole, inline, text }: FormCell): boolean =>
  (field !== null && (inline === null || isMoneyField(field))) ||
  (columnRole !== null && !GRADES.has(columnRole)) ||
  /[:：]$/.test(text.value) ||
  WITH_AMOUNT.test(text.value);

/** 项目支出：589.75 is a label with its amount, and no amount of the label before it. */
const WITH_AMOUNT = /^(?:其中\s*[:：]\s*)?[^\d:：，。；]{2,16}[:：]\s*[\d,，.]+\s*(?:万?元)?$/;

/** 优 and 良 head columns, and are values as well. */
const GRADES: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["best-grade", "other-grade"]);

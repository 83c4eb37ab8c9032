import { cleanCell } from "../../sheet/clean";
import { slice, type Located } from "../../sheet/located";
import { mergeAt } from "../../sheet/merges";
import { cellText, rowBounds, type SheetSnapshot } from "../../sheet/snapshot";
import { isNote } from "../labels";
import { findIndicatorHeaders, nameColumn, type IndicatorHeader } from "./columns";
import type { Field } from "./form";
import { bareFormLabel, fieldOf, LONGEST_LABEL } from "./labels";

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
  /** What follows the colon where a label and its value share the cell. */
  readonly inline: Located<string> | null;
}

/** The part of a sheet that is one form, of one project. */
export interface Page {
  readonly sheet: SheetSnapshot;
  /** The first row of its title, and the row after its last. */
  readonly top: number;
  readonly end: number;
  /** The cell that says 项目名称. */
  readonly name: FormCell;
  /** The cells above the indicators, by rows and from left to right. */
  readonly rows: ReadonlyMap<number, readonly FormCell[]>;
  readonly headers: readonly IndicatorHeader[];
}

/** The rows above a form's name that may belong to its title where another form stands above it. */
const TITLE_ROWS = 4;

/**
 * The forms of a sheet: each from the title over 项目名称 to the next one. None where 项目名称 heads a column of the indicators' own
 * header, as in lists of many projects.
 */
export function findPages(sheet: SheetSnapshot): Page[] {
  const headers = findIndicatorHeaders(sheet);
  const [first] = headers;
  if (first === undefined || namesIn(sheet, first.top, first.bottom).length > 0) return [];
  const { first: firstRow, end } = rowBounds(sheet);
  const starts: { readonly name: FormCell; readonly top: number; readonly headers: IndicatorHeader[] }[] = [];
  let above: IndicatorHeader | null = null;
  for (const header of headers) {
    const name = namesIn(sheet, above === null ? firstRow : above.bottom + 1, header.top - 1)[0];
    if (name !== undefined) {
      // Two forms side by side are more than can be told apart.
      if (namesIn(sheet, name.row, name.row).length > 1 || name.bottom >= header.top) return [];
      starts.push({ name, top: above === null ? firstRow : titleTop(sheet, name.row, above), headers: [] });
    }
    starts.at(-1)?.headers.push(header);
    above = header;
  }
  return starts.map(({ name, top, headers: own }, index) => ({
    sheet,
    top,
    end: starts[index + 1]?.top ?? end,
    name,
    rows: readRows(sheet, top, own[0]?.top ?? end),
    headers: own,
  }));
}

/** The cells that say 项目名称. */
function namesIn(sheet: SheetSnapshot, from: number, to: number): FormCell[] {
  const names: FormCell[] = [];
  for (let row = from; row <= to; row += 1) {
    const values = sheet.values[row - sheet.origin.row] ?? [];
    if (!values.some((value) => typeof value === "string" && value.includes("称"))) continue;
    names.push(...cellsOf(sheet, row).filter(({ field }) => field === "name"));
  }
  return names;
}

/** Where the title of a form begins that stands below another one. */
function titleTop(sheet: SheetSnapshot, nameRow: number, above: IndicatorHeader): number {
  const block = above.blocks[0];
  const taken = block && [nameColumn(block), block.get("value")];
  let top = nameRow;
  while (top - 1 > above.bottom && nameRow - top < TITLE_ROWS) {
    const row = top - 1;
    if (taken?.some((column) => column !== undefined && isTaken(sheet, row, column.left))) break;
    const first = cellsOf(sheet, row)[0];
    if (first !== undefined && (isNote(first.text.value) || first.field === "end")) break;
    top = row;
  }
  return top;
}

function isTaken(sheet: SheetSnapshot, row: number, column: number): boolean {
  const merge = mergeAt(sheet, row, column);
  return (merge === null || merge.left === column) && cellText(sheet, merge?.top ?? row, column) !== "";
}

function readRows(sheet: SheetSnapshot, from: number, to: number): Map<number, readonly FormCell[]> {
  const rows = new Map<number, readonly FormCell[]>();
  for (let row = from; row < to; row += 1) rows.set(row, cellsOf(sheet, row));
  return rows;
}

/** The cells of a row that hold something, from left to right. */
export function cellsOf(sheet: SheetSnapshot, row: number): FormCell[] {
  const cells: FormCell[] = [];
  const width = sheet.values[row - sheet.origin.row]?.length ?? 0;
  for (let column = sheet.origin.column; column < sheet.origin.column + width; column += 1) {
    if (cellText(sheet, row, column) === "") continue;
    const merge = mergeAt(sheet, row, column);
    if (merge !== null && (merge.left < column || merge.top < row)) continue;
    const text = cleanCell(sheet, row, column);
    if (text.value === "") continue;
    const label = text.value.length > LONGEST_LABEL ? "" : bareFormLabel(text.value);
    const field = fieldOf(label);
    const right = merge?.right ?? column;
    const last = cells.at(-1);
    // Some programs write a merged cell's text into every cell of it.
    if (field !== null && last?.right === column - 1 && last.text.value === text.value)
      cells[cells.length - 1] = { ...last, right };
    else {
      const inline = field === null ? inlineOf(text) : null;
      cells.push({
        row,
        column,
        bottom: merge?.bottom ?? row,
        right,
        text,
        label: inline?.label ?? label,
        field: inline?.field ?? field,
        inline: inline?.value ?? null,
      });
    }
  }
  return cells;
}

/** Fields that may share a cell with their value: 项目名称：培训经费. An amount that does cannot be written as a number. */
const INLINE: ReadonlySet<Field> = new Set<Field>([
  "name",
  "department",
  "unit",
  "annual-goal",
  "whole-goal",
  "expected-goal",
  "goal",
]);

function inlineOf(text: Located<string>): { label: string; field: Field; value: Located<string> } | null {
  const match = /^([^:：]{2,20}[:：]\s*)\S/.exec(text.value);
  const before = match?.[1];
  if (before === undefined) return null;
  const label = bareFormLabel(before);
  const field = fieldOf(label);
  if (field === null || !INLINE.has(field)) return null;
  const { length } = text.value;
  return { label, field, value: { value: text.value.slice(before.length), spans: slice(text, before.length, length) } };
}

/** A cell's place by sheet row and column. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The first cell to the right of a label that holds something. */
export const nextCell = (page: Page, label: FormCell): FormCell | undefined =>
  page.rows.get(label.row)?.find(({ column }) => column > label.right);

/**
 * Where the value of a label stands, or would: to the right of it, over blanks, up to the next label; below it where the next label
 * follows at once. Null where there is no room for one.
 */
export function valuePlace(page: Page, label: FormCell): Place | null {
  const next = nextCell(page, label);
  const beside = { row: label.row, column: label.right + 1 };
  if (next !== undefined && !isLabel(next)) return next;
  if (next?.column !== beside.column && beside.column <= lastColumn(page.sheet)) return beside;
  const below = cellBelow(page, label);
  return below !== undefined && !isLabel(below) ? below : null;
}

export const isLabel = ({ field, text }: FormCell): boolean => field !== null || /[:：]$/.test(text.value);

/** The cell right below another one, where it holds something. */
export const cellBelow = (page: Page, cell: FormCell): FormCell | undefined =>
  page.rows.get(cell.bottom + 1)?.find(({ column }) => column === cell.column);

/** The last column of the used range. */
export const lastColumn = (sheet: SheetSnapshot): number => sheet.origin.column + (sheet.values[0]?.length ?? 0) - 1;

/** The labelled cells between the name and the indicators, the name's row included, in reading order. */
export function labelsOf(page: Page, fields: ReadonlySet<Field>): FormCell[] {
  const found: FormCell[] = [];
  for (const [row, cells] of page.rows) {
    if (row >= page.name.row) found.push(...cells.filter(({ field }) => field !== null && fields.has(field)));
  }
  return found;
}

/** The text of a label's value; an empty one where it would stand, null where there is no room for one. */
export function valueOf(page: Page, label: FormCell): Located<string> | null {
  if (label.inline !== null) return label.inline;
  const place = valuePlace(page, label);
  return place && cleanCell(page.sheet, place.row, place.column);
}

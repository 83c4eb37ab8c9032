import { around, isIn } from "../../check/sheet/ranges";
import { a1, a1Range } from "../../check/sheet/address";
import { moveFormula } from "../../check/sheet/relative";
import type { CellRange, CellValue } from "../../check/sheet/snapshot";
import { needsTextFormat, TEXT_FORMAT } from "../../check/sheet/text-format";
import type { TextChange } from "../../check/text-change";
import { escapedText } from "../escapes";
import { rangeOf } from "../ooxml/values";
import { PatchError } from "./error";
import { resultOf } from "./results";
import type { CellPlace, RowPlace, SheetPlaces } from "./sheet-places";
import { opened, prefixed, withAttribute } from "./snippet";
import type { AddedStrings } from "./strings";
import type { AddedStyles, StyleWish } from "./styles";

/** What a cell is to hold. */
export interface CellChange {
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  /** For a formula, its result: shown until the formula is calculated again. */
  readonly value: CellValue;
  /** With its leading =; none unless said. */
  readonly formula?: string | null;
  /** A number format; the cell's own stays unless said, but for a text that would be taken for something else when it is edited. */
  readonly format?: string;
  /** How the cell is to look besides. */
  readonly look?: StyleWish;
}

/** What the cells of a workbook share. */
export interface BookWriter {
  readonly strings: AddedStrings;
  readonly styles: AddedStyles;
}

/** The changes to a sheet's part that put the cells' new contents in. `sheet` is its name, for what is refused. */
export function cellChanges(
  sheet: string,
  places: SheetPlaces,
  cells: readonly CellChange[],
  book: BookWriter,
): TextChange[] {
  refuseArrays(sheet, places.arrays, cells);
  const byRow = new Map<number, CellChange[]>();
  for (const cell of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const row = byRow.get(cell.row);
    if (row === undefined) byRow.set(cell.row, [cell]);
    else row.push(cell);
  }
  const changes = [...byRow].flatMap(([row, own]) => {
    const place = places.rows.get(row);
    if (place !== undefined) return inRow(places, place, own, book);
    const inner = own.map((cell) => cellXml(cell, null, book)).join("");
    const at = places.missingRows.get(row) ?? 0;
    return [{ start: at, end: at, after: prefixed(`<row r="${row + 1}">${inner}</row>`, places.prefix) }];
  });
  return [...intoEmptySheet(places, changes), ...freedFormulas(places, cells), ...dimension(places, cells)];
}

/** The cells of one row, in order. */
function inRow(places: SheetPlaces, row: RowPlace, cells: readonly CellChange[], book: BookWriter): TextChange[] {
  const written = (cell: CellChange, old: CellPlace | null): string =>
    prefixed(cellXml(cell, old, book), places.prefix);
  const tag = places.text.slice(row.start, row.openEnd);
  if (row.openEnd === row.end)
    return [
      {
        start: row.start,
        end: row.end,
        after: opened(spanning(tag, cells), cells.map((cell) => written(cell, null)).join("")),
      },
    ];
  const wider = spanning(tag, cells);
  const changes: TextChange[] = wider === tag ? [] : [{ start: row.start, end: row.openEnd, after: wider }];
  const inserted = new Map<number, string>();
  const close = places.text.lastIndexOf("<", row.end - 1);
  for (const cell of cells) {
    const old = row.cells.find(({ column }) => column === cell.column);
    if (old !== undefined) {
      changes.push({ start: old.start, end: old.end, after: written(cell, old) });
      continue;
    }
    const at = row.cells.find(({ column }) => column > cell.column)?.start ?? close;
    inserted.set(at, (inserted.get(at) ?? "") + written(cell, null));
  }
  for (const [at, after] of inserted) changes.push({ start: at, end: at, after });
  return changes;
}

/** A row's tag may say from which column to which it has cells. */
function spanning(tag: string, cells: readonly CellChange[]): string {
  const spans = /\sspans\s*=\s*["'](\d+):(\d+)["']/.exec(tag);
  if (spans === null) return tag;
  const columns = cells.map(({ column }) => column + 1);
  const [first, last] = [Math.min(Number(spans[1]), ...columns), Math.max(Number(spans[2]), ...columns)];
  return first === Number(spans[1]) && last === Number(spans[2])
    ? tag
    : withAttribute(tag, "spans", `${first}:${last}`);
}

/** A sheet without rows is one tag, which then has to be opened. */
function intoEmptySheet({ text, elements }: SheetPlaces, changes: readonly TextChange[]): readonly TextChange[] {
  const data = elements.find(({ name }) => name === "sheetData");
  if (data === undefined) throw new PatchError("not-as-meant", "The sheet has no place for cells.");
  if (data.openEnd !== data.end) return changes;
  const inner = changes.map(({ after }) => after).join("");
  return [{ start: data.start, end: data.end, after: opened(text.slice(data.start, data.end), inner) }];
}

/** A cell as it stands in a sheet's part, without prefixes; `old` is the one that it takes the place of. */
export function cellXml(cell: CellChange, old: CellPlace | null, { strings, styles }: BookWriter): string {
  const style = styles.cellFormat({ base: old?.style ?? 0, ...wishOf(cell, old, styles) });
  const { type, inner } = content(cell, old?.string ?? null, strings);
  const attributes = `r="${a1(cell.row, cell.column)}"${style === 0 ? "" : ` s="${style}"`}${type === "" ? "" : ` t="${type}"`}`;
  return inner === "" ? `<c ${attributes}/>` : `<c ${attributes}>${inner}</c>`;
}

/** The format of the cell: its own, unless another is wished or its content would not stay what it is under it. */
function wishOf(
  { value, formula = null, format, look }: CellChange,
  old: CellPlace | null,
  styles: AddedStyles,
): StyleWish {
  const wish = (wished: string | undefined): StyleWish => ({
    ...look,
    ...(wished !== undefined && { format: wished }),
  });
  if (format !== undefined) return wish(format);
  const isText = formula === null && typeof value === "string";
  if (isText && needsTextFormat(value)) return wish(TEXT_FORMAT);
  const isOther = formula !== null || (value !== null && !isText);
  return wish(isOther && styles.formatOf(old?.style ?? 0) === TEXT_FORMAT ? "General" : undefined);
}

/** The cell's kind as its attribute t says it, and what stands in it. */
function content({ value, formula = null }: CellChange, old: number | null, strings: AddedStrings) {
  const isBlank = value === null || value === "";
  if (formula !== null) {
    const written = `<f>${escapedText(formula.replace(/^=/, ""))}</f>`;
    const { type, text } = resultOf(value);
    return isBlank ? { type: "", inner: written } : { type: type ?? "", inner: `${written}<v>${text}</v>` };
  }
  if (isBlank) return { type: "", inner: "" };
  if (typeof value === "string") return strings.cell(value, old);
  const { type, text } = resultOf(value);
  return { type: type ?? "", inner: `<v>${text}</v>` };
}

function refuseArrays(sheet: string, arrays: readonly CellRange[], cells: readonly CellChange[]): void {
  for (const { row, column } of cells)
    if (arrays.some((range) => isIn(range, row, column)))
      throw new PatchError(
        "array-formula",
        "The cell belongs to a formula over several cells.",
        `${sheet}!${a1(row, column)}`,
      );
}

/** A formula that stands in a cell to be written, and that others share, is written out in each of them. */
function freedFormulas({ shared, prefix }: SheetPlaces, cells: readonly CellChange[]): TextChange[] {
  if (shared.length === 0) return [];
  const written = new Set(cells.map(({ row, column }) => a1(row, column)));
  const isWritten = ({ row, column }: { row: number; column: number }): boolean => written.has(a1(row, column));
  const lost = new Map(shared.filter((one) => one.formula !== "" && isWritten(one)).map((one) => [one.index, one]));
  return shared.flatMap((one) => {
    const first = lost.get(one.index);
    if (first === undefined || isWritten(one)) return [];
    const formula = moveFormula(first.formula, one.row - first.row, one.column - first.column);
    return [{ start: one.start, end: one.end, after: prefixed(`<f>${escapedText(formula)}</f>`, prefix) }];
  });
}

/** What the sheet says of its used range. */
function dimension({ text, elements }: SheetPlaces, cells: readonly CellChange[]): TextChange[] {
  const element = elements.find(({ name }) => name === "dimension");
  if (element === undefined) return [];
  const tag = text.slice(element.start, element.openEnd);
  const stated = rangeOf(/\sref\s*=\s*["']([^"']*)["']/.exec(tag)?.[1] ?? "");
  if (stated === null) return [];
  const own = cells.map(({ row, column }) => ({ top: row, left: column, bottom: row, right: column }));
  const wider = around([stated, ...own]);
  const ref = a1Range(wider);
  return ref === a1Range(stated)
    ? []
    : [{ start: element.start, end: element.openEnd, after: withAttribute(tag, "ref", ref) }];
}

import * as XLSX from "@e965/xlsx";
import { snapshotOf, type CellRange, type CellValue } from "../check/sheet/snapshot";
import { lineBreaks } from "./escapes";
import { pixelsHigh, pixelsWide } from "./sizes";
import { LIMITS, WorkbookError, type WorkbookSheet } from "./workbook";

/** What is known of a sheet besides what SheetJS hands over. */
export type SheetMore = Pick<WorkbookSheet, "visible" | "isProtected">;

/** Turns a worksheet of SheetJS, read dense, into ours. The used range is that of the cells which hold something. */
export function toWorkbookSheet(name: string, sheet: XLSX.WorkSheet, more: SheetMore): WorkbookSheet {
  const data: readonly (readonly (XLSX.CellObject | undefined)[] | undefined)[] = sheet["!data"] ?? [];
  const range = usedRange(name, data);
  const merges = (sheet["!merges"] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }));
  const rows = sheet["!rows"] ?? [];
  const height = range === null ? 0 : range.bottom - range.top + 1;
  const width = range === null ? 0 : range.right - range.left + 1;
  const origin = { row: range?.top ?? 0, column: range?.left ?? 0 };
  const blank = blankRow(width);
  const values: (readonly CellValue[])[] = [];
  const texts: (readonly string[])[] = [];
  const formulas: (readonly (string | null)[])[] = [];
  const formats: (readonly string[])[] = [];
  for (let row = origin.row; row < origin.row + height; row++) {
    const cells = data[row];
    if (cells === undefined || cells.length === 0) {
      values.push(blank.values);
      texts.push(blank.texts);
      formulas.push(blank.formulas);
      formats.push(blank.formats);
      continue;
    }
    const read = blankRow(width);
    for (let column = origin.column; column < origin.column + width; column++) {
      const at = column - origin.column;
      const cell = cells[column];
      read.formats[at] = typeof cell?.z === "string" && cell.z !== "" ? cell.z : "General";
      if (cell === undefined || cell.t === "z") continue;
      const value = valueOf(cell);
      read.values[at] = value;
      read.texts[at] = value === null ? "" : textOf(cell, value);
      read.formulas[at] = formulaOf(cell, data);
    }
    values.push(read.values);
    texts.push(read.texts);
    formulas.push(read.formulas);
    formats.push(read.formats);
  }
  const end = origin.row + height;
  const hiddenRows = rows.flatMap((row, index) => (row?.hidden === true && index < end ? [index] : []));
  return {
    snapshot: snapshotOf(name, values, { origin, texts, formulas, merges, hiddenRows }),
    ...more,
    columnWidths: Array.from({ length: origin.column + width }, (_, column) => widthOf(sheet["!cols"]?.[column])),
    rowHeights: Array.from({ length: Math.min(end, rows.length) }, (_, row) => heightOf(rows[row])),
    formats,
  };
}

/** A row of blank cells. Rows without a cell share one, so that a stray cell in the last row costs nothing. */
function blankRow(width: number) {
  return {
    values: new Array<CellValue>(width).fill(null),
    texts: new Array<string>(width).fill(""),
    formulas: new Array<string | null>(width).fill(null),
    formats: new Array<string>(width).fill("General"),
  };
}

function usedRange(
  name: string,
  data: readonly (readonly (XLSX.CellObject | undefined)[] | undefined)[],
): CellRange | null {
  let [top, left, bottom, right, filled] = [Infinity, Infinity, -1, -1, 0];
  // Both tables may be sparse, and only forEach passes over the holes without looking at each.
  data.forEach((cells, row) => {
    let holds = false;
    cells?.forEach((cell, column) => {
      if (cell === undefined || cell.t === "z" || (valueOf(cell) === null && cell.f === undefined)) return;
      holds = true;
      left = Math.min(left, column);
      right = Math.max(right, column);
    });
    if (!holds) return;
    filled++;
    top = Math.min(top, row);
    bottom = row;
  });
  if (bottom < 0) return null;
  if (filled > LIMITS.rows) throw new WorkbookError("too-large", `Sheet ${name} has more than ${LIMITS.rows} rows.`);
  const cells = filled * (right - left + 1);
  if (cells > LIMITS.cells) {
    throw new WorkbookError("too-large", `Sheet ${name} has ${cells} cells; the limit is ${LIMITS.cells}.`);
  }
  return { top, left, bottom, right };
}

function valueOf(cell: XLSX.CellObject): CellValue {
  switch (cell.t) {
    case "n":
      return typeof cell.v === "number" && Number.isFinite(cell.v) ? cell.v : null;
    case "b":
      return cell.v === true;
    case "e":
      return cell.w ?? ERRORS.get(Number(cell.v)) ?? "#N/A";
    default:
      return typeof cell.v === "string" && cell.v !== "" ? lineBreaks(cell.v) : null;
  }
}

/** Error values by SheetJS's numbers, which are those of the old file format. */
export const ERRORS: ReadonlyMap<number, string> = new Map([
  [0x00, "#NULL!"],
  [0x07, "#DIV/0!"],
  [0x0f, "#VALUE!"],
  [0x17, "#REF!"],
  [0x1d, "#NAME?"],
  [0x24, "#NUM!"],
  [0x2a, "#N/A"],
  [0x2b, "#GETTING_DATA"],
]);

function textOf(cell: XLSX.CellObject, value: CellValue): string {
  if (cell.t === "e") return String(value);
  return lineBreaks(cell.w ?? (typeof value === "boolean" ? String(value).toUpperCase() : String(value)));
}

/** An array formula stands in the first cell of its range and counts for all. */
function formulaOf(
  cell: XLSX.CellObject,
  data: readonly (readonly (XLSX.CellObject | undefined)[] | undefined)[],
): string | null {
  if (cell.f !== undefined && cell.f !== "") return `=${cell.f}`;
  if (cell.F === undefined) return null;
  const { s } = XLSX.utils.decode_range(cell.F);
  const first = data[s.r]?.[s.c]?.f;
  return first === undefined ? null : `=${first}`;
}

/** Pixels of a height in points. SheetJS's own pixels take the two for the same. */
function heightOf(row: XLSX.RowInfo | undefined): number | undefined {
  return row?.hpt === undefined ? undefined : pixelsHigh(row.hpt);
}

function widthOf(column: XLSX.ColInfo | undefined): number | undefined {
  if (column === undefined) return undefined;
  if (column.hidden === true) return 0;
  if (column.width !== undefined) return pixelsWide(column.width);
  return column.wpx;
}

import type { NewSheet } from "../check/sheet/new-sheet";
import { isIn } from "../check/sheet/ranges";
import type { CellValue } from "../check/sheet/snapshot";
import { needsTextFormat, TEXT_FORMAT } from "../check/sheet/text-format";
import type { FileCell, FileSheet } from "./patch/new-sheet";
import type { StyleWish } from "./patch/styles";
import { charactersWide } from "./sizes";

/** A sheet as a file holds it. Its formulas show 0 until they are worked out, which is what sums of blank cells are. */
export function sheetToAdd(sheet: NewSheet): FileSheet {
  const { name, cells, formulas = [], formats = [], looks = [], columnWidths = [], merges, frozenRows } = sheet;
  const { visibility, filter } = sheet;
  const filled = [...formats, ...looks].map(({ range }) => range);
  const height = Math.max(cells.length, ...filled.map(({ bottom }) => bottom + 1));
  const width = Math.max(...cells.map(({ length }) => length), ...filled.map(({ right }) => right + 1));
  const formulaAt = new Map(formulas.map(({ row, column, formula }) => [`${row}/${column}`, formula]));
  const lookAt = (row: number, column: number, value: CellValue): StyleWish => {
    const format = formats.findLast(({ range }) => isIn(range, row, column))?.format;
    const own = looks.filter(({ range }) => isIn(range, row, column));
    const color = own.findLast((look) => look.color !== undefined)?.color;
    const fill = own.findLast((look) => look.fill !== undefined)?.fill;
    return {
      ...(format !== undefined && { format }),
      ...(typeof value === "string" && needsTextFormat(value) && { format: TEXT_FORMAT }),
      ...(own.some(({ bold }) => bold) && { bold: true }),
      ...(own.some(({ centered }) => centered) && { centered: true }),
      ...(own.some(({ wrap }) => wrap) && { wrap: true }),
      ...(own.some(({ top }) => top) && { top: true }),
      ...(color !== undefined && { color: color.slice(1).toUpperCase() }),
      ...(fill !== undefined && { fill: fill.slice(1).toUpperCase() }),
    };
  };
  const cellAt = (row: number, column: number): FileCell => {
    const value = cells[row]?.[column] ?? null;
    const formula = formulaAt.get(`${row}/${column}`);
    const look = lookAt(row, column, formula === undefined ? value : null);
    return {
      ...(formula === undefined ? { value } : { value: 0, formula }),
      ...(Object.keys(look).length > 0 && { look }),
    };
  };
  return {
    name,
    rows: Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (__, column) => cellAt(row, column)),
    ),
    columnWidths: columnWidths.map((points) => (points === undefined ? undefined : charactersWide(points))),
    ...(merges !== undefined && { merges }),
    ...(frozenRows !== undefined && { frozenRows }),
    ...(filter !== undefined && { filter }),
    ...(visibility !== undefined && { visibility }),
  };
}

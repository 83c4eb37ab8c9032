import type { FileCell, FileSheet } from "../../xlsx/patch/new-sheet";
import type { StyleWish } from "../../xlsx/patch/styles";
import type { CellLook } from "../../xlsx/workbook";
import { newConditions } from "./conditions";
import { cellIn, type CellState, type SheetState } from "./state";

/** A sheet of the grid as one to be written into a new file: what the grid tells of it, from A1 on. */
export function fileSheetOf(sheet: SheetState): FileSheet {
  const { name, visibility, range, merges, hiddenRows, columnWidths, frozen, filter } = sheet;
  const rows: FileCell[][] = [];
  for (let row = 0; range !== null && row <= range.bottom; row++) {
    const cells: FileCell[] = [];
    for (let column = 0; column <= range.right; column++) cells.push(fileCellOf(cellIn(sheet, row, column)));
    rows.push(row < range.top ? [] : cells);
  }
  const right = Math.max(range?.right ?? -1, ...merges.map((merge) => merge.right));
  return {
    name,
    rows,
    columnWidths: columnWidths
      .slice(0, right + 1)
      .map((pixels) => Math.round((pixels / PIXELS_A_CHARACTER) * 100) / 100),
    hiddenRows,
    merges,
    ...(frozen !== null && frozen.rows > 0 && { frozenRows: frozen.rows }),
    ...(filter !== null && { filter }),
    conditions: newConditions(sheet),
    visibility,
  };
}

/** Of the usual font. */
const PIXELS_A_CHARACTER = 7;

function fileCellOf({ value, formula, format, look }: CellState): FileCell {
  const wish: StyleWish = { ...(format !== "General" && { format }), ...(look !== null && wishOf(look)) };
  return { value, formula, ...(Object.keys(wish).length > 0 && { look: wish }) };
}

function wishOf({ wrap, horizontal, vertical, bold, size, color, fill, borders }: CellLook): StyleWish {
  return {
    ...(wrap && { wrap }),
    ...(bold && { bold }),
    ...(horizontal === "center" && { centered: true }),
    ...(horizontal !== undefined && horizontal !== "center" && { horizontal }),
    ...(vertical === "top" && { top: true }),
    // A cell that says nothing stands at the bottom; one that is centred across would else be centred down as well.
    ...(vertical !== "top" &&
      (vertical !== undefined || horizontal === "center") && { vertical: vertical ?? "bottom" }),
    ...(size !== undefined && { size }),
    ...(color !== undefined && { color: rrggbb(color) }),
    ...(fill !== undefined && { fill: rrggbb(fill) }),
    ...(borders !== undefined && { borders }),
  };
}

/** Of #rgb and #rrggbb; black of what else a grid may say. */
export function rrggbb(color: string): string {
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(color);
  if (short !== null)
    return short
      .slice(1)
      .map((digit) => digit + digit)
      .join("")
      .toUpperCase();
  const triple = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/i.exec(color);
  if (triple !== null)
    return triple
      .slice(1)
      .map((part) => Number(part).toString(16).padStart(2, "0"))
      .join("")
      .toUpperCase();
  return /^#([\da-f]{6})/i.exec(color)?.[1]?.toUpperCase() ?? "000000";
}

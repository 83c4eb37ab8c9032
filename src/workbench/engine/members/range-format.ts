import { ROWS } from "../../../check/sheet/size";
import type { CellLook } from "../../../xlsx/workbook";
import type { GridLook } from "../../grid";
import { colorFrom } from "../colors";
import type { Environment } from "../environment";
import { invalidArgument, notImplemented } from "../errors";
import type { ObjectOf, RangeObject } from "../objects";
import type { Members } from "../table";
import { columnCount, rowCount } from "./areas";
import { areaOf, beforeFormat, refuseLines } from "./range-access";

/** A point is 1/72 inch, a pixel 1/96. */
const PIXELS_PER_POINT = 96 / 72;

const VERTICALS = { Top: "top", Center: "center", Bottom: "bottom" } as const;
const ALIGNMENTS = { Left: "left", Center: "center", Right: "right" } as const;

function setLook(range: RangeObject, look: GridLook, env: Environment): void {
  refuseLines(range, "a look");
  beforeFormat(range, env);
  env.grid.setLook(range.sheet, areaOf(range), look);
}

/** What all cells of a range have in common; null where they differ. */
function common<T>(range: RangeObject, env: Environment, pick: (look: CellLook | null) => T): T | null {
  refuseLines(range, "reading a look");
  const cells = areaOf(range);
  if (rowCount(cells) * columnCount(cells) > env.faults.cellLimit) return null;
  const [first, ...others] = new Set(env.grid.looks(range.sheet, cells).flatMap((row) => row.map(pick)));
  return first === undefined || others.length > 0 ? null : first;
}

/** Points of the tallest row. */
const TALLEST = 409.5;

/** The height that all rows of a range have; null where they differ. */
function rowHeight(range: RangeObject, env: Environment): number | null {
  refuseLines(range, "reading a row height");
  const { top, bottom } = areaOf(range);
  const first = env.grid.rowHeight(range.sheet, top);
  for (let row = top + 1; row <= bottom; row++) if (env.grid.rowHeight(range.sheet, row) !== first) return null;
  return first / PIXELS_PER_POINT;
}

function setRowHeight(range: RangeObject, points: unknown, env: Environment): void {
  if (typeof points !== "number" || !(points >= 0) || points > TALLEST) throw invalidArgument("row height");
  if (points === 0) throw notImplemented("hiding rows by their height");
  const { top, bottom } = areaOf(range);
  if (top === 0 && bottom === ROWS - 1) throw notImplemented("a height of all rows");
  beforeFormat(range, env, "allowFormatRows");
  env.grid.setRowHeight(range.sheet, top, bottom, Math.round(points * PIXELS_PER_POINT));
}

/** Rows have the height that fits unless one was set: those get it back. */
function fitRows({ sheet, area }: RangeObject, env: Environment): void {
  if (area === null) return;
  for (const row of [...env.grid.setHeights(sheet).keys()])
    if (area.top <= row && row <= area.bottom) env.grid.setRowHeight(sheet, row, row, null);
}

export const rangeFormat: Members<ObjectOf<"RangeFormat">> = {
  scalars: { RowHeight: ({ range }, env) => rowHeight(range, env) },
  setters: {
    RowHeight: ({ range }, points, env) => {
      setRowHeight(range, points, env);
    },
    ColumnWidth: ({ range }, points, env) => {
      if (typeof points !== "number" || !(points >= 0)) throw invalidArgument("column width");
      beforeFormat(range, env, "allowFormatColumns");
      const { left, right } = areaOf(range);
      env.grid.setColumnWidth(range.sheet, left, right, Math.round(points * PIXELS_PER_POINT));
    },
    WrapText: ({ range }, wrap, env) => {
      if (typeof wrap !== "boolean") throw invalidArgument("wrap text");
      setLook(range, { wrap }, env);
    },
    HorizontalAlignment: ({ range }, alignment, env) => {
      const horizontal = ALIGNMENTS[alignment as keyof typeof ALIGNMENTS] as "left" | "center" | "right" | undefined;
      if (horizontal === undefined) throw notImplemented(`the horizontal alignment ${String(alignment)}`);
      setLook(range, { horizontal }, env);
    },
    VerticalAlignment: ({ range }, alignment, env) => {
      const vertical = VERTICALS[alignment as keyof typeof VERTICALS] as "top" | "center" | "bottom" | undefined;
      if (vertical === undefined) throw notImplemented(`the vertical alignment ${String(alignment)}`);
      setLook(range, { vertical }, env);
    },
  },
  navigations: {
    Protection: ({ range }) => ({ type: "FormatProtection", range }),
    Font: ({ range }) => ({ type: "RangeFont", range }),
    Fill: ({ range }) => ({ type: "RangeFill", range }),
  },
  methods: {
    AutofitColumns: ({ range }, _args, env) => {
      beforeFormat(range, env, "allowFormatColumns");
      fitColumns(range, env);
    },
    AutofitRows: ({ range }, _args, env) => {
      beforeFormat(range, env, "allowFormatRows");
      fitRows(range, env);
    },
  },
};

const [NARROW, WIDE, MARGIN] = [7, 14, 5];
/** Pixels of the widest column (255 characters). */
const WIDEST = 1790;

/** As wide as the longest line of the column's cells in the range; a column without any stays. */
function fitColumns({ sheet, area }: RangeObject, env: Environment): void {
  const used = env.grid.usedRange(sheet);
  if (area === null || used === null) return;
  const rows = { top: Math.max(area.top, used.top), bottom: Math.min(area.bottom, used.bottom) };
  const [left, right] = [Math.max(area.left, used.left), Math.min(area.right, used.right)];
  if (rows.top > rows.bottom || left > right) return;
  const { texts } = env.cells(sheet, { ...rows, left, right });
  for (let column = left; column <= right; column++) {
    const lines = texts.flatMap((row) => (row[column - left] ?? "").split("\n"));
    const pixels = Math.max(...lines.map(widthOf));
    if (pixels > 0) env.grid.setColumnWidth(sheet, column, column, Math.min(WIDEST, pixels + MARGIN));
  }
}

/** A Chinese character is as wide as two others. */
const widthOf = (line: string): number =>
  [...line].reduce((sum, character) => sum + (/[\u2e80-\uffff]/.test(character) ? WIDE : NARROW), 0);

/** Points of a font that says no size. */
const USUAL_SIZE = 11;

export const rangeFont: Members<ObjectOf<"RangeFont">> = {
  scalars: {
    Bold: ({ range }, env) => common(range, env, (look) => look?.bold === true),
    Color: ({ range }, env) => common(range, env, (look) => colorFrom(look?.color ?? "#000000")),
    Size: ({ range }, env) => common(range, env, (look) => look?.size ?? USUAL_SIZE),
  },
  setters: {
    Bold: ({ range }, bold, env) => {
      if (typeof bold !== "boolean") throw invalidArgument("bold");
      setLook(range, { bold }, env);
    },
    Color: ({ range }, color, env) => {
      setLook(range, { color: colorFrom(color) }, env);
    },
    Size: ({ range }, size, env) => {
      if (typeof size !== "number" || size < 1 || size > 409) throw invalidArgument("font size");
      setLook(range, { size }, env);
    },
  },
};

export const rangeFill: Members<ObjectOf<"RangeFill">> = {
  scalars: {
    // A cell without a fill is told as a white one.
    Color: ({ range }, env) => common(range, env, (look) => colorFrom(look?.fill ?? "#FFFFFF")),
  },
  setters: {
    Color: ({ range }, color, env) => {
      setLook(range, { fill: colorFrom(color) }, env);
    },
  },
  methods: {
    Clear: ({ range }, _args, env) => {
      setLook(range, { fill: null }, env);
    },
  },
};

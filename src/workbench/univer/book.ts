import {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  LocaleType,
  VerticalAlign,
  WrapStrategy,
  type ICellData,
  type IColumnData,
  type IRange,
  type IRowData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from "@univerjs/core";
import type { CellRange } from "../../check/sheet/snapshot";
import type { CellLook, WorkbookSheet } from "../../xlsx/workbook";

/** Id of the only workbook in a Univer instance. */
export const BOOK = "book";

/** Id of the sheet at a place in the file. */
export const sheetId = (index: number): string => `sheet-${index + 1}`;

export const rangeOf = (range: CellRange): IRange => ({
  startRow: range.top,
  startColumn: range.left,
  endRow: range.bottom,
  endColumn: range.right,
});

export const cellRangeOf = (range: IRange): CellRange => ({
  top: range.startRow,
  left: range.startColumn,
  bottom: range.endRow,
  right: range.endColumn,
});

/** Room beyond what the file holds, so that one can go on typing. */
const SPARE_ROWS = 100;
const SPARE_COLUMNS = 20;
export const DEFAULT_HEIGHT = 24;
const DEFAULT_WIDTH = 72;

/** A workbook's data as Univer takes it. */
export function bookOf(sheets: readonly WorkbookSheet[], name: string): IWorkbookData {
  const styles: Record<string, IStyleData> = {};
  const ids = new Map<string, string>();
  const styleId = (style: IStyleData): string => {
    const key = JSON.stringify(style);
    const known = ids.get(key);
    if (known !== undefined) return known;
    const id = `s${ids.size + 1}`;
    ids.set(key, id);
    styles[id] = style;
    return id;
  };
  return {
    id: BOOK,
    name,
    appVersion: "",
    locale: LocaleType.ZH_CN,
    styles,
    sheetOrder: sheets.map((_, index) => sheetId(index)),
    sheets: Object.fromEntries(
      sheets.map((sheet, index) => [sheetId(index), worksheet(sheet, sheetId(index), styleId)]),
    ),
    defaultStyle: { vt: VerticalAlign.BOTTOM, fs: 11 },
  };
}

function worksheet(sheet: WorkbookSheet, id: string, styleId: (style: IStyleData) => string): Partial<IWorksheetData> {
  const { snapshot } = sheet;
  const { row: top, column: left } = snapshot.origin;
  const height = top + snapshot.values.length;
  const width = Math.max(
    left + (snapshot.values[0]?.length ?? 0),
    ...snapshot.merges.map((merge) => merge.right + 1),
    0,
  );
  const cellData: Record<number, Record<number, ICellData>> = {};
  snapshot.values.forEach((row, r) => {
    const cells: Record<number, ICellData> = {};
    row.forEach((value, c) => {
      const style = styleOf(sheet.looks?.[r]?.[c] ?? null, sheet.formats[r]?.[c] ?? "General", value);
      const formula = snapshot.formulas[r]?.[c] ?? null;
      if (value === null && style === null && formula === null) return;
      cells[left + c] = {
        ...(typeof value === "string" && { v: value, t: CellValueType.STRING }),
        ...(typeof value === "number" && { v: value, t: CellValueType.NUMBER }),
        ...(typeof value === "boolean" && { v: value ? 1 : 0, t: CellValueType.BOOLEAN }),
        // A formula without a value would be worked out afresh; one that shows nothing has the empty text.
        ...(formula !== null && { f: formula, ...(value === null && { v: "", t: CellValueType.STRING }) }),
        ...(style !== null && { s: styleId(style) }),
      };
    });
    if (Object.keys(cells).length > 0) cellData[top + r] = cells;
  });
  const rowData: Record<number, Partial<IRowData>> = {};
  for (let row = 0; row < height; row++) {
    const pixels = sheet.rowHeights[row];
    if (pixels !== undefined) rowData[row] = { h: pixels, ia: BooleanNumber.FALSE };
  }
  for (const row of snapshot.hiddenRows) rowData[row] = { ...rowData[row], hd: BooleanNumber.TRUE };
  const columnData: Record<number, Partial<IColumnData>> = {};
  sheet.columnWidths.forEach((pixels, column) => {
    if (pixels === 0) columnData[column] = { hd: BooleanNumber.TRUE };
    else if (pixels !== undefined) columnData[column] = { w: pixels };
  });
  return {
    id,
    name: snapshot.name,
    hidden: sheet.visible ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rowCount: height + SPARE_ROWS,
    columnCount: width + SPARE_COLUMNS,
    defaultRowHeight: DEFAULT_HEIGHT,
    defaultColumnWidth: DEFAULT_WIDTH,
    mergeData: snapshot.merges.map(rangeOf),
    cellData,
    rowData,
    columnData,
    showGridlines: BooleanNumber.TRUE,
  };
}

/** An empty sheet, with room to type. */
export const newSheet = (id: string, name: string): Partial<IWorksheetData> => ({
  id,
  name,
  rowCount: SPARE_ROWS,
  columnCount: SPARE_COLUMNS,
  defaultRowHeight: DEFAULT_HEIGHT,
  defaultColumnWidth: DEFAULT_WIDTH,
});

/** The style of a cell, or null for the plain one. A text with line breaks wraps, as Excel makes it when they are typed. */
function styleOf(look: CellLook | null, format: string, value: unknown): IStyleData | null {
  const side = { s: BorderStyleTypes.THIN, cl: { rgb: "#808080" } };
  const has = (name: "top" | "right" | "bottom" | "left") => look?.borders?.includes(name) === true;
  const style: IStyleData = {
    ...(format !== "General" && { n: { pattern: format } }),
    ...((look?.wrap === true || (typeof value === "string" && value.includes("\n"))) && { tb: WrapStrategy.WRAP }),
    ...(look?.horizontal && { ht: HORIZONTAL[look.horizontal] }),
    ...(look?.vertical && { vt: VERTICAL[look.vertical] }),
    ...(look?.bold && { bl: BooleanNumber.TRUE }),
    ...(look?.size && { fs: look.size }),
    ...(look?.color && { cl: { rgb: look.color } }),
    ...(look?.fill && { bg: { rgb: look.fill } }),
    ...(look?.borders && {
      bd: {
        ...(has("top") && { t: side }),
        ...(has("right") && { r: side }),
        ...(has("bottom") && { b: side }),
        ...(has("left") && { l: side }),
      },
    }),
  };
  return Object.keys(style).length > 0 ? style : null;
}

const HORIZONTAL = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT };
const VERTICAL = { top: VerticalAlign.TOP, center: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM };

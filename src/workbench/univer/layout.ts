import {
  BooleanNumber,
  HorizontalAlign,
  ICommandService,
  VerticalAlign,
  WrapStrategy,
  type ICellData,
  type IRowData,
  type Injector,
  type IStyleData,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  InsertSheetCommand,
  RemoveSheetCommand,
  SetFrozenMutation,
  RemoveWorksheetMergeMutation,
  SetWorksheetActiveOperation,
  SetWorksheetColumnCountMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderCommand,
  SetWorksheetRowCountMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
  SheetInterceptorService,
} from "@univerjs/sheets";
import type { CellRange } from "../../check/sheet/snapshot";
import type { Grid, GridLook } from "../grid";
import { mergedArea } from "../merges";
import { BOOK, cellRangeOf, DEFAULT_HEIGHT, newSheet, rangeOf, sheetId } from "./book";
import { valueOf } from "./cells";

const HORIZONTAL = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT };
const VERTICAL = { top: VerticalAlign.TOP, center: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM };

type LayoutMembers = Pick<
  Grid,
  | "setLook"
  | "setColumnWidth"
  | "rowHeight"
  | "setHeights"
  | "setRowHeight"
  | "frozen"
  | "setFrozen"
  | "merge"
  | "addSheet"
  | "removeSheet"
  | "renameSheet"
  | "moveSheet"
  | "setVisibility"
>;

interface LayoutParts {
  readonly worksheet: (sheet: string) => Worksheet;
  /** Throws where the sheet's protection lets no formats be changed. */
  readonly refuseFormat: (sheet: string) => void;
  readonly setCells: (sheet: string, range: CellRange, value: Cells) => void;
  readonly setStyles: (sheet: string, range: CellRange, value: Cells) => void;
  /** Runs what makes Univer show another sheet for a moment, without telling of it. */
  readonly inBackground: (work: () => void) => void;
}

type Cells = Record<number, Record<number, ICellData>>;

/** The members of a grid that concern sheets and looks. */
export function layoutMembers(
  injector: Injector,
  book: Workbook,
  { worksheet, refuseFormat, setCells, setStyles, inBackground }: LayoutParts,
): LayoutMembers & { readonly isVeryHidden: (sheet: string) => boolean } {
  const commands = injector.get(ICommandService);
  // Univer knows hidden sheets and no very hidden ones.
  const veryHidden = new Set<string>();
  let made = book.getSheets().length;
  const execute = (id: string, sheet: string, params: object): void => {
    commands.syncExecuteCommand(id, { unitId: BOOK, subUnitId: sheet, ...params });
  };
  return {
    isVeryHidden: (sheet) => veryHidden.has(sheet),
    setLook(sheet, range, look) {
      refuseFormat(sheet);
      const to = worksheet(sheet);
      makeRoom(commands, to, range);
      const style = styleOf(look);
      const value: Cells = {};
      for (let row = range.top; row <= range.bottom; row++) {
        for (let column = range.left; column <= range.right; column++) {
          // With its type named, a text that spells a number stays one.
          const type = to.getCellRaw(row, column)?.t;
          (value[row] ??= {})[column] = { s: style, ...(type !== undefined && type !== null && { t: type }) };
        }
      }
      setStyles(sheet, range, value);
    },
    setColumnWidth(sheet, left, right, pixels) {
      const to = worksheet(sheet);
      makeRoom(commands, to, { top: 0, bottom: 0, left, right });
      const range = { startRow: 0, endRow: to.getRowCount() - 1, startColumn: left, endColumn: right };
      execute(SetWorksheetColWidthMutation.id, sheet, { ranges: [range], colWidth: pixels });
    },
    rowHeight: (sheet, row) => worksheet(sheet).getRowHeight(row),
    setHeights(sheet) {
      const rows = Object.entries(worksheet(sheet).getConfig().rowData) as [string, Partial<IRowData> | undefined][];
      return new Map(
        rows.flatMap(([row, { h, ia } = {}]) =>
          ia === BooleanNumber.FALSE && h !== undefined ? [[Number(row), h] as const] : [],
        ),
      );
    },
    setRowHeight(sheet, top, bottom, pixels) {
      const to = worksheet(sheet);
      makeRoom(commands, to, { top, bottom, left: 0, right: 0 });
      const ranges = [{ startRow: top, endRow: bottom, startColumn: 0, endColumn: to.getColumnCount() - 1 }];
      const autoHeightInfo = pixels === null ? BooleanNumber.TRUE : BooleanNumber.FALSE;
      execute(SetWorksheetRowHeightMutation.id, sheet, { ranges, rowHeight: pixels ?? DEFAULT_HEIGHT });
      execute(SetWorksheetRowIsAutoHeightMutation.id, sheet, { ranges, autoHeightInfo });
      if (pixels !== null) return;
      const fitted = injector
        .get(SheetInterceptorService)
        .generateMutationsOfAutoHeight({ unitId: BOOK, subUnitId: sheet, ranges });
      for (const { id, params } of fitted.redos) commands.syncExecuteCommand(id, params);
    },
    frozen(sheet) {
      const { xSplit, ySplit } = worksheet(sheet).getFreeze();
      return xSplit > 0 || ySplit > 0 ? { rows: Math.max(ySplit, 0), columns: Math.max(xSplit, 0) } : null;
    },
    setFrozen(sheet, panes) {
      const { rows = 0, columns = 0 } = panes ?? {};
      execute(SetFrozenMutation.id, sheet, {
        startRow: rows === 0 ? -1 : rows,
        startColumn: columns === 0 ? -1 : columns,
        ySplit: rows,
        xSplit: columns,
      });
    },
    merge(sheet, range) {
      refuseFormat(sheet);
      const to = worksheet(sheet);
      const area = mergedArea(range, to.getMergeData().map(cellRangeOf));
      makeRoom(commands, to, area);
      const value = mergedCells(to, area);
      if (Object.keys(value).length > 0) setCells(sheet, area, value);
      // Merged areas within become one with it.
      execute(RemoveWorksheetMergeMutation.id, sheet, { ranges: [rangeOf(area)] });
      execute(AddWorksheetMergeMutation.id, sheet, { ranges: [rangeOf(area)] });
    },
    addSheet(name) {
      const active = book.getActiveSheet().getSheetId();
      const id = sheetId(made++);
      inBackground(() => {
        commands.syncExecuteCommand(InsertSheetCommand.id, { unitId: BOOK, sheet: newSheet(id, name) });
        // Univer shows a new sheet at once, Excel does not.
        execute(SetWorksheetActiveOperation.id, active, {});
      });
      return id;
    },
    removeSheet(sheet) {
      worksheet(sheet);
      veryHidden.delete(sheet);
      execute(RemoveSheetCommand.id, sheet, {});
    },
    renameSheet(sheet, name) {
      execute(SetWorksheetNameCommand.id, sheet, { name });
    },
    moveSheet(sheet, position) {
      execute(SetWorksheetOrderCommand.id, sheet, { order: position });
    },
    setVisibility(sheet, visibility) {
      const active = book.getActiveSheet().getSheetId();
      const wasHidden = worksheet(sheet).isSheetHidden() === BooleanNumber.TRUE;
      if (visibility === "very-hidden") veryHidden.add(sheet);
      else veryHidden.delete(sheet);
      const hides = visibility !== "visible";
      if (hides === wasHidden) return;
      const hide = (): void =>
        execute(SetWorksheetHideMutation.id, sheet, { hidden: hides ? BooleanNumber.TRUE : BooleanNumber.FALSE });
      if (sheet === active) return hide();
      inBackground(() => {
        hide();
        // And it shows at once what is no longer hidden.
        execute(SetWorksheetActiveOperation.id, active, {});
      });
    },
  };
}

/** Univer's sheets end somewhere; they are made longer and wider when a range lies beyond. */
export function makeRoom(commands: ICommandService, sheet: Worksheet, { bottom, right }: CellRange): void {
  const params = { unitId: BOOK, subUnitId: sheet.getSheetId() };
  if (bottom >= sheet.getRowCount()) {
    commands.syncExecuteCommand(SetWorksheetRowCountMutation.id, { ...params, rowCount: bottom + 1 });
  }
  if (right >= sheet.getColumnCount()) {
    commands.syncExecuteCommand(SetWorksheetColumnCountMutation.id, { ...params, columnCount: right + 1 });
  }
}

/** What merging changes: the first cell gets what the first that holds anything has, and the others are emptied. */
function mergedCells(sheet: Worksheet, { top, left, bottom, right }: CellRange): Cells {
  const value: Cells = {};
  let isFound = false;
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const cell = sheet.getCellRaw(row, column);
      if (valueOf(cell) === null && !cell?.f && !cell?.si) continue;
      const isFirst = row === top && column === left;
      if (!isFirst) (value[row] ??= {})[column] = { v: null, f: null, si: null, p: null };
      if (!isFound && !isFirst) {
        const { v = null, t, f = null, si = null, p = null } = cell ?? {};
        (value[top] ??= {})[left] = { v, f, si, p, ...(t !== undefined && t !== null && { t }) };
      }
      isFound = true;
    }
  }
  return value;
}

/** Null takes a part of the style away. */
function styleOf({ bold, wrap, horizontal, vertical, color, fill, size }: GridLook): IStyleData {
  const rgb = (value: string | null) => (value === null ? null : { rgb: value });
  return {
    ...(color !== undefined && { cl: rgb(color) }),
    ...(fill !== undefined && { bg: rgb(fill) }),
    ...(size !== undefined && { fs: size }),
    ...(bold !== undefined && { bl: bold ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
    ...(wrap !== undefined && { tb: wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
    ...(horizontal !== undefined && { ht: HORIZONTAL[horizontal] }),
    ...(vertical !== undefined && { vt: VERTICAL[vertical] }),
  };
}

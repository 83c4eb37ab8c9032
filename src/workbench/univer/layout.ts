import {
  BooleanNumber,
  HorizontalAlign,
  ICommandService,
  WrapStrategy,
  type ICellData,
  type Injector,
  type IStyleData,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  InsertSheetCommand,
  RemoveSheetCommand,
  RemoveWorksheetMergeMutation,
  SetWorksheetActiveOperation,
  SetWorksheetColumnCountMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderCommand,
  SetWorksheetRowCountMutation,
} from "@univerjs/sheets";
import type { CellRange } from "../../check/sheet/snapshot";
import type { Grid, GridLook } from "../grid";
import { BOOK, newSheet, rangeOf, sheetId } from "./book";

const HORIZONTAL = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT };

type LayoutMembers = Pick<
  Grid,
  "setLook" | "setColumnWidth" | "merge" | "addSheet" | "removeSheet" | "renameSheet" | "moveSheet" | "setVisibility"
>;

interface LayoutParts {
  readonly worksheet: (sheet: string) => Worksheet;
  /** Throws where the sheet's protection lets no formats be changed. */
  readonly refuseFormat: (sheet: string) => void;
  readonly setCells: (sheet: string, range: CellRange, value: Record<number, Record<number, ICellData>>) => void;
}

/** The members of a grid that concern sheets and looks. */
export function layoutMembers(
  injector: Injector,
  book: Workbook,
  { worksheet, refuseFormat, setCells: put }: LayoutParts,
): LayoutMembers & { readonly isVeryHidden: (sheet: string) => boolean } {
  const commands = injector.get(ICommandService);
  // Univer knows hidden sheets and no very hidden ones.
  const veryHidden = new Set<string>();
  let made = book.getSheets().length;
  const execute = (id: string, sheet: string, params: object): void => {
    commands.syncExecuteCommand(id, { unitId: BOOK, subUnitId: sheet, ...params });
  };
  const setCells = (sheet: string, range: CellRange, cellOf: (cell: ICellData | null) => ICellData): void => {
    refuseFormat(sheet);
    const to = worksheet(sheet);
    makeRoom(commands, to, range);
    const value: Record<number, Record<number, ICellData>> = {};
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        (value[row] ??= {})[column] = cellOf(to.getCellRaw(row, column) ?? null);
      }
    }
    put(sheet, range, value);
  };
  return {
    isVeryHidden: (sheet) => veryHidden.has(sheet),
    setLook(sheet, range, look) {
      const style = styleOf(look);
      // With its type named, a text that spells a number stays one.
      setCells(sheet, range, (cell) => ({ s: style, ...(cell?.t !== undefined && cell.t !== null && { t: cell.t }) }));
    },
    setColumnWidth(sheet, left, right, pixels) {
      const to = worksheet(sheet);
      makeRoom(commands, to, { top: 0, bottom: 0, left, right });
      const range = { startRow: 0, endRow: to.getRowCount() - 1, startColumn: left, endColumn: right };
      execute(SetWorksheetColWidthMutation.id, sheet, { ranges: [range], colWidth: pixels });
    },
    merge(sheet, range) {
      const keep = worksheet(sheet).getCellRaw(range.top, range.left);
      setCells(sheet, range, (cell) => (cell === keep ? {} : { v: null, f: null, si: null, p: null }));
      // Merged areas within become one with it.
      execute(RemoveWorksheetMergeMutation.id, sheet, { ranges: [rangeOf(range)] });
      execute(AddWorksheetMergeMutation.id, sheet, { ranges: [rangeOf(range)] });
    },
    addSheet(name) {
      const active = book.getActiveSheet().getSheetId();
      const id = sheetId(made++);
      commands.syncExecuteCommand(InsertSheetCommand.id, { unitId: BOOK, sheet: newSheet(id, name) });
      // Univer shows a new sheet at once, Excel does not.
      execute(SetWorksheetActiveOperation.id, active, {});
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
      execute(SetWorksheetHideMutation.id, sheet, { hidden: hides ? BooleanNumber.TRUE : BooleanNumber.FALSE });
      // And it shows at once what is no longer hidden.
      if (!hides) execute(SetWorksheetActiveOperation.id, active, {});
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

function styleOf({ bold, wrap, horizontal }: GridLook): IStyleData {
  return {
    ...(bold !== undefined && { bl: bold ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
    ...(wrap !== undefined && { tb: wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
    ...(horizontal !== undefined && { ht: HORIZONTAL[horizontal] }),
  };
}

import {
  ICommandService,
  IPermissionService,
  IUniverInstanceService,
  RedoCommand,
  UndoCommand,
  UniverInstanceType,
  type ICellData,
  type Univer,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import {
  SetRangeValuesCommand,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
  WorksheetEditPermission,
  getPrimaryForRange,
} from "@univerjs/sheets";
import type { CellRange } from "../../check/sheet/snapshot";
import { createXmlParts } from "../custom-xml";
import type { Grid, GridCells, GridEvent, GridFile } from "../grid";
import { BOOK, bookOf, cellRangeOf, rangeOf, sheetId } from "./book";
import { changeOf, textOf, valueOf } from "./cells";
import { eventsOf } from "./events";
import { layoutMembers, makeRoom } from "./layout";
import { typed } from "./typed";
import { validationMembers } from "./validation";

/** A grid with what only the workbench's own page and tests do with it. */
export interface UniverGrid extends Grid {
  /** Protects a sheet against edits, or frees it. */
  protect(sheet: string, isProtected: boolean): void;
  undo(): void;
  redo(): void;
  /** Takes the keyboard's focus; nothing where there is nothing to see. */
  focus(): void;
  dispose(): void;
}

/** Puts a workbook into a Univer instance whose plugins are registered, and gives the grid over it. Univer knows no custom XML. */
export function gridOver(univer: Univer, { sheets, customXml }: GridFile, name: string): UniverGrid {
  const book = univer.createUnit<unknown, Workbook>(UniverInstanceType.UNIVER_SHEET, bookOf(sheets, name));
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const instances = injector.get(IUniverInstanceService);
  const selections = injector.get(SheetsSelectionsService);
  const formulas = injector.get(FormulaDataModel);
  const permissions = injector.get(IPermissionService);
  const listeners = new Set<(event: GridEvent) => void>();
  const protectedSheets = new Set<string>();
  instances.focusUnit(BOOK);

  const worksheet = (sheet: string): Worksheet => {
    const found = book.getSheetBySheetId(sheet);
    if (!found) throw new Error(`The workbook has no sheet with the id ${sheet}.`);
    return found;
  };
  const formatAt = (sheet: Worksheet, row: number, column: number): string =>
    book.getStyles().getStyleByCell(sheet.getCellRaw(row, column))?.n?.pattern ?? "General";

  const setProtected = (sheet: string, isProtected: boolean): void => {
    if (isProtected) protectedSheets.add(sheet);
    else protectedSheets.delete(sheet);
    const point = new WorksheetEditPermission(BOOK, sheet);
    if (!permissions.getPermissionPoint(point.id)) permissions.addPermissionPoint(point);
    permissions.updatePermissionPoint(point.id, !isProtected);
  };
  sheets.forEach((sheet, index) => {
    if (sheet.isProtected) setProtected(sheetId(index), true);
  });

  const refuseProtected = (sheet: string): void => {
    if (protectedSheets.has(sheet)) throw new Error(`Sheet ${worksheet(sheet).getName()} is protected.`);
  };

  const { isVeryHidden, ...layout } = layoutMembers(injector, book, { worksheet, refuseProtected });

  const watch = commands.onCommandExecuted((command, options) => {
    for (const event of eventsOf(command, options)) listeners.forEach((listener) => listener(event));
  });

  return {
    ...layout,
    ...validationMembers(injector, worksheet),
    customXml: createXmlParts(customXml),
    sheets: () =>
      book.getSheets().map((sheet) => ({
        id: sheet.getSheetId(),
        name: sheet.getName(),
        visible: !sheet.isSheetHidden(),
        ...(isVeryHidden(sheet.getSheetId()) && { veryHidden: true }),
        isProtected: protectedSheets.has(sheet.getSheetId()),
      })),
    activeSheet: () => book.getActiveSheet().getSheetId(),
    activate(sheet) {
      worksheet(sheet);
      commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId: BOOK, subUnitId: sheet });
    },
    selection: () =>
      selections
        .getCurrentSelections()
        .map(({ range }) => cellRangeOf(range))
        .reverse(),
    select(range) {
      const sheet = book.getActiveSheet();
      commands.syncExecuteCommand(SetSelectionsOperation.id, {
        unitId: BOOK,
        subUnitId: sheet.getSheetId(),
        reveal: true,
        selections: [{ range: rangeOf(range), primary: getPrimaryForRange(rangeOf(range), sheet), style: null }],
      });
    },
    usedRange: (sheet) => usedRange(worksheet(sheet)),
    read(sheet, range) {
      const from = worksheet(sheet);
      const cells: { [Table in keyof GridCells]: GridCells[Table][number][] } = {
        values: [],
        texts: [],
        formulas: [],
        formats: [],
      };
      for (let row = range.top; row <= range.bottom; row++) {
        const columns = Array.from({ length: range.right - range.left + 1 }, (_, index) => range.left + index);
        const values = columns.map((column) => valueOf(from.getCellRaw(row, column)));
        const formats = columns.map((column) => formatAt(from, row, column));
        cells.values.push(values);
        cells.formats.push(formats);
        cells.texts.push(values.map((value, index) => textOf(value, formats[index] ?? "General")));
        cells.formulas.push(columns.map((column) => formulas.getFormulaStringByCell(row, column, sheet, BOOK) || null));
      }
      return cells;
    },
    merges: (sheet) => worksheet(sheet).getMergeData().map(cellRangeOf),
    hiddenRows: (sheet) =>
      worksheet(sheet)
        .getHiddenRows()
        .flatMap(({ startRow, endRow }) => Array.from({ length: endRow - startRow + 1 }, (_, n) => startRow + n)),
    write(sheet, range, values) {
      refuseProtected(sheet);
      const to = worksheet(sheet);
      makeRoom(commands, to, range);
      const year = new Date().getFullYear();
      const change: Record<number, Record<number, ICellData>> = {};
      let changes = 0;
      values.forEach((row, r) =>
        row.forEach((value, c) => {
          const format = formatAt(to, range.top + r, range.left + c);
          const cell = changeOf(typed(value, format, year), format);
          if (cell === null) return;
          (change[range.top + r] ??= {})[range.left + c] = cell;
          changes++;
        }),
      );
      if (changes === 0) return;
      commands.syncExecuteCommand(SetRangeValuesCommand.id, {
        unitId: BOOK,
        subUnitId: sheet,
        range: rangeOf(range),
        value: change,
      });
    },
    setFormats(sheet, range, formats) {
      refuseProtected(sheet);
      const to = worksheet(sheet);
      makeRoom(commands, to, range);
      const change: Record<number, Record<number, ICellData>> = {};
      formats.forEach((row, r) =>
        row.forEach((format, c) => {
          // Univer's own command for formats would turn a text that spells a number into one; with its type named, a cell keeps it.
          const type = to.getCellRaw(range.top + r, range.left + c)?.t;
          (change[range.top + r] ??= {})[range.left + c] = {
            s: { n: format === "General" ? null : { pattern: format } },
            ...(type !== undefined && type !== null && { t: type }),
          };
        }),
      );
      commands.syncExecuteCommand(SetRangeValuesCommand.id, {
        unitId: BOOK,
        subUnitId: sheet,
        range: rangeOf(range),
        value: change,
      });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    protect: setProtected,
    undo: () => void commands.syncExecuteCommand(UndoCommand.id),
    redo: () => void commands.syncExecuteCommand(RedoCommand.id),
    focus: () => undefined,
    dispose() {
      watch.dispose();
      listeners.clear();
      univer.dispose();
    },
  };
}

/** Univer's own data range also counts cells that once held something. */
function usedRange(sheet: Worksheet): CellRange | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  sheet.getCellMatrix().forValue((row, column, cell) => {
    const holds = valueOf(cell) !== null || Boolean(cell?.f ?? cell?.si ?? cell?.s);
    if (!holds) return true;
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
    return true;
  });
  return bottom < 0 ? null : { top, left, bottom, right };
}

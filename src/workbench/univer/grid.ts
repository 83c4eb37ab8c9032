import {
  CommandType,
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  RedoCommand,
  UndoCommand,
  UniverInstanceType,
  type ICellData,
  type ICommandInfo,
  type Univer,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import {
  SetRangeValuesCommand,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetRowAutoHeightMutation,
  SheetsSelectionsService,
  getPrimaryForRange,
} from "@univerjs/sheets";
import type { CellRange, CellValue } from "../../check/sheet/snapshot";
import type { CellLook } from "../../xlsx/workbook";
import { areIn, PROTECTED } from "../cell-protection";
import { createXmlParts } from "../custom-xml";
import { createFilters } from "../filters";
import type { Grid, GridEvent, GridFile } from "../grid";
import { createNames } from "../names";
import { createSettings } from "../settings";
import { shiftEvent } from "../shift-events";
import { createTables } from "../tables";
import { BOOK, bookOf, cellRangeOf, rangeOf, sheetId } from "./book";
import { valueOf } from "./cells";
import { calculationIn } from "./calculation";
import { commentsIn } from "./comments";
import { conditionMembers } from "./conditions";
import { contentMembers } from "./contents";
import { editedCell, eventsOf, type EditedCell } from "./events";
import { layoutMembers } from "./layout";
import { lookMembers, lookOf } from "./looks";
import { skipPlainChanges } from "./formula-data";
import { protectionMembers, unlockedIn } from "./protection";
import { shiftMembers } from "./shift";
import { createSteps } from "./steps";
import { styleSetter } from "./styles";
import { validationMembers } from "./validation";

/** A grid with what only the workbench's own page and tests do with it. */
export interface UniverGrid extends Grid {
  /** Protects a sheet against edits, or frees it. */
  protect(sheet: string, isProtected: boolean): void;
  /**
   * Calls back after whatever may have changed the workbook: contents, looks, merges, lists, custom XML. What a formula works out and
   * the fitting of rows do not count. Returns the unsubscriber.
   */
  onChange(listener: () => void): () => void;
  /** How a cell is drawn: its own look and what conditional formats lay over it. */
  drawn(sheet: string, row: number, column: number): CellLook | null;
  /** Takes what is being typed into its cell, as Enter does. */
  endEditing(): Promise<void>;
  undo(): void;
  redo(): void;
  /** Takes the keyboard's focus; nothing where there is nothing to see. */
  focus(): void;
  dispose(): void;
}

/** Puts a workbook into a Univer instance whose plugins are registered, and gives the grid over it. Univer knows no custom XML. */
export function gridOver(univer: Univer, file: GridFile, name: string): UniverGrid {
  const { sheets, customXml } = file;
  const book = univer.createUnit<unknown, Workbook>(UniverInstanceType.UNIVER_SHEET, bookOf(sheets, name));
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const instances = injector.get(IUniverInstanceService);
  const selections = injector.get(SheetsSelectionsService);
  const formulas = injector.get(FormulaDataModel);
  const listeners = new Set<(event: GridEvent) => void>();
  instances.focusUnit(BOOK);

  const worksheet = (sheet: string): Worksheet => {
    const found = book.getSheetBySheetId(sheet);
    if (!found) throw new Error(`The workbook has no sheet with the id ${sheet}.`);
    return found;
  };

  skipPlainChanges(formulas, (sheet, row, column) => worksheet(sheet).getCellRaw(row, column));

  const changeListeners = new Set<() => void>();
  const announceChange = (): void => changeListeners.forEach((listener) => listener());
  const comments = commentsIn(injector, () => book.getActiveSheet().getSheetId());
  const filters = createFilters(announceChange);
  const names = createNames(announceChange);
  const tables = createTables(announceChange);
  // Univer knows none of them: they go with their cells before anybody hears of the move.
  const emit = (event: GridEvent): void => {
    comments.follow(event);
    filters.follow(event);
    names.follow(event);
    tables.follow(event);
    listeners.forEach((listener) => listener(event));
  };
  const protection = protectionMembers(injector, emit);
  const protect = (sheet: string, isProtected: boolean): void =>
    protection.setProtection(sheet, isProtected ? PROTECTED : null);
  sheets.forEach((sheet, index) => {
    if (sheet.isProtected) protect(sheetId(index), true);
    for (const range of unlockedIn(sheet)) protection.setCellProtection(sheetId(index), range, { locked: false });
  });

  const refuse = (sheet: string): never => {
    throw new Error(`Sheet ${worksheet(sheet).getName()} is protected.`);
  };
  const refuseLocked = (sheet: string, range: CellRange): void => {
    if (protection.protection(sheet) === null) return;
    if (areIn(range, protection.protectedCells(sheet).unlocked) !== true) refuse(sheet);
  };
  const refuseFormat = (sheet: string): void => {
    if (protection.protection(sheet)?.options.allowFormatCells === false) refuse(sheet);
  };

  const setCells = (sheet: string, range: CellRange, value: Record<number, Record<number, ICellData>>): void =>
    protection.allowed(sheet, () => {
      const params = { unitId: BOOK, subUnitId: sheet, range: rangeOf(range), value };
      commands.syncExecuteCommand(SetRangeValuesCommand.id, params);
    });
  const setStyles = styleSetter(injector);
  let isInBackground = false;
  const inBackground = (work: () => void): void => {
    isInBackground = true;
    try {
      work();
    } finally {
      isInBackground = false;
    }
  };
  const { isVeryHidden, ...layout } = layoutMembers(injector, book, {
    worksheet,
    refuseFormat,
    setCells,
    setStyles,
    inBackground,
  });

  const contentOf = ({ sheet, row, column }: EditedCell): CellValue =>
    valueOf(worksheet(sheet).getCellRaw(row, column));
  let before: CellValue = null;
  commands.beforeCommandExecuted((command) => {
    const cell = editedCell(command);
    if (cell !== null) before = contentOf(cell);
  });
  const watch = commands.onCommandExecuted((command, options) => {
    if (options?.fromFormula !== true && changesBook(command)) announceChange();
    if (isShifting) return;
    const cell = editedCell(command);
    const details = cell === null ? null : { before, after: contentOf(cell) };
    for (const one of eventsOf(command, options)) {
      const event = details === null || one.type !== "changed" ? one : { ...one, details };
      if (isInBackground && (event.type === "activated" || event.type === "selected")) continue;
      protection.follow(event);
      emit(event);
    }
  });
  const asOneStep = createSteps(injector);
  const lists = validationMembers(injector, worksheet, asOneStep);
  const conditions = conditionMembers(injector, book, file);
  const { shiftCells } = shiftMembers(injector, book, { ...lists, ...conditions, worksheet, asOneStep });
  // The many changes a shift is made of are told as one.
  let isShifting = false;

  return {
    ...layout,
    calculation: calculationIn(injector),
    ...lists,
    ...conditions,
    ...contentMembers({
      ...{ worksheet, formulas, commands, refuseLocked, refuseFormat, setCells, setStyles },
      styles: () => book.getStyles(),
    }),
    protection: protection.protection,
    setProtection: protection.setProtection,
    protectedCells: protection.protectedCells,
    setCellProtection: protection.setCellProtection,
    shiftCells(sheet, shift) {
      isShifting = true;
      try {
        shiftCells(sheet, shift);
      } finally {
        isShifting = false;
      }
      const event = shiftEvent(sheet, shift);
      protection.follow(event);
      emit(event);
    },
    ...lookMembers(book, worksheet),
    customXml: createXmlParts(customXml, announceChange),
    comments,
    filters,
    names,
    tables,
    settings: createSettings(announceChange),
    sheets: () =>
      book.getSheets().map((sheet) => ({
        id: sheet.getSheetId(),
        name: sheet.getName(),
        visible: !sheet.isSheetHidden(),
        ...(isVeryHidden(sheet.getSheetId()) && { veryHidden: true }),
        isProtected: protection.protection(sheet.getSheetId()) !== null,
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
    merges: (sheet) => worksheet(sheet).getMergeData().map(cellRangeOf),
    hiddenRows: (sheet) =>
      worksheet(sheet)
        .getHiddenRows()
        .flatMap(({ startRow, endRow }) => Array.from({ length: endRow - startRow + 1 }, (_, n) => startRow + n)),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    onChange(listener) {
      changeListeners.add(listener);
      return () => void changeListeners.delete(listener);
    },
    drawn(sheet, row, column) {
      const style = worksheet(sheet).getCell(row, column)?.s;
      const drawn = typeof style === "string" ? book.getStyles().get(style) : style;
      return drawn ? lookOf(drawn) : null;
    },
    endEditing: () => Promise.resolve(),
    protect,
    undo: () => void commands.syncExecuteCommand(UndoCommand.id),
    clearUndo: () => injector.get(IUndoRedoService).clearUndoRedo(BOOK),
    redo: () => void commands.syncExecuteCommand(RedoCommand.id),
    focus: () => undefined,
    dispose() {
      watch.dispose();
      listeners.clear();
      changeListeners.clear();
      univer.dispose();
    },
  };
}

/** Univer also calls it a change when it works formulas out, fits rows, or puts a cell's text into its formula bar. */
const changesBook = ({ type, id, params }: Readonly<ICommandInfo>): boolean =>
  type === CommandType.MUTATION &&
  (params as { readonly unitId?: string } | undefined)?.unitId === BOOK &&
  !id.startsWith("formula.") &&
  id !== SetWorksheetRowAutoHeightMutation.id;

import {
  BooleanNumber,
  ICommandService,
  IUndoRedoService,
  type ICellData,
  type Injector,
  type IObjectMatrixPrimitiveType,
  type IRowData,
  type Nullable,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import {
  AddWorksheetMergeMutation,
  InsertColMutation,
  InsertRowMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveWorksheetMergeMutation,
  SetRangeValuesMutation,
} from "@univerjs/sheets";
import { cellCount, intersection, isIn } from "../../check/sheet/ranges";
import type { CellRange } from "../../check/sheet/snapshot";
import { shiftedConditions } from "../conditions";
import type { Grid } from "../grid";
import { isWhole, modelOf, movingBand, shiftedFormula, shiftedRange, shiftedValidations, type Shift } from "../shift";
import { BOOK, cellRangeOf, rangeOf } from "./book";
import { makeRoom } from "./layout";
import type { AsOneStep } from "./steps";

type Cells = IObjectMatrixPrimitiveType<Nullable<ICellData>>;
interface Mutation {
  readonly id: string;
  readonly params: object;
}
/** What makes a change, and what takes it back. */
interface Change {
  readonly redos: readonly Mutation[];
  readonly undos: readonly Mutation[];
}

interface Parts extends Pick<Grid, "validations" | "setValidation" | "conditions" | "setConditions"> {
  readonly worksheet: (sheet: string) => Worksheet;
  readonly asOneStep: AsOneStep;
}

/**
 * Shifts cells of a sheet, open or not. Univer's own commands for it look at the open sheet alone and leave references to other
 * sheets; so the plain mutations are put together here, and what moves where is worked out as for every grid.
 */
export function shiftMembers(injector: Injector, book: Workbook, parts: Parts): Pick<Grid, "shiftCells"> {
  const { worksheet, asOneStep, validations, setValidation, conditions, setConditions } = parts;
  const commands = injector.get(ICommandService);
  const undos = injector.get(IUndoRedoService);
  const model = injector.get(FormulaDataModel);

  const make = (changes: readonly Change[]): void => {
    const redoMutations = changes.flatMap(({ redos }) => redos).map(({ id, params }) => ({ id, params }));
    for (const { id, params } of redoMutations) commands.syncExecuteCommand(id, params);
    const undoMutations = changes.flatMap((change) => change.undos).map(({ id, params }) => ({ id, params }));
    undos.pushUndoRedo({ unitID: BOOK, undoMutations, redoMutations });
  };

  /** Every formula of the workbook that reads otherwise after a shift, and those written once for many cells, at their new places. */
  const formulasAfter = (shifted: Worksheet, shift: Shift): Change => {
    const changes = book.getSheets().map((sheet): Change => {
      const onSheet = sheet === shifted;
      const [before, after]: [Cells, Cells] = [{}, {}];
      sheet.getCellMatrix().forValue((row, column, cell) => {
        if (!cell?.f && !cell?.si) return true;
        const formula = model.getFormulaStringByCell(row, column, sheet.getSheetId(), BOOK) ?? "";
        const next = shiftedFormula(formula, shift, { sheet: shifted.getName(), onSheet });
        const at = { top: row, bottom: row, left: column, right: column };
        const to = onSheet ? shiftedRange(at, shift) : at;
        if (to === null || (next === formula && !cell.si)) return true;
        (after[to.top] ??= {})[to.left] = { f: next, si: null };
        (before[row] ??= {})[column] = { f: formula, si: null };
        return true;
      });
      if (Object.keys(after).length === 0) return { redos: [], undos: [] };
      return { redos: [setCells(sheet, after)], undos: [setCells(sheet, before)] };
    });
    return { redos: changes.flatMap(({ redos }) => redos), undos: changes.flatMap((change) => change.undos) };
  };

  const mergesAfter = (sheet: Worksheet, shift: Shift): Change => {
    const before = sheet.getMergeData().map(cellRangeOf);
    const after = before.flatMap((merge) => shiftedRange(merge, shift) ?? []).filter((merge) => cellCount(merge) > 1);
    if (before.length === 0) return { redos: [], undos: [] };
    return { redos: setMerges(sheet, after), undos: setMerges(sheet, before) };
  };

  return {
    shiftCells(id, shift) {
      const sheet = worksheet(id);
      const rules = validations(id);
      const nextRules = shiftedValidations(rules, shift, sheet.getName());
      const looks = conditions(id);
      makeRoom(commands, sheet, clipped(shift.range, sheet));
      const cells = isWhole(shift) ? wholeLines(sheet, shift) : block(commands, sheet, shift);
      asOneStep(() => {
        make([cells, formulasAfter(sheet, shift), mergesAfter(sheet, shift)]);
        if (looks.length > 0) setConditions(id, shiftedConditions(looks, shift, sheet.getName()));
        const isSame = JSON.stringify(rules) === JSON.stringify(nextRules);
        if (isSame) return;
        for (const { range } of rules) setValidation(id, range, null);
        for (const { range, rule } of nextRules) setValidation(id, range, rule);
      });
    },
  };
}

/** A range without the part that lies beyond what Univer's sheet has, which may be a million rows long. */
const clipped = (range: CellRange, sheet: Worksheet): CellRange => ({
  ...range,
  bottom: Math.min(range.bottom, Math.max(range.top, sheet.getRowCount() - 1)),
  right: Math.min(range.right, Math.max(range.left, sheet.getColumnCount() - 1)),
});

const target = (sheet: Worksheet) => ({ unitId: BOOK, subUnitId: sheet.getSheetId() });

const setCells = (sheet: Worksheet, cellValue: Cells): Mutation => ({
  id: SetRangeValuesMutation.id,
  params: { ...target(sheet), cellValue },
});

function setMerges(sheet: Worksheet, merges: readonly CellRange[]): readonly Mutation[] {
  const all = {
    startRow: 0,
    startColumn: 0,
    endRow: sheet.getRowCount() + 9999,
    endColumn: sheet.getColumnCount() + 9999,
  };
  return [
    { id: RemoveWorksheetMergeMutation.id, params: { ...target(sheet), ranges: [all] } },
    { id: AddWorksheetMergeMutation.id, params: { ...target(sheet), ranges: merges.map(rangeOf) } },
  ];
}

/** The cells of a range as they are, with the blank ones where they are asked for. */
function copyOf(sheet: Worksheet, range: CellRange, withBlanks = false): Cells {
  const cells: Cells = {};
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      const cell = sheet.getCellRaw(row, column) ?? null;
      if (cell !== null || withBlanks) (cells[row] ??= {})[column] = cell === null ? null : { ...cell };
    }
  }
  return cells;
}

function* cellsOf(cells: Cells): Iterable<readonly [row: number, column: number, cell: Nullable<ICellData>]> {
  for (const [row, line] of Object.entries(cells) as [string, Record<string, Nullable<ICellData>>][])
    for (const [column, cell] of Object.entries(line)) yield [Number(row), Number(column), cell];
}

/** Formats for cells that come, each that of the cell before it. */
function inherited(sheet: Worksheet, shift: Shift): Cells {
  const model = shift.kind === "insert" ? modelOf(shift) : null;
  const cells: Cells = {};
  if (model === null) return cells;
  const { top, left, bottom, right } = clipped(shift.range, sheet);
  const isRows = shift.axis === "rows";
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const style = sheet.getCellRaw(isRows ? model.top : row, isRows ? column : model.left)?.s;
      if (style) (cells[row] ??= {})[column] = { s: style };
    }
  }
  return cells;
}

/** Whole rows or columns that come or go. */
function wholeLines(sheet: Worksheet, shift: Shift): Change {
  const isRows = shift.axis === "rows";
  const range = rangeOf(clipped(shift.range, sheet));
  const [insert, remove] = isRows ? [InsertRowMutation, RemoveRowMutation] : [InsertColMutation, RemoveColMutation];
  const removal = { id: remove.id, params: { ...target(sheet), range } };
  if (shift.kind === "insert") {
    const count = isRows ? range.endRow - range.startRow + 1 : range.endColumn - range.startColumn + 1;
    const info = sizeBefore(sheet, shift);
    const sizes = Array.from({ length: count }, () => ({ ...info }));
    const insertion = {
      id: insert.id,
      params: { ...target(sheet), range, ...(isRows ? { rowInfo: sizes } : { colInfo: sizes }) },
    };
    const formats = inherited(sheet, shift);
    return { redos: [insertion, setCells(sheet, formats)], undos: [removal] };
  }
  const { startRow, endRow, startColumn, endColumn } = range;
  const info = isRows
    ? { rowInfo: linesOf(startRow, endRow, (row) => sheet.getConfig().rowData[row]) }
    : { colInfo: linesOf(startColumn, endColumn, (column) => sheet.getConfig().columnData[column]) };
  const insertion = { id: insert.id, params: { ...target(sheet), range, ...info } };
  return { redos: [removal], undos: [insertion, setCells(sheet, copyOf(sheet, cellRangeOf(range)))] };
}

const linesOf = <T extends object>(first: number, last: number, at: (line: number) => Nullable<T>) =>
  Array.from({ length: last - first + 1 }, (_, nth) => ({ ...at(first + nth) }));

/** How tall or wide new lines are: as the one before them, if that says. */
function sizeBefore(sheet: Worksheet, { axis, range }: Shift): Partial<IRowData> {
  const { rowData, columnData } = sheet.getConfig();
  if (axis === "rows") {
    const { h, ia } = rowData[range.top - 1] ?? {};
    return { hd: BooleanNumber.FALSE, ...(h !== undefined && { h }), ...(ia !== undefined && { ia }) };
  }
  const { w } = columnData[range.left - 1] ?? {};
  return { hd: BooleanNumber.FALSE, ...(w !== undefined && { w }) };
}

/** A block that comes or goes: the cells below or beside it are written to their new places. */
function block(commands: ICommandService, sheet: Worksheet, shift: Shift): Change {
  const used = sheet.getCellMatrix().getDataRange();
  const filled = { top: 0, left: 0, bottom: Math.max(used.endRow, 0), right: Math.max(used.endColumn, 0) };
  const moving = intersection(filled, movingBand(shift));
  if (moving === null) return { redos: [], undos: [] };
  const isInsert = shift.kind === "insert";
  // The last cells may go further out than any did before.
  const last = isInsert ? (shiftedRange(moving, shift) ?? moving) : moving;
  const extent = { ...moving, bottom: Math.max(moving.bottom, last.bottom), right: Math.max(moving.right, last.right) };
  makeRoom(commands, sheet, extent);
  const before = copyOf(sheet, extent, true);
  const after: Cells = {};
  const blank: Cells = {};
  for (const [row, column, cell] of cellsOf(before)) {
    (blank[row] ??= {})[column] = null;
    const to = cell ? shiftedRange({ top: row, bottom: row, left: column, right: column }, shift) : null;
    if (to !== null) (after[to.top] ??= {})[to.left] = cell;
  }
  for (const [row, column, cell] of cellsOf(inherited(sheet, shift))) {
    if (isIn(extent, row, column)) (after[row] ??= {})[column] = cell;
  }
  // A cell is emptied first: what is set on one that has something is laid over it.
  return {
    redos: [setCells(sheet, blank), setCells(sheet, after)],
    undos: [setCells(sheet, blank), setCells(sheet, before)],
  };
}

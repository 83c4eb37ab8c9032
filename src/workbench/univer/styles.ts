import { ICommandService, IUndoRedoService, type ICellData, type Injector } from "@univerjs/core";
import {
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetStyleCommand,
  SheetInterceptorService,
} from "@univerjs/sheets";
import type { CellRange } from "../../check/sheet/snapshot";
import { BOOK, rangeOf } from "./book";

/**
 * Sets styles of cells, as one step to undo. Univer's command for values takes the formula of a cell that gets a style alone; the
 * mutation below it leaves formulas be where it is told that only styles change.
 */
export function styleSetter(injector: Injector) {
  const commands = injector.get(ICommandService);
  const undos = injector.get(IUndoRedoService);
  const interceptors = injector.get(SheetInterceptorService);
  return (sheet: string, range: CellRange, cellValue: Record<number, Record<number, ICellData>>): void => {
    const params = { unitId: BOOK, subUnitId: sheet, cellValue, trigger: SetStyleCommand.id };
    const before = { ...SetRangeValuesUndoMutationFactory(injector, params), trigger: SetStyleCommand.id };
    commands.syncExecuteCommand(SetRangeValuesMutation.id, params);
    const heights = interceptors.generateMutationsOfAutoHeight({
      unitId: BOOK,
      subUnitId: sheet,
      ranges: [rangeOf(range)],
    });
    for (const { id, params: height } of heights.redos) commands.syncExecuteCommand(id, height);
    undos.pushUndoRedo({
      unitID: BOOK,
      undoMutations: [{ id: SetRangeValuesMutation.id, params: before }, ...heights.undos],
      redoMutations: [{ id: SetRangeValuesMutation.id, params }, ...heights.redos],
    });
  };
}

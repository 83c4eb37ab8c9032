import { ICommandService, type ICommandInfo, type IExecutionOptions, type Injector } from "@univerjs/core";
import {
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import type { Calculation } from "../grid";
import {
  ClearSelectionFormatCommand,
  SetBorderCommand,
  SetRangeValuesMutation,
  SetStyleCommand,
} from "@univerjs/sheets";

/** What changes looks alone and makes nothing to be worked out again. */
const LOOKS: readonly unknown[] = [SetStyleCommand.id, SetBorderCommand.id, ClearSelectionFormatCommand.id];

/** Milliseconds that are waited for the end of a calculation: one that was broken off tells of none. */
const PATIENCE = 10_000;

/** Univer begins to work formulas out a tenth of a second after the last change. */
export function calculationIn(injector: Injector): Calculation {
  const commands = injector.get(ICommandService);
  const dirt = injector.get(IActiveDirtyManagerService);
  const waiting = new Set<() => void>();
  let isDue = false;
  let isRunning = false;
  const asksForOne = ({ id, params }: Readonly<ICommandInfo>, options?: IExecutionOptions): boolean => {
    if (dirt.get(id) === undefined) return false;
    if (id !== SetRangeValuesMutation.id) return true;
    return options?.onlyLocal !== true && !LOOKS.includes((params as { readonly trigger?: string }).trigger);
  };
  commands.onCommandExecuted((command, options) => {
    if (command.id === SetFormulaCalculationStartMutation.id) [isDue, isRunning] = [false, true];
    else if (asksForOne(command, options)) isDue = true;
    else if (command.id === SetFormulaCalculationNotificationMutation.id) {
      const { functionsExecutedState: state } = command.params as { readonly functionsExecutedState?: number };
      // One that is stopped is begun anew.
      if (state === undefined || state === FormulaExecutedStateType.STOP_EXECUTION) return;
      isRunning = false;
      // What was worked out is written in the task under way.
      if (!isDue) setTimeout(() => waiting.forEach((resolve) => resolve()));
    }
  });
  return {
    isDue: () => isDue || isRunning,
    ended: () =>
      new Promise((resolve) => {
        if (!isDue && !isRunning) return resolve();
        const done = (): void => {
          clearTimeout(timer);
          waiting.delete(done);
          resolve();
        };
        const timer = setTimeout(() => {
          [isDue, isRunning] = [false, false];
          done();
        }, PATIENCE);
        waiting.add(done);
      }),
  };
}

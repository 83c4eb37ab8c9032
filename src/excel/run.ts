import { excelCode, toHostError } from "./errors";

/**
 * Excel.run with the port's errors. A call the user did not ask for may wait until a cell that is being edited is left;
 * one that was asked for fails at once instead, so that the pane can say why nothing happens.
 */
export async function run<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  { delayForCellEdit = false }: { readonly delayForCellEdit?: boolean } = {},
): Promise<T> {
  if (observe !== null) return observed(observe, batch, delayForCellEdit);
  try {
    return await Excel.run({ delayForCellEdit }, batch);
  } catch (error) {
    throw toHostError(error);
  }
}

/** What came of a call: for a report of a rehearsal, without anything of the workbook. */
export interface ObservedRun {
  readonly syncs: number;
  readonly milliseconds: number;
  /** Excel's own code of the error it ended with, such as AccessDenied; null where it went well. */
  readonly error: string | null;
}

let observe: ((run: ObservedRun) => void) | null = null;

/** Calls back after each call to Excel, for as long as the page lives. */
export function observeRuns(listener: (run: ObservedRun) => void): void {
  observe = listener;
}

async function observed<T>(
  tell: (run: ObservedRun) => void,
  batch: (context: Excel.RequestContext) => Promise<T>,
  delayForCellEdit: boolean,
): Promise<T> {
  const start = performance.now();
  let syncs = 0;
  const end = (error: string | null): void =>
    tell({ syncs, milliseconds: Math.round(performance.now() - start), error });
  try {
    const result = await Excel.run({ delayForCellEdit }, (context) => {
      const sync = context.sync.bind(context);
      context.sync = (value) => {
        syncs += 1;
        return sync(value);
      };
      return batch(context);
    });
    end(null);
    return result;
  } catch (error) {
    const failure = toHostError(error);
    end(excelCode(failure.cause ?? error) || failure.code);
    throw failure;
  }
}

/** A range of a sheet by place, to be used before the next sync and not kept beyond: that spares Excel the tracking. */
export function rangeAt(
  sheet: Excel.Worksheet,
  range: { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number },
): Excel.Range {
  const { top, left, bottom, right } = range;
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).untrack();
}

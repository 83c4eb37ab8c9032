import { toHostError } from "./errors";

/**
 * Excel.run with the port's errors. A call the user did not ask for may wait until a cell that is being edited is left;
 * one that was asked for fails at once instead, so that the pane can say why nothing happens.
 */
export async function run<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  { delayForCellEdit = false }: { readonly delayForCellEdit?: boolean } = {},
): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit }, batch);
  } catch (error) {
    throw toHostError(error);
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

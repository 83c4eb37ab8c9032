import type { CellRange, CellValue, SheetSnapshot } from "../check/sheet/snapshot";
import { HostError, type ReadOptions } from "../host/host";
import { createBlockSizer, sizeOf } from "./blocks";
import { isTooLarge } from "./errors";
import { readMerges } from "./merges";
import { rangeAt, run } from "./run";

interface Block {
  readonly values: CellValue[][];
  readonly texts: string[][];
  readonly formulas: (string | null)[][];
  /** Whether each row is hidden; null where the sheet has no hidden row. */
  readonly hidden: readonly boolean[] | null;
  readonly bytes: number;
}

/**
 * Reads the used range of the active sheet: one sync for its place, one for its merges, then one a block of rows. A block that is
 * too large for Excel to hand over is halved.
 */
export function readActiveSheet({ onProgress, signal }: ReadOptions = {}): Promise<SheetSnapshot> {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load("name");
    const used = sheet.getUsedRangeOrNullObject(true).untrack();
    used.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden");
    stopIfAborted(signal);
    await context.sync();
    if (used.isNullObject) return snapshot(sheet.name, { top: 0, left: 0, bottom: -1, right: -1 }, [], []);

    const range = {
      top: used.rowIndex,
      left: used.columnIndex,
      bottom: used.rowIndex + used.rowCount - 1,
      right: used.columnIndex + used.columnCount - 1,
    };
    // Null where some rows are hidden and some are not. That it counts rows a filter hides as well was not tried.
    const hasHiddenRows = (used.rowHidden as boolean | null) !== false;
    stopIfAborted(signal);
    const merges = await readMerges(context, sheet, range);

    const sizer = createBlockSizer(used.columnCount);
    const blocks: Block[] = [];
    for (let top = range.top; top <= range.bottom;) {
      stopIfAborted(signal);
      const bottom = Math.min(range.bottom, top + sizer.rows - 1);
      const rows = bottom - top + 1;
      const block = await readBlock(context, sheet, { ...range, top, bottom }, hasHiddenRows);
      if (block === null) {
        if (rows === 1) throw new HostError("too-large", `Row ${top + 1} is larger than Excel hands over.`);
        sizer.failed(rows);
        continue;
      }
      sizer.passed(rows, block.bytes);
      blocks.push(block);
      top = bottom + 1;
      onProgress?.(top - range.top, used.rowCount);
    }
    return snapshot(sheet.name, range, blocks, merges);
  });
}

/** One block of rows; null where it is too large. */
async function readBlock(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  range: CellRange,
  hasHiddenRows: boolean,
): Promise<Block | null> {
  const cells = rangeAt(sheet, range);
  cells.load("values,text,formulas");
  const rows = hasHiddenRows ? cells.getRowProperties({ rowHidden: true }) : null;
  try {
    await context.sync();
  } catch (error) {
    if (isTooLarge(error)) return null;
    throw error;
  }
  // Excel also says by null that there were too many cells.
  const values = cells.values as unknown[][] | null;
  const texts = cells.text as string[][] | null;
  const formulas = cells.formulas as unknown[][] | null;
  if (values === null || texts === null || formulas === null) return null;
  return {
    values: values.map((row) => row.map(cellValue)),
    texts,
    formulas: formulas.map((row, r) => row.map((formula, c) => cellFormula(formula, values[r]?.[c]))),
    hidden: rows === null ? null : rows.value.map(({ rowHidden }) => rowHidden === true),
    bytes: sizeOf(values) + sizeOf(texts) + sizeOf(formulas),
  };
}

/** A cell's value as a check sees it: Excel tells a blank cell by an empty text. */
export function cellValue(value: unknown): CellValue {
  if (value === "" || value === null || value === undefined) return null;
  return typeof value === "number" || typeof value === "boolean" ? value : String(value);
}

/**
 * The formula of a cell, or null where it holds none: there Excel answers with the value. A text that only looks like a formula
 * is its own value, which no formula's result is.
 */
export function cellFormula(formula: unknown, value: unknown): string | null {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : null;
}

function snapshot(
  name: string,
  range: CellRange,
  blocks: readonly Block[],
  merges: readonly CellRange[],
): SheetSnapshot {
  const values = blocks.flatMap((block) => block.values);
  const hidden = blocks.flatMap((block) => block.hidden ?? block.values.map(() => false));
  return {
    name,
    origin: { row: range.top, column: range.left },
    values,
    texts: blocks.flatMap((block) => block.texts),
    formulas: blocks.flatMap((block) => block.formulas),
    rowHandles: values.map((_, index) => range.top + index),
    merges,
    hiddenRows: hidden.flatMap((isHidden, index) => (isHidden ? [range.top + index] : [])),
  };
}

function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new HostError("cancelled", "Reading was stopped.", { cause: signal.reason });
}

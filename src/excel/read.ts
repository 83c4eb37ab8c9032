import { firstHandle, type CellRange, type SheetSnapshot } from "../check/sheet/snapshot";
import { HostError, type ReadOptions, type SheetsReading } from "../host/host";
import { createBlockSizer, nextStretches } from "./blocks";
import { readBlocks, type Block, type Wanted } from "./cells";
import { readMergesOf } from "./merges";
import { run } from "./run";

/** A sheet to be read, and its used range, which is queued to be loaded. */
interface QueuedSheet {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
}

/** Reads the used range of the active sheet: one sync for its place, one for its merges, then one a block of rows. */
export function readActiveSheet(options: ReadOptions = {}): Promise<SheetSnapshot> {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load("name");
    const [snapshot] = await readSheets(context, [queueUsedRange(sheet)], options);
    return snapshot as SheetSnapshot;
  });
}

/** Reads the sheets that are not hidden as if they were one: a sync more than the active one alone takes. */
export function readVisibleSheets(options: ReadOptions = {}): Promise<SheetsReading> {
  return run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/visibility");
    const active = worksheets.getActiveWorksheet();
    active.load("name");
    stopIfAborted(options.signal);
    await context.sync();
    const visible = worksheets.items.filter(({ visibility }) => visibility === "Visible");
    return {
      sheets: await readSheets(
        context,
        visible.map((sheet) => queueUsedRange(sheet)),
        options,
      ),
      active: active.name,
    };
  });
}

/** Reads one sheet within a request that is under way, with the cells at its edges that show nothing and hold a formula or a format. */
export async function readWorksheet(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<SheetSnapshot> {
  sheet.load("name");
  const [snapshot] = await readSheets(context, [queueUsedRange(sheet, false)], {});
  return snapshot as SheetSnapshot;
}

function queueUsedRange(sheet: Excel.Worksheet, valuesOnly = true): QueuedSheet {
  const used = sheet.getUsedRangeOrNullObject(valuesOnly).untrack();
  used.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden");
  return { sheet, used };
}

/** Blocks of rows go over small sheets as over one large one. A block that is too large for Excel to hand over is halved. */
async function readSheets(
  context: Excel.RequestContext,
  queued: readonly QueuedSheet[],
  { onProgress, signal }: ReadOptions,
): Promise<readonly SheetSnapshot[]> {
  stopIfAborted(signal);
  await context.sync();
  const filled: readonly Wanted[] = queued.filter(({ used }) => !used.isNullObject).map(wantedOf);
  const ranges = filled.map(({ range }) => range);
  stopIfAborted(signal);
  const merges = filled.length === 0 ? [] : await readMergesOf(context, filled);

  const rowCount = ranges.reduce((sum, range) => sum + heightOf(range), 0);
  const sizer = createBlockSizer();
  const read: Block[][] = filled.map(() => []);
  let from = { sheet: 0, row: ranges[0]?.top ?? 0 };
  let rowsRead = 0;
  while (from.sheet < filled.length) {
    stopIfAborted(signal);
    const stretches = nextStretches(ranges, from, sizer.cells);
    const wanted = stretches.map(({ sheet, top, bottom }): Wanted => {
      const whole = filled[sheet] as Wanted;
      return { ...whole, range: { ...whole.range, top, bottom } };
    });
    const rows = wanted.reduce((sum, { range }) => sum + heightOf(range), 0);
    const cells = wanted.reduce((sum, { range }) => sum + heightOf(range) * (range.right - range.left + 1), 0);
    const blocks = await readBlocks(context, wanted);
    if (blocks === null) {
      if (rows === 1) throw new HostError("too-large", `Row ${from.row + 1} is larger than Excel hands over.`);
      sizer.failed(cells);
      continue;
    }
    sizer.passed(
      cells,
      blocks.reduce((sum, { bytes }) => sum + bytes, 0),
    );
    stretches.forEach(({ sheet, bottom }, index) => {
      read[sheet]?.push(blocks[index] as Block);
      const isDone = bottom === ranges[sheet]?.bottom;
      from = isDone ? { sheet: sheet + 1, row: ranges[sheet + 1]?.top ?? 0 } : { sheet, row: bottom + 1 };
    });
    rowsRead += rows;
    onProgress?.(rowsRead, rowCount);
  }
  return queued.map(({ sheet }) => {
    const index = filled.findIndex((one) => one.sheet === sheet);
    return snapshot(sheet.name, ranges[index] ?? NOTHING, read[index] ?? [], merges[index] ?? []);
  });
}

function wantedOf({ sheet, used }: QueuedSheet): Wanted {
  const range = {
    top: used.rowIndex,
    left: used.columnIndex,
    bottom: used.rowIndex + used.rowCount - 1,
    right: used.columnIndex + used.columnCount - 1,
  };
  // Null where some rows are hidden and some are not. That it counts rows a filter hides as well was not tried.
  return { sheet, range, hasHiddenRows: (used.rowHidden as boolean | null) !== false };
}

const NOTHING: CellRange = { top: 0, left: 0, bottom: -1, right: -1 };

const heightOf = ({ top, bottom }: CellRange): number => bottom - top + 1;

function snapshot(
  name: string,
  range: CellRange,
  blocks: readonly Block[],
  merges: readonly CellRange[],
): SheetSnapshot {
  const values = blocks.flatMap((block) => block.values);
  const hidden = blocks.flatMap((block) => block.hidden);
  return {
    name,
    origin: { row: range.top, column: range.left },
    values,
    texts: blocks.flatMap((block) => block.texts),
    formulas: blocks.flatMap((block) => block.formulas),
    rowHandles: values.map((_, index) => firstHandle(range.top + index)),
    merges,
    hiddenRows: hidden.flatMap((isHidden, index) => (isHidden ? [range.top + index] : [])),
  };
}

function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new HostError("cancelled", "Reading was stopped.", { cause: signal.reason });
}

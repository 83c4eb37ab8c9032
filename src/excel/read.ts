import { firstHandle, type CellRange, type SheetSnapshot } from "../check/sheet/snapshot";
import type { ReadOptions, SheetsReading } from "../host/host";
import type { Wanted } from "./cells";
import { readMergesOf } from "./merges";
import { NO_ROWS, planReading, type ReadingPlan, type SheetRows } from "./reread";
import { readRows, stopIfAborted } from "./read-rows";
import { run } from "./run";

/** A sheet to be read, and its used range, which is queued to be loaded. */
interface QueuedSheet {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
}

/** Reads the used range of the active sheet: one sync for its place, one for its merges, then one a block of the rows that are read. */
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
      hidden: worksheets.items.filter(({ visibility }) => visibility === "Hidden").length,
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

/** Reads sheets as if they were one; of a sheet that was read before only what its changes may have touched, where that can be told. */
async function readSheets(
  context: Excel.RequestContext,
  queued: readonly QueuedSheet[],
  options: ReadOptions,
): Promise<readonly SheetSnapshot[]> {
  stopIfAborted(options.signal);
  await context.sync();
  const filled: readonly Wanted[] = queued.filter(({ used }) => !used.isNullObject).map(wantedOf);
  stopIfAborted(options.signal);
  const merges = filled.length === 0 ? [] : await readMergesOf(context, filled);
  const plans = filled.map(({ sheet, range, hasHiddenRows }) =>
    planReading({ name: sheet.name, range, hasHiddenRows }, options.since),
  );
  const wanted = filled.flatMap(({ sheet, hasHiddenRows }, nth) =>
    (plans[nth] as ReadingPlan).stretches.map((range) => ({ sheet, range, hasHiddenRows })),
  );
  const rows = await readRows(context, wanted, options);
  let from = 0;
  const read = plans.map(({ stretches, join }) => {
    from += stretches.length;
    return join(rows.slice(from - stretches.length, from));
  });
  return queued.map(({ sheet }) => {
    const index = filled.findIndex((one) => one.sheet === sheet);
    return snapshot(sheet.name, filled[index]?.range ?? NOTHING, read[index] ?? NO_ROWS, merges[index] ?? []);
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

/** A sheet as it stands now; its name and place are those of now whatever its rows come from. */
function snapshot(name: string, range: CellRange, rows: SheetRows, merges: readonly CellRange[]): SheetSnapshot {
  const { values, texts, formulas, hidden } = rows;
  return {
    name,
    origin: { row: range.top, column: range.left },
    values,
    texts,
    formulas,
    rowHandles: values.map((_, index) => firstHandle(range.top + index)),
    merges,
    hiddenRows: hidden.flatMap((isHidden, index) => (isHidden ? [range.top + index] : [])),
  };
}

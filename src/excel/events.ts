import { parseA1 } from "../check/sheet/address";
import type { Selection, SheetChange, Unsubscribe } from "../host/host";
import { createLeftCells, mayMissPicks } from "./left-cell";
import { run } from "./run";

/** Changes and moves come in bursts; one look at the workbook answers a burst. */
const CHANGE_PAUSE = 20;
const SELECTION_PAUSE = 50;

/** What happened to a sheet, by its id. */
type Happened = Pick<Excel.WorksheetChangedEventArgs, "worksheetId"> &
  (Pick<Excel.WorksheetChangedEventArgs, "changeType" | "address"> | { readonly changeType: "SheetDeleted" });

/** Ids of sheets this port takes away. Whether an event follows depends on the program, so they are kept. */
const ownDeletions = new Set<string>();

/** Notes that this port is about to remove a sheet, so that listeners are not called. The event itself does not name its cause. */
export function expectDeletion(sheetId: string): void {
  ownDeletions.add(sheetId);
}

/** Says that a sheet is new, for a program that gives the id of one that is gone again. */
export function expectNoDeletion(sheetId: string): void {
  ownDeletions.delete(sheetId);
}

/** Told after the user or another program changed cells, or took a whole sheet away. */
export async function onChange(listener: (change: SheetChange) => void): Promise<Unsubscribe> {
  let pending: Happened[] = [];
  let names: ReadonlyMap<string, string> = new Map();
  const burst = createBurst(CHANGE_PAUSE, async () => {
    const changes = pending;
    pending = [];
    const before = names;
    // A sheet may have been renamed since: events tell it by its id.
    names = await sheetNames().catch(() => names);
    for (const change of changes) {
      const isDeleted = change.changeType === "SheetDeleted";
      const sheet = names.get(change.worksheetId) ?? (isDeleted ? before.get(change.worksheetId) : undefined);
      if (sheet === undefined || !burst.isOpen()) continue;
      listener({ sheet, range: change.changeType === "RangeEdited" ? parseA1(change.address) : null });
    }
  });
  const leftCells = mayMissPicks() ? createLeftCells() : null;
  const looks = createBurst(SELECTION_PAUSE, async () => {
    const left = await leftCells?.look().catch(() => null);
    if (left == null) return;
    pending.push(left);
    await burst.touch();
  });
  const selectionMoved = () => (leftCells === null ? Promise.resolve() : looks.touch());
  const remove = await subscribe((context) => [
    ...(leftCells === null
      ? []
      : [
          context.workbook.worksheets.onSelectionChanged.add(selectionMoved),
          context.workbook.worksheets.onActivated.add(selectionMoved),
        ]),
    context.workbook.worksheets.onChanged.add((change) => {
      if (isOwn(change)) return Promise.resolve();
      leftCells?.heard(change);
      pending.push(change);
      return burst.touch();
    }),
    context.workbook.worksheets.onDeleted.add(({ worksheetId }) => {
      if (ownDeletions.has(worksheetId)) return Promise.resolve();
      pending.push({ worksheetId, changeType: "SheetDeleted" });
      return burst.touch();
    }),
  ]);
  names = await sheetNames().catch(() => names);
  await selectionMoved();
  return () => {
    looks.close();
    burst.close();
    return remove();
  };
}

/**
 * Whether the add-in made the change itself. Writes switch events off for themselves; whether Excel looks at that switch when a change
 * happens or when it is told was not tried, so newer programs are also asked.
 */
function isOwn(change: Excel.WorksheetChangedEventArgs): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.14") && change.triggerSource === "ThisLocalAddin";
}

/**
 * Called when the selection moves or another sheet is activated. Three events lead here and none is relied on: each only says that
 * it is time to look.
 */
export async function onSelection(listener: (selection: Selection) => void): Promise<Unsubscribe> {
  let last = "";
  const burst = createBurst(SELECTION_PAUSE, async () => {
    const selection = await readSelection().catch(() => null);
    const now = JSON.stringify(selection);
    if (selection === null || now === last || !burst.isOpen()) return;
    last = now;
    listener(selection);
  });
  const remove = await subscribe((context) => [
    context.workbook.onSelectionChanged.add(burst.touch),
    context.workbook.worksheets.onSelectionChanged.add(burst.touch),
    context.workbook.worksheets.onActivated.add(burst.touch),
  ]);
  return () => {
    burst.close();
    return remove();
  };
}

/** The current selection. Rejects where a shape or a chart is selected: there is no range. */
export function readSelection(): Promise<Selection> {
  return run(
    async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.load("name");
      const selected = context.workbook.getSelectedRanges().untrack();
      selected.load("areaCount");
      const first = selected.areas.getItemAt(0).untrack();
      first.load("rowIndex,columnIndex,rowCount,columnCount");
      await context.sync();
      const range = {
        top: first.rowIndex,
        left: first.columnIndex,
        bottom: first.rowIndex + first.rowCount - 1,
        right: first.columnIndex + first.columnCount - 1,
      };
      return { sheet: sheet.name, range: selected.areaCount === 1 ? range : null };
    },
    { delayForCellEdit: true },
  );
}

function sheetNames(): Promise<ReadonlyMap<string, string>> {
  return run(
    async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/id,items/name");
      await context.sync();
      return new Map(worksheets.items.map(({ id, name }) => [id, name]));
    },
    { delayForCellEdit: true },
  );
}

interface Handler {
  readonly context: OfficeExtension.ClientRequestContext;
  remove(): void;
}

/** Adds event handlers in one sync; the result removes them in another. */
async function subscribe(add: (context: Excel.RequestContext) => readonly Handler[]): Promise<Unsubscribe> {
  const handlers = await run(
    async (context) => {
      const added = add(context);
      await context.sync();
      return added;
    },
    { delayForCellEdit: true },
  );
  let removed: Promise<void> | null = null;
  return () => {
    // Handlers go with the context they were added in.
    removed ??= (async () => {
      for (const handler of handlers) handler.remove();
      await handlers[0]?.context.sync();
    })();
    return removed;
  };
}

/** Works once a burst of events is over; never twice at a time, and not after it was closed. */
function createBurst(pause: number, work: () => Promise<void>) {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let working = false;
  let again = false;
  let open = true;
  const start = () => {
    timer = null;
    if (working) {
      again = true;
      return;
    }
    working = true;
    void work().finally(() => {
      working = false;
      if (again) start();
      again = false;
    });
  };
  return {
    touch: () => {
      if (open && timer === null) timer = setTimeout(start, pause);
      return Promise.resolve();
    },
    isOpen: () => open,
    close: () => {
      open = false;
      if (timer !== null) clearTimeout(timer);
    },
  };
}

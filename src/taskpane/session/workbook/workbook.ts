import { acceptedAmong } from "../../../check/accepted/acceptance";
import type { ListedResult } from "../../../check/result";
import type { SheetSnapshot } from "../../../check/sheet/snapshot";
import type { SpreadsheetHost } from "../../../host/host";
import type { PaneTask } from "../../../text/pane";
import type { Checker } from "../checker";
import type { PaneEvent } from "../events";
import { formSheets } from "../reading";
import type { PaneState } from "../state/state";
import { reportOf } from "./report";
import { isAllCurrent, type Workbook, type WorkbookSheet, type WorkbookWork } from "./state";

/** What the pane does with the workbook as a whole. Its promises never reject; failures go into the state. */
export interface WorkbookActions {
  /** Lists the sheets, and checks them where something is not known of one of them. */
  open(): Promise<void>;
  /** Checks every sheet. Says at the end how far it came. */
  check(): Promise<void>;
  /** Looks for tables on the other sheets, once a workbook and only where that is soon done. Says nothing. */
  survey(): Promise<void>;
  stop(): void;
  /** Opens a sheet as the user left it, and shows what was found there. */
  goTo(sheet: string): Promise<void>;
  /** Is told of all that happens in the pane. */
  hear(event: PaneEvent): void;
}

interface WorkbookParts {
  readonly host: Pick<SpreadsheetHost, "readVisibleSheets" | "sheetNames" | "activate">;
  /** One of its own: what the pane has checked last is not touched. */
  readonly checker: Checker;
  readonly getState: () => PaneState;
  readonly dispatch: (event: PaneEvent) => void;
  readonly fail: (task: PaneTask, error: unknown) => void;
}

/** Rows of a workbook that are looked through without being asked for. */
const MOST_ROWS_UNASKED = 10_000;

export function createWorkbook({ host, checker, getState, dispatch, fail }: WorkbookParts): WorkbookActions {
  let running: AbortController | null = null;
  /** Resolves once what runs has ended. */
  let ended: Promise<void> = Promise.resolve();
  /** Sheets that were changed since the check under way began: it may have read them as they were before. */
  const touched = new Set<string>();

  const update = (changes: Partial<Workbook>): void =>
    dispatch({ type: "workbook", workbook: { ...getState().workbook, ...changes } });
  const working = (phase: WorkbookWork["phase"], done: number, all: number): void =>
    update({ work: { phase, done, all } });

  /** Lists these sheets, with what is known of those that were listed before. */
  const list = (names: readonly string[], hidden = getState().workbook.hidden): void => {
    const before = new Map(getState().workbook.sheets?.map((sheet) => [sheet.name, sheet]));
    update({ hidden, sheets: names.map((name) => before.get(name) ?? { name, report: null, isChanged: false }) });
  };

  const tell = (snapshots: readonly SheetSnapshot[], result: ListedResult, changed: ReadonlySet<string>): void => {
    const { sheets } = getState().workbook;
    const read = new Map(snapshots.map((snapshot) => [snapshot.name, snapshot]));
    if (sheets?.some(({ name }) => read.has(name)) !== true) return;
    const accepted = acceptedAmong(getState().choices.accepted.acceptances, result.findings);
    const told = (sheet: WorkbookSheet): WorkbookSheet => {
      const snapshot = read.get(sheet.name);
      return snapshot === undefined
        ? sheet
        : {
            ...sheet,
            report: reportOf(snapshot, result, accepted),
            isChanged: changed.has(sheet.name),
          };
    };
    update({ sheets: sheets.map(told) });
  };

  /** Reads all sheets and checks each as the pane does: alone, forms together. Counts those that are checked. */
  const run = async (own: AbortController, mostRows: number, counted: { done: number; all: number }): Promise<void> => {
    const { signal } = own;
    working("reading", 0, 0);
    const onProgress = (done: number, all: number): void => {
      if (all > mostRows) own.abort();
      else if (!signal.aborted) working("reading", done, all);
    };
    const { sheets, hidden } = await host.readVisibleSheets({ signal, onProgress });
    signal.throwIfAborted();
    counted.all = sheets.length;
    list(
      sheets.map(({ name }) => name),
      hidden,
    );
    checker.use(getState().choices.check);
    const check = async (together: readonly SheetSnapshot[]): Promise<ListedResult> => {
      working("checking", counted.done, counted.all);
      const result = await checker.check(together, () => undefined);
      signal.throwIfAborted();
      return result;
    };
    const forms: SheetSnapshot[] = [];
    for (const sheet of sheets) {
      const result = await check([sheet]);
      if (formSheets(result).has(sheet.name)) forms.push(sheet);
      else {
        tell([sheet], result, touched);
        counted.done += 1;
      }
    }
    if (forms.length === 0) return;
    const result = await check(forms);
    tell(forms, result, touched);
    counted.done = counted.all;
  };

  /** Runs in place of what runs. `isAsked`: the user wants it, so its end is announced. */
  const start = (mostRows: number, isAsked: boolean): Promise<void> => {
    ended = runInPlace(mostRows, isAsked);
    return ended;
  };

  const runInPlace = async (mostRows: number, isAsked: boolean): Promise<void> => {
    stop();
    const own = new AbortController();
    running = own;
    touched.clear();
    const counted = { done: 0, all: 0 };
    let isOver = true;
    try {
      await run(own, mostRows, counted);
    } catch (error) {
      isOver = own.signal.aborted;
      // A survey is not asked for: its failure is shown once the user opens the list.
      if (!isOver && isAsked) fail("workbook", error);
    }
    if (running !== own) return;
    running = null;
    // The worker goes with what it holds.
    checker.stop();
    update({ work: null });
    if (isAsked && isOver) dispatch({ type: "announced", outcome: { kind: "workbook", ...counted } });
  };

  const stop = (): void => {
    running?.abort();
    checker.stop();
  };

  return {
    async open() {
      dispatch({ type: "viewed", view: "workbook" });
      try {
        list(await host.sheetNames());
      } catch (error) {
        fail("workbook", error);
        return;
      }
      // What looks through the workbook unasked may leave it where it is long.
      await ended;
      if (!isAllCurrent(getState().workbook)) await start(Infinity, true);
    },
    check: () => start(Infinity, true),
    async survey() {
      if (running !== null) return;
      const known = new Set(getState().workbook.sheets?.map(({ name }) => name));
      try {
        const names = await host.sheetNames();
        const isNew = names.some((name) => !known.has(name));
        list(names);
        if (isNew && names.length > 1) await start(MOST_ROWS_UNASKED, false);
      } catch {
        // The user has not asked for this. A failure is shown once they open the list.
      }
    },
    stop,
    async goTo(sheet) {
      dispatch({ type: "viewed", view: "check" });
      try {
        await host.activate(sheet);
      } catch (error) {
        fail("select", error);
      }
    },
    hear(event) {
      // What the pane has checked itself is known as well.
      if (event.type === "checked")
        tell(event.sheets, event.result, new Set(getState().changed.map(({ sheet }) => sheet)));
      if (event.type === "acceptances-changed") {
        const { sheets, result, changed } = getState();
        if (result !== null) tell(sheets, result, new Set(changed.map(({ sheet }) => sheet)));
      }
      if (event.type === "sheet-changed") touched.add(event.change.sheet);
      // The check under way goes on with the settings before.
      if (event.type === "choices-changed") for (const { name } of getState().workbook.sheets ?? []) touched.add(name);
      if (event.type === "wrote")
        for (const { writes } of event.written) for (const { sheet } of writes) touched.add(sheet);
    },
  };
}

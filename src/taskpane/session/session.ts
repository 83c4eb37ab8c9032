import type { ListedFinding } from "../../check/finding";
import type { ListedResult } from "../../check/result";
import type { Span } from "../../check/sheet/located";
import type { CellRange, SheetSnapshot } from "../../check/sheet/snapshot";
import type { ReadOptions, SpreadsheetHost, Unsubscribe } from "../../host/host";
import { LANGUAGES, languageOf } from "../../text/language";
import { paneText, type PaneTask } from "../../text/pane";
import { CheckerStopped, type Checker } from "./checker";
import { mayKeepWording, NO_OFFICE, type Office } from "./choices";
import { paneError } from "./errors";
import { draftsInMemory, type DraftKeeper } from "./editing/drafts";
import { createEditing, type EditingActions } from "./editing/editing";
import { createFollowing } from "./editing/following";
import { createJumps } from "./jumps";
import { createKeeping, type Keeping } from "./keeping";
import { findingRow, walk } from "./list";
import { cellOf } from "./places";
import type { PaneEvent } from "./events";
import { formSheets, readAndCheck } from "./reading";
import { listOf, reduce, type Words } from "./reduce";
import { createSheetActions, type SheetActions } from "./sheets/sheet-actions";
import type { SheetsHost } from "./sheets/step";
import { findingByKey, INITIAL, type PaneState } from "./state";
import { createLibrary, type LibraryActions } from "./library/library";
import { NO_FILES, type LibraryFiles } from "./library/types";
import { createUnify, type UnifyActions } from "./unify/unify";
import { createWriting, type Writing } from "./writing";

/** What the pane and the ribbon work on: one state, and the actions that change it. Its promises never reject; failures go into the state. */
export interface Session {
  getState(): PaneState;
  subscribe(listener: () => void): () => void;
  dispatch(event: PaneEvent): void;
  /** Listens to the host and checks what is open. */
  start(): Promise<void>;
  /** Reads and checks the active sheet, with the others where they are one table. `asked`: the user asked for it, so the outcome is said. */
  check(asked?: boolean): Promise<void>;
  stop(): void;
  /** Selects the finding's cell and puts the keyboard on it. */
  visit(key: string): Promise<void>;
  /** Selects a place on a checked sheet, such as a row of a sum. */
  goTo(span: Span): Promise<void>;
  /** Goes on to the next finding, or back; checks first where nothing is checked. */
  step(direction: 1 | -1): Promise<void>;
  readonly fix: Writing["fix"];
  readonly choose: Writing["choose"];
  readonly preview: Writing["preview"];
  readonly applyPreview: Writing["applyPreview"];
  readonly undo: Writing["undo"];
  /** Gives the workbook a value of its own for a setting, or with undefined takes it away, and checks again. */
  readonly set: Keeping["set"];
  /** Takes away what the workbook keeps that cannot be used. */
  readonly clear: Keeping["clear"];
  /** Keeps how a sheet is to be read, or with null forgets it, and checks again. */
  readonly map: Keeping["map"];
  /** Keeps another wording library in the workbook, and checks again. */
  readonly keepWording: Keeping["keepWording"];
  /** Reads the office's settings and the workbook's afresh, and checks again. */
  readAgain(): Promise<void>;
  /** What the editor does. */
  readonly editing: EditingActions;
  /** What is done with sheets and with lists in them. */
  readonly sheets: SheetActions;
  /** What the view 词库 does. */
  readonly library: LibraryActions;
  /** What the view 统一措辞 does. */
  readonly unify: UnifyActions;
  /** Selects cells of the open sheet. */
  select(range: CellRange): Promise<void>;
  close(): Promise<void>;
}

export interface SessionParts {
  readonly host: SpreadsheetHost & SheetsHost;
  readonly checker: Checker;
  /** What the search looks through. */
  readonly words: Words;
  /** Reads the settings an office serves beside the add-in; none unless said. */
  readonly readOffice?: () => Promise<Office>;
  /** Where unwritten drafts are kept; as long as the pane unless said. */
  readonly drafts?: DraftKeeper;
  /** Reads and writes files of wording libraries; none unless said. */
  readonly files?: LibraryFiles;
}

export function createSession(parts: SessionParts): Session {
  const { host, checker, words, readOffice = async () => NO_OFFICE, drafts = draftsInMemory() } = parts;
  const { files = NO_FILES } = parts;
  let state = INITIAL;
  const listeners = new Set<() => void>();
  const unsubscribers: Unsubscribe[] = [];
  /** The check under way, and how to break it off. */
  let running: { readonly promise: Promise<void>; readonly abort: AbortController; asked: boolean } | null = null;
  const jumps = createJumps();

  const dispatch = (event: PaneEvent): void => {
    const next = reduce(state, event, words);
    if (next === state) return;
    state = next;
    for (const listener of [...listeners]) listener();
    if (event.type === "wrote" || event.type === "sheet-changed") unify.heard();
    if (event.type === "viewed") {
      following.now();
      void unify.follow();
    }
  };

  const fail = (task: PaneTask, error: unknown): void => dispatch({ type: "failed", error: paneError(task, error) });

  const check = (asked = false): Promise<void> => {
    if (running !== null) {
      running.asked ||= asked;
      return running.promise;
    }
    const abort = new AbortController();
    const run = { promise: Promise.resolve(), abort, asked };
    run.promise = runCheck(run).finally(() => {
      if (running === run) running = null;
    });
    running = run;
    return run.promise;
  };

  const runCheck = async (run: { readonly abort: AbortController; readonly asked: boolean }): Promise<void> => {
    const { signal } = run.abort;
    dispatch({ type: "check-started", asked: run.asked });
    try {
      await keeping.settled();
      const { selection, sheets: before, result: earlier, snapshot } = state;
      const wasForm = earlier !== null && formSheets(earlier).has(selection?.sheet ?? snapshot?.name ?? "");
      const kept = keeping.read();
      const withKept = async <T>(reading: Promise<T>): Promise<T> => (await Promise.all([reading, kept]))[0];
      const options: ReadOptions = {
        signal,
        onProgress: (done, all) => {
          if (!signal.aborted) dispatch({ type: "work", work: { phase: "reading", done, all } });
        },
      };
      const { sheets, open, result } = await readAndCheck({
        readActive: () => withKept(host.readActiveSheet(options)),
        readVisible: () => withKept(host.readVisibleSheets(options)),
        before,
        wasForm,
        check: (asked) => runChecker(asked, signal),
      });
      if (signal.aborted) return;
      // What is read first may be left by the time that all is checked.
      const moved = state.selection !== selection && sheets.some(({ name }) => name === state.selection?.sheet);
      const now = moved ? (state.selection?.sheet ?? open) : open;
      dispatch({ type: "checked", sheets, open: now, result, checkedWith: state.choices.check, asked: run.asked });
      following.now();
      void unify.follow();
    } catch (error) {
      // Stopping has said so already; what the broken-off parts say comes too late.
      if (!signal.aborted) fail("check", error);
    }
  };

  const runChecker = async (sheets: readonly SheetSnapshot[], signal: AbortSignal): Promise<ListedResult> => {
    // A question would start the checking program again.
    if (signal.aborted) throw new CheckerStopped();
    dispatch({ type: "work", work: { phase: "checking", done: 0, all: 0 } });
    checker.use(state.choices.check);
    return checker.check(sheets, (done, all) => {
      if (!signal.aborted) dispatch({ type: "work", work: { phase: "checking", done, all } });
    });
  };

  const breakOff = (): boolean => {
    if (running === null) return false;
    running.abort.abort();
    running = null;
    checker.stop();
    return true;
  };

  const recheck = (): Promise<void> => {
    // A check that began before the write read what stood there before it.
    breakOff();
    return check();
  };

  const keeping = createKeeping({
    host,
    readOffice,
    choices: () => state.choices,
    chose: (choices) => dispatch({ type: "chose", choices }),
    fail,
    breakOff,
    recheck: (asked) => check(asked),
  });

  const writing = createWriting({
    host,
    checker,
    getState: () => state,
    dispatch,
    fail,
    recheck,
    idle: async () => running?.promise,
    undoSheets: (step) => sheets.undo(step),
    undoLibrary: (step) => library.undo(step),
  });

  const library = createLibrary({
    files,
    getState: () => state,
    dispatch,
    readSheets: async () => (await host.readVisibleSheets({})).sheets,
    fail: (error) => fail("wording", error),
    keep: keeping.keepWording,
  });

  const editing = createEditing({
    checker,
    keeper: drafts,
    getState: () => state,
    dispatch,
    write: (writes) => writing.writeCells([{ id: "draft", writes }]),
    refresh: () => check(),
    learnSelection: () => following.learnSelection(),
    select: async ({ sheet, row, column }) => {
      const cell = cellOf(state.sheets, { sheet, row, column });
      const at = cell?.row ?? row;
      await selectRange(sheet, { top: at, bottom: at, left: column, right: column });
    },
  });

  const following = createFollowing({ host, getState: () => state, dispatch, follow: editing.follow });
  const unify = createUnify({
    host,
    checker,
    getState: () => state,
    dispatch,
    fail,
    idle: async () => running?.promise,
    refresh: () => check(),
    select: (sheet, range) => selectRange(sheet, range),
    write: writing.writeCells,
    keep: (entries) => keeping.keepWording(entries, false),
    mayKeep: () => mayKeepWording(state.choices),
  });

  const sheets = createSheetActions({
    host,
    checker,
    text: paneText(languageOf(host.language)).sheetActions,
    errorTitles: LANGUAGES.map((language) => paneText(language).sheetActions.lists.errorTitle),
    getState: () => state,
    dispatch,
    fail,
    inTurn: writing.inTurn,
    check: () => check(),
    async recheck() {
      await recheck();
      // The program's word that another sheet is up comes late, and begins the check anew.
      while (running !== null) await running.promise;
    },
    select: (sheet, range) => selectRange(sheet, range),
  });

  const goTo = async (span: Span): Promise<void> => {
    const cell = cellOf(state.sheets, span);
    if (cell === null) return;
    const { sheet, row, column } = cell;
    await selectRange(sheet.name, { top: row, bottom: row, left: column, right: column });
  };

  const selectRange = async (sheet: string, range: CellRange): Promise<void> => {
    jumps.add(sheet, range);
    try {
      await host.select(sheet, range);
      if (state.error?.task === "select") dispatch({ type: "error-dismissed" });
    } catch (error) {
      fail("select", error);
    }
  };

  const goToFinding = async (finding: ListedFinding): Promise<void> => {
    const place = finding.place[0];
    if (place !== undefined) await goTo(place);
  };

  const step = async (direction: 1 | -1): Promise<void> => {
    if (state.result === null) await check();
    const order = walk(listOf(state, words), state.open);
    if (order.length === 0) {
      dispatch({ type: "said", outcome: { kind: "nothing-to-visit" } });
      return;
    }
    const at = order.findIndex((finding) => findingRow(finding.key) === state.active);
    const start = direction === 1 ? 0 : order.length - 1;
    const next = at < 0 ? start : at + direction;
    const wraps = next < 0 || next >= order.length;
    const finding = order[wraps ? start : next];
    if (finding === undefined) return;
    const wrapped = !wraps ? null : direction === 1 ? "first" : "last";
    dispatch({ type: "visited", key: finding.key, wrapped });
    await goToFinding(finding);
  };

  const start = async (): Promise<void> => {
    try {
      unsubscribers.push(
        await host.onChange((change) => {
          dispatch({ type: "sheet-changed", change });
          following.soon();
        }),
      );
      unsubscribers.push(
        await host.onSelection((selection) => {
          const known = state.snapshot?.name ?? null;
          const before = state.selection?.sheet ?? known;
          const wereTogether = new Set(state.sheets.map(({ name }) => name));
          const whose = jumps.settle(selection);
          if (whose !== "left") dispatch({ type: "selected", selection, own: whose === "own" });
          const isSame =
            selection.sheet === before ||
            (before === null && running === null) ||
            // From one sheet of a table to another: all of them are checked, or being checked.
            (wereTogether.has(selection.sheet) && wereTogether.has(before ?? ""));
          if (isSame) {
            following.now();
            return;
          }
          // Another sheet is up: what was being read may be the one left behind.
          const asked = running?.asked;
          breakOff();
          void check(asked);
        }),
      );
    } catch (error) {
      fail("watch", error);
    }
    await check();
  };

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispatch,
    start,
    check,
    stop() {
      if (breakOff()) dispatch({ type: "check-stopped" });
    },
    async visit(key) {
      const finding = findingByKey(state, key);
      if (finding === null) return;
      dispatch({ type: "moved", row: findingRow(key) });
      await goToFinding(finding);
    },
    goTo,
    step,
    fix: writing.fix,
    choose: writing.choose,
    preview: writing.preview,
    applyPreview: writing.applyPreview,
    undo: writing.undo,
    set: keeping.set,
    clear: keeping.clear,
    map: keeping.map,
    editing,
    sheets,
    library,
    unify,
    keepWording: keeping.keepWording,
    readAgain() {
      keeping.forgetOffice();
      return check(true);
    },
    async select(range) {
      if (state.snapshot !== null) await selectRange(state.snapshot.name, range);
    },
    async close() {
      breakOff();
      jumps.clear();
      editing.close();
      following.stop();
      await Promise.allSettled(unsubscribers.splice(0).map((unsubscribe) => unsubscribe()));
    },
  };
}

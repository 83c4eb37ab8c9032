import { firstRow, type CellRange } from "../../check/sheet/snapshot";
import type { SpreadsheetHost } from "../../host/host";
import { LANGUAGES, languageOf } from "../../text/language";
import { paneText, type PaneTask } from "../../text/pane";
import type { Checker } from "./checker";
import { createChecking, type Checking } from "./checking";
import { mayKeepWording, NO_OFFICE, type Office } from "./choices";
import { paneError } from "./errors";
import { memoryDraftStorage, type DraftStorage } from "./editing/draft-storage";
import { createEditing, type EditingActions } from "./editing/editing";
import { createFollowing } from "./editing/following";
import { createJumps } from "./jumps";
import { createWorkbookSettings, type WorkbookSettings } from "./workbook-settings";
import { createObservable } from "./observable";
import { cellOf } from "./places";
import type { PaneEvent } from "./events";
import type { Words } from "./findings/list";
import { reduce } from "./reduce/reduce";
import { createSheetActions, type SheetActions } from "./sheets/sheet-actions";
import type { SheetsHost } from "./sheets/step";
import { INITIAL, type PaneState } from "./state";
import { createLibrary, type LibraryActions } from "./library/library";
import { NO_FILES, type LibraryFiles } from "./library/types";
import { createUnify, type UnifyActions } from "./unify/unify";
import { createVisiting, type Visiting } from "./visiting";
import { createWatching } from "./watching";
import { createWriting, type Writing } from "./writing";

/** What the pane and the ribbon work on: one state, and the actions that change it. Its promises never reject; failures go into the state. */
export interface Session {
  getState(): PaneState;
  subscribe(listener: () => void): () => void;
  dispatch(event: PaneEvent): void;
  /** Listens to the host and checks what is open. */
  start(): Promise<void>;
  readonly check: Checking["check"];
  stop(): void;
  readonly visit: Visiting["visit"];
  readonly goTo: Visiting["goTo"];
  readonly step: Visiting["step"];
  readonly fix: Writing["fix"];
  readonly choose: Writing["choose"];
  readonly preview: Writing["preview"];
  readonly applyPreview: Writing["applyPreview"];
  readonly undo: Writing["undo"];
  /** Gives the workbook a value of its own for a setting, or with undefined takes it away, and checks again. */
  readonly set: WorkbookSettings["set"];
  /** Takes away what the workbook keeps that cannot be used. */
  readonly clear: WorkbookSettings["clear"];
  /** Keeps how a sheet is to be read, or with null forgets it, and checks again. */
  readonly map: WorkbookSettings["map"];
  /** Lets a label be known from now on, or not any more, and checks again. */
  readonly addLabel: WorkbookSettings["addLabel"];
  readonly removeLabel: WorkbookSettings["removeLabel"];
  /** Keeps another wording library in the workbook, and checks again. */
  readonly keepWording: WorkbookSettings["keepWording"];
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
  /** Reads the settings an office serves beside the add-in; none by default. */
  readonly readOffice?: () => Promise<Office>;
  /** Stores unwritten drafts; in memory by default. */
  readonly drafts?: DraftStorage;
  /** Reads and writes files of wording libraries; none by default. */
  readonly files?: LibraryFiles;
}

export function createSession(parts: SessionParts): Session {
  const { host, checker, words, readOffice = async () => NO_OFFICE, drafts = memoryDraftStorage() } = parts;
  const { files = NO_FILES } = parts;
  const jumps = createJumps();

  const { getState, subscribe, dispatch } = createObservable<PaneState, PaneEvent>(
    INITIAL,
    (state, event) => reduce(state, event, words),
    (event) => {
      if (event.type === "wrote" || event.type === "sheet-changed") unify.cellsChanged();
      if (event.type === "viewed") followView();
    },
  );

  /** Brings the open view up to date. */
  const followView = (): void => {
    following.now();
    void unify.follow();
  };

  const fail = (task: PaneTask, error: unknown): void => dispatch({ type: "failed", error: paneError(task, error) });

  const checking = createChecking({
    host,
    checker,
    getState,
    dispatch,
    fail,
    settled: () => workbookSettings.settled(),
    readChoices: () => workbookSettings.read(),
    onChecked: followView,
  });
  const { check, recheck, breakOff } = checking;
  const idle = async (): Promise<void> => checking.running()?.promise;

  const workbookSettings = createWorkbookSettings({
    host,
    readOffice,
    choices: () => getState().choices,
    setChoices: (choices) => dispatch({ type: "choices-changed", choices }),
    fail,
    breakOff,
    recheck: check,
  });

  const visiting = createVisiting({ host, jumps, getState, dispatch, fail, words, check });

  const writing = createWriting({
    host,
    checker,
    getState,
    dispatch,
    fail,
    recheck,
    idle,
    undoSheets: (step) => sheets.undo(step),
    undoLibrary: (step) => library.undo(step),
  });

  const library = createLibrary({
    files,
    getState,
    dispatch,
    readSheets: async () => (await host.readVisibleSheets({})).sheets,
    fail: (error) => fail("wording", error),
    keep: workbookSettings.keepWording,
  });

  const editing = createEditing({
    checker,
    storage: drafts,
    getState,
    dispatch,
    write: (writes) => writing.writeCells([{ id: "draft", writes }]),
    refresh: () => check(),
    learnSelection: () => following.learnSelection(),
    select: async ({ sheet, row, column }) => {
      const cell = cellOf(getState().sheets, { sheet, row, column });
      const at = cell?.row ?? firstRow(row);
      await visiting.select(sheet, { top: at, bottom: at, left: column, right: column });
    },
  });

  const following = createFollowing({ host, getState, dispatch, follow: editing.follow });
  const unify = createUnify({
    host,
    checker,
    getState,
    dispatch,
    fail,
    idle,
    refresh: () => check(),
    select: visiting.select,
    write: writing.writeCells,
    keep: (entries) => workbookSettings.keepWording(entries, false),
    mayKeep: () => mayKeepWording(getState().choices),
  });

  const sheets = createSheetActions({
    host,
    checker,
    text: paneText(languageOf(host.language)).sheetActions,
    errorTitles: LANGUAGES.map((language) => paneText(language).sheetActions.lists.errorTitle),
    getState,
    dispatch,
    fail,
    inTurn: writing.inTurn,
    check: () => check(),
    async recheck() {
      await recheck();
      // The event that another sheet was activated comes late, and starts the check again.
      while (checking.running() !== null) await idle();
    },
    select: visiting.select,
  });

  const watching = createWatching({
    host,
    jumps,
    checking,
    getState,
    dispatch,
    onChanged: () => following.soon(),
    onSelected: () => following.now(),
  });

  const start = async (): Promise<void> => {
    try {
      await watching.start();
    } catch (error) {
      fail("watch", error);
    }
    await check();
  };

  return {
    getState,
    subscribe,
    dispatch,
    start,
    check,
    stop() {
      if (breakOff()) dispatch({ type: "check-stopped" });
    },
    visit: visiting.visit,
    goTo: visiting.goTo,
    step: visiting.step,
    fix: writing.fix,
    choose: writing.choose,
    preview: writing.preview,
    applyPreview: writing.applyPreview,
    undo: writing.undo,
    set: workbookSettings.set,
    clear: workbookSettings.clear,
    map: workbookSettings.map,
    addLabel: workbookSettings.addLabel,
    removeLabel: workbookSettings.removeLabel,
    editing,
    sheets,
    library,
    unify,
    keepWording: workbookSettings.keepWording,
    readAgain() {
      workbookSettings.forgetOffice();
      return check(true);
    },
    async select(range) {
      const { snapshot } = getState();
      if (snapshot !== null) await visiting.select(snapshot.name, range);
    },
    async close() {
      breakOff();
      jumps.clear();
      editing.close();
      following.stop();
      await watching.stop();
    },
  };
}

import { isEmpty } from "../../check/baseline/baseline";
import type { CellRange } from "../../check/sheet/snapshot";
import type { SpreadsheetHost } from "../../host/host";
import { expandedPlaces } from "../../editor/expand/read";
import type { PaneTask } from "../../text/pane";
import type { AcceptingActions } from "./accepting/accepting";
import { memoryReviewer } from "./accepting/reviewer";
import type { Reviewer } from "./accepting/types";
import { createAsking, type Asking } from "./asking";
import type { Checker } from "./checker";
import { createChecking, type Checking } from "./checking";
import { NO_OFFICE, type Office } from "./choices";
import { paneError } from "./errors";
import { IN_MEMORY, type DraftPlace } from "./editing/draft-place";
import type { EditingActions } from "./editing/editing";
import { createFollowing } from "./editing/following";
import { createJumps } from "./jumps";
import { createLive, UNKEPT, type LiveChoice } from "./live";
import { createWorkbookSettings, type WorkbookSettings } from "./workbook-settings";
import { createObservable } from "./observable";
import { createLoadedActions } from "./loaded-actions";
import { NO_JOURNAL, type Journal } from "./journal";
import type { PaneEvent } from "./events";
import type { Words } from "./findings/list";
import { reduce } from "./reduce/reduce";
import type { MarkHost } from "../../host/marks";
import type { LookedActions } from "./looked/looked";
import { UNKEPT_LOOKS, type LookedShelf } from "./looked/shelf";
import type { WorkerLike } from "../worker/calls/caller";
import type { FilesActions } from "./files/files";
import type { MarkActions } from "./marks/marks";
import type { ReportActions } from "./report/report";
import type { SheetActions } from "./sheets/sheet-actions";
import type { SinceActions } from "./since/since";
import { baselineOf } from "./since/state";
import type { SheetsHost } from "./sheets/step";
import { startUp } from "./start-up";
import { INITIAL, type PaneState } from "./state";
import type { LibraryActions } from "./library/library";
import { NO_FILES, type LibraryFiles } from "./library/types";
import type { UnifyActions } from "./unify/unify";
import { createVisiting, type Visiting } from "./visiting";
import { createWatching } from "./watching";
import type { WorkbookActions } from "./workbook/workbook";
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
  readonly waysOf: Asking["waysOf"];
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
  readonly explain: Asking["explain"];
  /** Says whether edits are checked by themselves, and keeps that for the next time. */
  setLive(isLive: boolean): void;
  /** What the editor does. */
  readonly editing: EditingActions;
  /** What is done with sheets and with lists in them. */
  readonly sheets: SheetActions;
  /** What the view 词库 does. */
  readonly library: LibraryActions;
  /** What the view 统一措辞 does. */
  readonly unify: UnifyActions;
  /** What the view of the whole workbook does. */
  readonly workbook: Omit<WorkbookActions, "hear">;
  /** What accepts findings, and opens them again. */
  readonly accepting: AcceptingActions;
  /** What marks the cells of findings in the sheets. */
  readonly marks: MarkActions;
  /** What makes lists, letters and tables of what was found. */
  readonly report: ReportActions;
  /** What notes which projects have been looked at. */
  readonly looked: LookedActions;
  /** What remembers a check and tells what is new since. */
  readonly since: SinceActions;
  /** What checks files beside the workbook. */
  readonly files: FilesActions;
  /** Selects cells of the open sheet. */
  select(range: CellRange): Promise<void>;
  close(): Promise<void>;
}

export interface SessionParts {
  readonly host: SpreadsheetHost & SheetsHost & MarkHost;
  readonly checker: Checker;
  /** What the search looks through. */
  readonly words: Words;
  /** Reads the settings an office serves beside the add-in; none by default. */
  readonly readOffice?: () => Promise<Office>;
  /** Where unwritten drafts are stored; in memory by default. */
  readonly drafts?: DraftPlace;
  /** Whether this user wants edits checked by themselves; kept for no longer than the pane by default. */
  readonly live?: LiveChoice;
  /** Keeps the name of who accepts findings; for no longer than the pane by default. */
  readonly reviewer?: Reviewer;
  /** Keeps which projects have been looked at; for no longer than the pane by default. */
  readonly lookedShelf?: LookedShelf;
  /** Notes what is under way, for the next start; nothing by default. */
  readonly journal?: Journal;
  /** Reads and writes files of wording libraries; none by default. */
  readonly files?: LibraryFiles;
  /** Starts what reads and checks files beside the workbook; nothing by default. */
  readonly startFiles?: () => WorkerLike;
  /** Where the workbook is kept, see the port; not known by default. */
  readonly workbookAddress?: () => Promise<string | null>;
}

export function createSession(parts: SessionParts): Session {
  const { host, checker, words, readOffice = async () => NO_OFFICE, drafts = IN_MEMORY } = parts;
  const {
    files = NO_FILES,
    workbookAddress = async () => null,
    live: liveChoice = UNKEPT,
    journal = NO_JOURNAL,
    reviewer = memoryReviewer(),
    lookedShelf = UNKEPT_LOOKS,
  } = parts;
  const jumps = createJumps();

  const { getState, subscribe, dispatch } = createObservable<PaneState, PaneEvent>(
    { ...INITIAL, live: liveChoice.read(), looked: lookedShelf.read() },
    (state, event) => reduce(state, event, words),
    (event) => {
      workbook.made()?.hear(event);
      if (event.type === "wrote" || event.type === "sheet-changed") unify.made()?.cellsChanged();
      if (event.type === "viewed") followView();
      if (event.type === "previewed" || event.type === "ticked") writing.foreseeSoon();
      if (event.type === "sheet-changed") live.touch();
      else live.follow();
    },
  );

  /** Brings the open view up to date. */
  const followView = (): void => {
    following.now();
    if (getState().view === "unify") void unify.actions.follow();
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
    compare: async (findings, checked) =>
      isEmpty(baselineOf(getState())) ? null : since.actions.compare(findings, checked),
    onChecked() {
      followView();
      const { result, snapshot } = getState();
      // A cover leads to the tables.
      if (result?.tables.length === 0 && snapshot !== null && expandedPlaces(snapshot) === null)
        void workbook.actions.survey();
    },
  });
  const { check, recheck, breakOff } = checking;
  const live = createLive({ getState, catchUp: checking.catchUp });
  const idle = async (): Promise<void> => checking.running()?.promise;

  const workbookSettings = createWorkbookSettings({
    host,
    readOffice,
    choices: () => getState().choices,
    setChoices(choices) {
      const isSame = choices.check === getState().choices.check;
      dispatch({ type: isSame ? "acceptances-changed" : "choices-changed", choices });
    },
    fail,
    breakOff,
    recheck: check,
  });

  const visiting = createVisiting({ host, jumps, getState, dispatch, fail, words, check });

  const asking = createAsking({ checker, getState, dispatch, fail });

  const writing = createWriting({
    host,
    journal,
    checker,
    getState,
    dispatch,
    fail,
    select: visiting.select,
    recheck,
    idle,
    undoSheets: (step) => sheets.actions.undo(step),
    undoLibrary: (step) => library.actions.undo(step),
    undoAccepted: (step) => accepting.actions.undo(step),
    undoSince: (step) => since.actions.undo(step),
  });

  const loaded = createLoadedActions({
    ...{
      host,
      checker,
      getState,
      dispatch,
      fail,
      idle,
      checking,
      workbookSettings,
      visiting,
      writing,
      drafts,
      files,
      startFiles: parts.startFiles,
      workbookAddress,
      reviewer,
      lookedShelf,
      journal,
    },
    learnSelection: () => following.learnSelection(),
  });
  const { editing, sheets, library, unify, workbook, accepting, marks, report, since, looked } = loaded;
  const following = createFollowing({ host, getState, dispatch, follow: editing.actions.follow });

  const watching = createWatching({
    host,
    jumps,
    checking,
    getState,
    dispatch,
    onChanged: () => following.soon(),
    onSelected: () => following.now(),
  });

  return {
    getState,
    subscribe,
    dispatch,
    start: () => startUp({ watching, journal, getState, dispatch, fail, check, cleanUp: sheets.actions.cleanUp }),
    check,
    stop() {
      if (writing.stop()) return;
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
    waysOf: asking.waysOf,
    explain: asking.explain,
    setLive(isLive) {
      dispatch({ type: "live-chosen", live: isLive });
      liveChoice.keep(isLive);
    },
    editing: editing.actions,
    sheets: sheets.actions,
    library: library.actions,
    unify: unify.actions,
    workbook: workbook.actions,
    accepting: accepting.actions,
    marks: marks.actions,
    report: report.actions,
    since: since.actions,
    looked: looked.actions,
    files: loaded.files.actions,
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
      live.stop();
      writing.close();
      breakOff();
      workbook.made()?.stop();
      loaded.files.made()?.stop();
      jumps.clear();
      editing.made()?.close();
      following.stop();
      await watching.stop();
    },
  };
}

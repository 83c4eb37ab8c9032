import { isEmpty } from "../../check/baseline/baseline";
import { expandedPlaces } from "../../editor/expand/places";
import type { PaneTask } from "../../text/pane";
import { memoryReviewer } from "./accepting/reviewer";
import { createAsking } from "./asking";
import { createChecking } from "./checking";
import { NO_OFFICE } from "./choices";
import { paneError } from "./errors";
import { IN_MEMORY } from "./editing/draft-place";
import { createFollowing } from "./editing/following";
import { createJumps } from "./jumps";
import { createLive, UNKEPT } from "./live";
import { createWorkbookSettings } from "./workbook-settings";
import { createObservable } from "./observable";
import { createLoadedActions } from "./loaded-actions";
import { NO_JOURNAL } from "./journal";
import type { PaneEvent } from "./events";
import { reduce } from "./reduce/reduce";
import { UNKEPT_LOOKS } from "./looked/shelf";
import { baselineOf } from "./since/state";
import { startUp } from "./start-up";
import { INITIAL, type PaneState } from "./state/state";
import { NO_FILES } from "./library/types";
import { createVisiting } from "./visiting";
import { createWatching } from "./watching";
import { createWriting } from "./writing";
import type { Session, SessionParts } from "./types";

export type { Session, SessionParts } from "./types";

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
    (event) => event.type === "checked",
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
      says: parts.says ?? (() => ""),
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

import type { Message } from "../../check/message";
import { firstRow } from "../../check/sheet/snapshot";
import type { SpreadsheetHost } from "../../host/host";
import type { PaneTask } from "../../text/pane";
import { whenCalled, type LoadedActions } from "../chunk";
import type { Checker } from "./checker";
import type { FailingCore } from "./core";
import type { Checking } from "./checking";
import { mayKeepWording } from "./choices";
import type { DraftPlace } from "./editing/draft-place";
import type { EditingActions } from "./editing/editing";
import type { Journal } from "./journal";
import type { LibraryActions } from "./library/library";
import type { LibraryFiles } from "./library/types";
import type { AcceptingActions } from "./accepting/accepting";
import type { Reviewer } from "./accepting/types";
import type { MarkHost } from "../../host/marks";
import { languageOf } from "../../text/language";
import type { WorkerLike } from "../worker/calls/caller";
import type { FilesActions } from "./files/files";
import type { MarkActions } from "./marks/marks";
import type { LookedActions } from "./looked/looked";
import type { LookedShelf } from "./looked/shelf";
import type { ReportActions } from "./report/report";
import { ACCEPTING, EDITING, FILES, LIBRARY, LOOKED, MARKS, REPORT, SHEETS, SINCE, UNIFY, WORKBOOK } from "./parts";
import { cellOf } from "./places";
import type { SheetActions } from "./sheets/sheet-actions";
import type { SinceActions } from "./since/since";
import type { SheetsHost } from "./sheets/step";
import type { UnifyActions } from "./unify/unify";
import type { Visiting } from "./visiting";
import type { WorkbookActions } from "./workbook/workbook";
import type { WorkbookSettings } from "./workbook-settings";
import type { Writing } from "./writing";

/** What the session works on besides checking and mending: loaded when first called. */
interface AllLoadedActions {
  readonly editing: LoadedActions<EditingActions>;
  readonly sheets: LoadedActions<SheetActions>;
  readonly library: LoadedActions<LibraryActions>;
  readonly unify: LoadedActions<UnifyActions>;
  readonly workbook: LoadedActions<WorkbookActions>;
  readonly accepting: LoadedActions<AcceptingActions>;
  readonly marks: LoadedActions<MarkActions>;
  readonly report: LoadedActions<ReportActions>;
  readonly since: LoadedActions<SinceActions>;
  readonly looked: LoadedActions<LookedActions>;
  readonly files: LoadedActions<FilesActions>;
}

interface Parts extends FailingCore {
  readonly host: SpreadsheetHost & SheetsHost & MarkHost;
  readonly checker: Checker;
  readonly drafts: DraftPlace;
  readonly journal: Journal;
  readonly files: LibraryFiles;
  /** Starts what checks files beside the workbook; undefined where nothing does. */
  readonly startFiles: (() => WorkerLike) | undefined;
  readonly workbookAddress: () => Promise<string | null>;
  readonly reviewer: Reviewer;
  readonly lookedShelf: LookedShelf;
  /** The sentences of a finding. */
  readonly says: (message: Message) => string;
  /** Waits for a check under way. */
  readonly idle: () => Promise<void>;
  readonly checking: Checking;
  readonly visiting: Visiting;
  readonly writing: Writing;
  readonly workbookSettings: WorkbookSettings;
  /** Reads which cells are selected, where no event has reported it yet. */
  readonly learnSelection: () => Promise<void>;
}

export function createLoadedActions(parts: Parts): AllLoadedActions {
  const { host, checker, getState, dispatch, fail, idle, checking, writing, workbookSettings } = parts;
  const { select } = parts.visiting;
  const refresh = (): Promise<void> => checking.check();
  const sheetParts = {
    ...{ host, checker, getState, dispatch, fail, select, inTurn: writing.inTurn, check: refresh },
    journal: parts.journal,
    async recheck(): Promise<void> {
      await checking.recheck();
      // The event that another sheet was activated comes late, and starts the check again.
      while (checking.running() !== null) await idle();
    },
  };
  const failing = (task: PaneTask) => (error: unknown) => fail(task, error);
  return {
    editing: whenCalled(
      EDITING,
      ({ createEditing, followedDraftStorage }) =>
        createEditing({
          ...{
            checker,
            storage: parts.drafts(followedDraftStorage),
            getState,
            dispatch,
            refresh,
            learnSelection: parts.learnSelection,
          },
          write: (writes) => writing.writeCells([{ id: "draft", writes }]),
          async select({ sheet, row, column }) {
            const cell = cellOf(getState().sheets, { sheet, row, column });
            const at = cell?.row ?? firstRow(row);
            await select(sheet, { top: at, bottom: at, left: column, right: column });
          },
        }),
      failing("draft"),
    ),
    sheets: whenCalled(SHEETS, ({ createSheetActions }) => createSheetActions(sheetParts), failing("sheets")),
    library: whenCalled(
      LIBRARY,
      ({ createLibrary }) =>
        createLibrary({
          ...{ files: parts.files, getState, dispatch, fail: failing("wording"), keep: workbookSettings.keepWording },
          readSheets: async () => (await host.readVisibleSheets({})).sheets,
        }),
      failing("wording"),
    ),
    unify: whenCalled(
      UNIFY,
      ({ createUnify }) =>
        createUnify({
          ...{ host, checker, getState, dispatch, fail, idle, refresh, select, write: writing.writeCells },
          keep: (entries) => workbookSettings.keepWording(entries, false),
          mayKeep: () => mayKeepWording(getState().choices),
        }),
      failing("plan"),
    ),
    workbook: whenCalled(
      WORKBOOK,
      ({ createWorkbook }) => createWorkbook({ host, checker: checker.another(), getState, dispatch, fail }),
      failing("workbook"),
    ),
    accepting: whenCalled(
      ACCEPTING,
      ({ createAccepting }) =>
        createAccepting({
          ...{ getState, dispatch, fail, reviewer: parts.reviewer, keep: workbookSettings.keepAccepted },
          today: () => new Date(),
        }),
      failing("accept"),
    ),
    looked: whenCalled(
      LOOKED,
      ({ createLooked }) =>
        createLooked({
          ...{ getState, dispatch, shelf: parts.lookedShelf, goTo: parts.visiting.goTo, language: host.language },
        }),
      failing("select"),
    ),
    since: whenCalled(
      SINCE,
      ({ createSince }) =>
        createSince({
          ...{ host, getState, dispatch, fail, keep: workbookSettings.keepBaseline },
          startFiles: parts.startFiles ?? noFiles,
          today: () => new Date(),
        }),
      failing("since"),
    ),
    marks: whenCalled(
      MARKS,
      ({ createMarks }) =>
        createMarks({
          ...{ host, getState, dispatch, fail, inTurn: writing.inTurn, check: refresh },
          says: parts.says,
          language: languageOf(host.language),
        }),
      failing("marks"),
    ),
    report: whenCalled(
      REPORT,
      ({ createReport }) =>
        createReport({
          ...sheetParts,
          files: parts.files,
          workbookAddress: parts.workbookAddress,
          today: () => new Date(),
        }),
      failing("plan"),
    ),
    files: whenCalled(
      FILES,
      ({ createFiles }) =>
        createFiles({
          ...{ getState, dispatch, fail, start: parts.startFiles ?? noFiles, readChoices: workbookSettings.read },
          ...{ language: languageOf(host.language), today: () => new Date() },
        }),
      failing("files"),
    ),
  };
}

function noFiles(): never {
  throw new Error("no files");
}

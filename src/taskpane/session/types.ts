import type { Message } from "../../check/message";
import type { CellRange } from "../../check/sheet/snapshot";
import type { SpreadsheetHost } from "../../host/host";
import type { AcceptingActions } from "./accepting/accepting";
import type { Reviewer } from "./accepting/types";
import type { Asking } from "./asking";
import type { Checker } from "./checker";
import type { Checking } from "./checking";
import type { Office } from "./choices";
import type { DraftPlace } from "./editing/draft-place";
import type { EditingActions } from "./editing/editing";
import type { LiveChoice } from "./live";
import type { WorkbookSettings } from "./workbook-settings";
import type { Journal } from "./journal";
import type { PaneEvent } from "./events";
import type { Words } from "./findings/list";
import type { MarkHost } from "../../host/marks";
import type { LookedActions } from "./looked/looked";
import type { LookedShelf } from "./looked/shelf";
import type { WorkerLike } from "../worker/calls/caller";
import type { FilesActions } from "./files/files";
import type { MarkActions } from "./marks/marks";
import type { ReportActions } from "./report/report";
import type { SheetActions } from "./sheets/sheet-actions";
import type { SinceActions } from "./since/since";
import type { SheetsHost } from "./sheets/step";
import type { PaneState } from "./state/state";
import type { LibraryActions } from "./library/library";
import type { LibraryFiles } from "./library/types";
import type { UnifyActions } from "./unify/unify";
import type { Visiting } from "./visiting";
import type { WorkbookActions } from "./workbook/workbook";
import type { Writing } from "./writing";

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
  /** The sentences of a finding, for comments on cells; none by default. */
  readonly says?: (message: Message) => string;
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

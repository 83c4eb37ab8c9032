import { NOTHING_ACCEPTED, type AcceptedBy } from "../../check/accepted/acceptance";
import type { Edit, ListedFinding, Severity } from "../../check/finding";
import type { ListedResult } from "../../check/result";
import type { RuleNote } from "../../check/rule-note";
import type { SheetSnapshot } from "../../check/sheet/snapshot";
import type { Selection, SheetChange, WriteGroup } from "../../host/host";
import type { AcceptOutcome, AcceptStep } from "./accepting/types";
import type { MarkOutcome } from "./marks/types";
import type { ListedOutcome } from "./ways";
import type { NotWrittenReason, PaneErrorCode, PaneTask, PaneText } from "../../text/pane";
import { NOTHING_LOOKED, type Looked } from "./looked/state";
import type { SinceKind } from "./since/standings";
import { NO_SINCE, type Since, type SinceStep } from "./since/state";
import { NO_COLUMNS, type FindingColumns } from "./findings/columns";
import { NOT_EDITING, type Editing, type EditorOutcome } from "./editing/state";
import { UNREAD_CHOICES, type ChoiceNote, type PaneChoices } from "./choices";
import { NO_FILES_GIVEN, type CheckedFiles } from "./files/state";
import type { Offer } from "./offers";
import type { OpenReport } from "./report/types";
import type { SheetDialog, SheetOutcome, SheetsStep } from "./sheets/types";
import { LIBRARY, type Library, type LibraryOutcome, type LibraryStep } from "./library/types";
import { NOT_UNIFYING, type Unifying } from "./unify/state";
import type { MainView, View } from "./views";
import { WORKBOOK, type Workbook } from "./workbook/state";

/** What is under way. `all` is 0 where it is not known how much there is to do. */
export interface Work {
  readonly phase: "reading" | "checking" | "preparing" | "sheets" | WritingPhase;
  /** Rows read, projects checked or cells written. */
  readonly done: number;
  readonly all: number;
  /** Cells written a second; 0 where that is not known yet. */
  readonly perSecond?: number;
}

/** What cells are being written for. */
export type WritingPhase = "fixing" | "undoing" | "writing";

const WRITING: ReadonlySet<Work["phase"]> = new Set<WritingPhase>(["fixing", "undoing", "writing"]);

export const isWriting = (work: Work | null): work is Work & { readonly phase: WritingPhase } =>
  work !== null && WRITING.has(work.phase);

export type Status = "idle" | "checking" | "current" | "stale" | "no-table" | "error";

export type Grouping = "rule" | "project";

/** What of the findings is shown. No severity chosen means all. */
export interface Filter {
  readonly severities: ReadonlySet<Severity>;
  /** Id of a project, see `projectId`. */
  readonly project: string | null;
  readonly search: string;
  /** Id of a rule; its infos are not folded. */
  readonly rule: string | null;
  /** Shows only what stands in this way to the earlier check. */
  readonly since: SinceKind | null;
}

/** A cell whose fix or undo was not written, and why. */
export interface NotWritten {
  /** A1 address, with its sheet where that is not the open one; empty where no cell can be named. */
  readonly cell: string;
  readonly reason: NotWrittenReason;
  /** How many findings it leaves. */
  readonly findings: number;
}

/** Why an action on sheets cannot be done. */
export type CannotReason = keyof PaneText["sheetActions"]["cannot"];

/** What the last action came to: plain data, worded by the view. */
export type Outcome =
  /** Findings mended or brought back, in so many cells. */
  | {
      readonly kind: "fixed" | "undone";
      readonly done: number;
      readonly cells: number;
      readonly notWritten: readonly NotWritten[];
    }
  | { readonly kind: "library"; readonly outcome: LibraryOutcome }
  | { readonly kind: "editor"; readonly outcome: EditorOutcome }
  | { readonly kind: "sheets"; readonly outcome: SheetOutcome }
  | { readonly kind: "accepting"; readonly outcome: AcceptOutcome }
  | { readonly kind: "marks"; readonly outcome: MarkOutcome; readonly sentence: string }
  /** Cells of a draft or of names, not of findings; `namesAdded` are names that were added to the library along with them. */
  | {
      readonly kind: "written";
      readonly done: number;
      readonly notWritten: readonly NotWritten[];
      readonly namesAdded?: number;
    }
  /** Worded where it came about, by texts that are loaded with it. `isChange`: the next undo takes it back. */
  | { readonly kind: "told"; readonly sentence: string; readonly isChange: boolean }
  | { readonly kind: "checked"; readonly errors: number; readonly warnings: number; readonly infos: number }
  /** The sheets of the workbook that were checked, of all: fewer where the user stopped it. */
  | { readonly kind: "workbook"; readonly done: number; readonly all: number }
  | {
      readonly kind:
        | "no-table"
        | "stopped"
        | "stopped-old"
        | "wrapped-to-first"
        | "wrapped-to-last"
        | "nothing-to-visit"
        | "gone"
        | "nothing-to-undo"
        | "nothing-safe"
        | "no-finding"
        | "none-here"
        | "live-on"
        | "live-off";
    }
  /** A button of the ribbon had nothing to act on. */
  | { readonly kind: "cannot"; readonly why: CannotReason };

export interface PaneError {
  readonly task: PaneTask;
  readonly code: PaneErrorCode;
  /** Cells that need a look, as the host names them; empty where there are none. */
  readonly cells: string;
}

/** One action that can be taken back. */
export type UndoStep = CellsStep | SheetsStep | LibraryStep | AcceptStep | SinceStep;

/** Cells that were written. */
export interface CellsStep {
  readonly kind: "cells";
  readonly groups: readonly WriteGroup[];
  /** Findings mended, by group. */
  readonly findings: Readonly<Record<string, number>>;
}

/** The preview of a bulk fix: what is offered, and which of its findings are not ticked. */
export interface Preview {
  readonly offer: Offer;
  /** What each fix changes, by the finding's key. */
  readonly edits: ReadonlyMap<string, readonly Edit[]>;
  /** How many cells all of them change. */
  readonly cells: number;
  readonly unticked: ReadonlySet<string>;
  /** What the findings will be once what is ticked is mended; null until that is known. */
  readonly outcome: ListedOutcome | null;
}

/** A row the list should bring into view. The serial tells two requests for the same row apart. */
export interface Reveal {
  readonly row: string;
  readonly serial: number;
}

/** What changed since the read that the result rests on. */
export type Changed = readonly SheetChange[];

export interface PaneState {
  readonly work: Work | null;
  /** The sheets the result is about, as they were read, in the order of the workbook. They are several where a table has one sheet a project. */
  readonly sheets: readonly SheetSnapshot[];
  /** The one of them that is open, or was open last. */
  readonly snapshot: SheetSnapshot | null;
  readonly result: ListedResult | null;
  /** Of the result's findings. */
  readonly columns: FindingColumns;
  /** Tells those of them that were accepted from those that are open. */
  readonly accepted: AcceptedBy;
  readonly since: Since;
  /** The projects that have been looked at. */
  readonly looked: Looked;
  readonly changed: Changed;
  /** Changes seen while a check runs: it may have read the cells before them. */
  readonly changedMeanwhile: Changed;
  readonly view: View;
  /** The main view that is open, or was last. */
  readonly home: MainView;
  /** The rule that the view of rules tells about, and what it tells once that is known. */
  readonly rule: { readonly id: string; readonly note: RuleNote | null } | null;
  readonly editing: Editing;
  readonly library: Library;
  /** The question or form about sheets and lists that is open. */
  readonly sheetDialog: SheetDialog | null;
  /** The finding that is about to be accepted, and the name of who accepts as it was given last. */
  readonly accepting: { readonly finding: ListedFinding; readonly by: string } | null;
  /** Each sheet with a table as it was first checked since the pane was started, by its name. */
  readonly firstRead: ReadonlyMap<string, SheetSnapshot>;
  /** The list, letter or table that stands before the pane. */
  readonly report: OpenReport | null;
  readonly unifying: Unifying;
  readonly workbook: Workbook;
  /** Files that are checked beside the workbook. */
  readonly files: CheckedFiles;
  readonly choices: PaneChoices;
  /** What the result was checked with. */
  readonly checkedWith: PaneChoices["check"] | null;
  /** Whether the user wants edits checked by themselves; null where it is left to the size of the table, see `isLive`. */
  readonly live: boolean | null;
  /** Notes on the choices that the user has read and put away. */
  readonly readNotes: readonly ChoiceNote[];
  readonly grouping: Grouping;
  readonly filter: Filter;
  /** Ids of rows of the list that the user opened: groups, the infos' line, sums. */
  readonly open: ReadonlySet<string>;
  /** A search opens every group it hits; ids of those the user has closed since. */
  readonly closedInSearch: ReadonlySet<string>;
  /** Rules in the order of their groups; kept over re-checks so that groups stay where they are. */
  readonly ruleOrder: readonly string[];
  /** The row of the list the keyboard is on. */
  readonly active: string | null;
  readonly selection: Selection | null;
  /** Keys of the findings that stand in the selected cells. */
  readonly marked: ReadonlySet<string>;
  readonly reveal: Reveal | null;
  readonly preview: Preview | null;
  /** Counts up with each outcome, so that the same outcome twice is read aloud twice. */
  readonly outcomeSerial: number;
  readonly outcome: Outcome | null;
  readonly error: PaneError | null;
  readonly undo: readonly UndoStep[];
}

export const EVERYTHING: Filter = { severities: new Set(), project: null, search: "", rule: null, since: null };

export const INITIAL: PaneState = {
  work: null,
  sheets: [],
  snapshot: null,
  result: null,
  columns: NO_COLUMNS,
  accepted: NOTHING_ACCEPTED,
  since: NO_SINCE,
  looked: NOTHING_LOOKED,
  changed: [],
  changedMeanwhile: [],
  view: "check",
  home: "check",
  rule: null,
  editing: NOT_EDITING,
  library: LIBRARY,
  sheetDialog: null,
  accepting: null,
  firstRead: new Map(),
  report: null,
  unifying: NOT_UNIFYING,
  workbook: WORKBOOK,
  files: NO_FILES_GIVEN,
  choices: UNREAD_CHOICES,
  checkedWith: null,
  live: null,
  readNotes: [],
  grouping: "rule",
  filter: EVERYTHING,
  open: new Set(),
  closedInSearch: new Set(),
  ruleOrder: [],
  active: null,
  selection: null,
  marked: new Set(),
  reveal: null,
  preview: null,
  outcomeSerial: 0,
  outcome: null,
  error: null,
  undo: [],
};

/** Whether a check is under way: what is read may be out of date by its end. */
export function isChecking({ work }: Pick<PaneState, "work">): boolean {
  return work?.phase === "reading" || work?.phase === "checking";
}

/** Rows of a table whose edits are no longer checked by themselves, unless the user wants it. */
export const LIVE_ROWS = 10_000;

/** Whether the table is so large that its edits are not checked by themselves. */
export const isTooLong = ({ sheets }: Pick<PaneState, "sheets">): boolean =>
  sheets.reduce((rows, { values }) => rows + values.length, 0) > LIVE_ROWS;

/** Whether an edit is checked by itself. */
export const isLive = (state: Pick<PaneState, "live" | "sheets">): boolean => state.live ?? !isTooLong(state);

/** The status that is shown. A stopped or failed check never looks like a current one. */
export function statusOf(state: PaneState): Status {
  if (isChecking(state)) return "checking";
  if (state.error?.task === "check") return "error";
  if (state.result === null) return "idle";
  if (state.changed.length > 0 || state.checkedWith !== state.choices.check) return "stale";
  return state.result.tables.length === 0 ? "no-table" : "current";
}

export function findingByKey(state: PaneState, key: string): ListedFinding | null {
  return state.result?.findings.find((finding) => finding.key === key) ?? null;
}

import type { Edit } from "../../../check/finding";
import type { WriteGroup } from "../../../host/host";
import type { NotWrittenReason, PaneErrorCode, PaneTask, PaneText } from "../../../text/pane";
import type { AcceptOutcome, AcceptStep } from "../accepting/types";
import type { EditorOutcome } from "../editing/state";
import type { LibraryOutcome, LibraryStep } from "../library/types";
import type { MarkOutcome } from "../marks/types";
import type { Offer } from "../offers";
import type { SheetOutcome, SheetsStep } from "../sheets/types";
import type { SinceStep } from "../since/state";
import type { ListedOutcome } from "../ways";

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

/** What is being done, what the last action came to, and what can be taken back. */
export interface ActingSlice {
  readonly work: Work | null;
  readonly preview: Preview | null;
  /** Counts up with each outcome, so that the same outcome twice is read aloud twice. */
  readonly outcomeSerial: number;
  readonly outcome: Outcome | null;
  readonly error: PaneError | null;
  readonly undo: readonly UndoStep[];
}

export const INITIAL_ACTING: ActingSlice = {
  work: null,
  preview: null,
  outcomeSerial: 0,
  outcome: null,
  error: null,
  undo: [],
};

/** Whether a check is under way: what is read may be out of date by its end. */
export function isChecking({ work }: Pick<ActingSlice, "work">): boolean {
  return work?.phase === "reading" || work?.phase === "checking";
}

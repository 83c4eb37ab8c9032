import type { Severity } from "../../check/finding";
import type { ListedResult } from "../../check/result";
import type { SheetSnapshot } from "../../check/sheet/snapshot";
import type { Selection, SheetChange, WriteGroup } from "../../host/host";
import type { AcceptOutcome } from "./accepting/types";
import type { Comparison } from "../../check/baseline/compare";
import type { Looked } from "./looked/state";
import type { SinceKind } from "./since/standings";
import type { Since } from "./since/state";
import type { ListedOutcome } from "./ways";
import type { ChoiceNote, PaneChoices } from "./choices";
import type { Editing } from "./editing/state";
import type { FindingColumns } from "./findings/columns";
import type { SheetDialog } from "./sheets/types";
import type { Library } from "./library/types";
import type { Unifying } from "./unify/state";
import type { Workbook } from "./workbook/state";
import type { Outcome, PaneError, Preview, UndoStep, Work } from "./state/acting";
import type { Filter, Grouping } from "./state/list";
import type { PaneState } from "./state/state";
import type { View } from "./views";

/** Everything that can happen to the pane, as plain data. */
export type PaneEvent =
  | { readonly type: "check-started"; readonly userInitiated: boolean }
  | { readonly type: "work"; readonly work: Work | null }
  | {
      readonly type: "checked";
      readonly sheets: readonly SheetSnapshot[];
      /** Name of the open one. */
      readonly open: string;
      readonly result: ListedResult;
      /** Of the result's findings. */
      readonly columns: FindingColumns;
      /** Of the result's findings, with an earlier check; null where nothing is remembered. */
      readonly comparison: Comparison | null;
      /** What it was checked with. */
      readonly checkedWith: PaneChoices["check"];
      /** True where the user asked for the check, so that its outcome is announced. */
      readonly userInitiated: boolean;
      /** True where the check started by itself: groups of the list that are closed stay closed. */
      readonly isQuiet: boolean;
    }
  | { readonly type: "check-stopped" }
  /** A cell is being edited: there will be another check. */
  | { readonly type: "check-put-off" }
  | { readonly type: "failed"; readonly error: PaneError }
  | { readonly type: "error-dismissed" }
  | { readonly type: "sheet-changed"; readonly change: SheetChange }
  | {
      readonly type: "selected";
      readonly selection: Selection;
      /** The pane went there itself: what the user looks at stays where it is. */
      readonly own: boolean;
    }
  | { readonly type: "severity-toggled"; readonly severity: Severity }
  | { readonly type: "project-chosen"; readonly project: string | null }
  | { readonly type: "searched"; readonly search: string }
  | { readonly type: "filters-cleared" }
  /** All of what is shown of the findings at once. */
  | { readonly type: "narrowed"; readonly filter: Filter; readonly grouping: Grouping }
  | { readonly type: "only-since"; readonly since: SinceKind | null }
  | { readonly type: "grouped"; readonly grouping: Grouping }
  | { readonly type: "row-toggled"; readonly row: string }
  | { readonly type: "moved"; readonly row: string }
  | { readonly type: "visited"; readonly key: string; readonly wrapped: "first" | "last" | null }
  | ({ readonly type: "previewed" } & Pick<Preview, "offer" | "edits" | "cells">)
  | { readonly type: "ticked"; readonly keys: readonly string[]; readonly on: boolean }
  | { readonly type: "foreseen"; readonly of: Preview; readonly outcome: ListedOutcome }
  | { readonly type: "preview-closed" }
  | {
      readonly type: "wrote";
      readonly outcome: Outcome;
      readonly written: readonly WriteGroup[];
      /** The undo steps after it. */
      readonly undo: readonly UndoStep[];
    }
  | { readonly type: "announced"; readonly outcome: Outcome }
  /** More came of the action that was announced last: what is open about it stays open. */
  | { readonly type: "outcome-added-to"; readonly outcome: Outcome }
  /** With other acceptances alone, what was found is still what there is. */
  | { readonly type: "choices-changed" | "acceptances-changed"; readonly choices: PaneChoices }
  | { readonly type: "live-chosen"; readonly live: PaneState["live"] }
  | { readonly type: "note-read"; readonly note: ChoiceNote }
  | { readonly type: "viewed"; readonly view: View }
  | { readonly type: "rule-told"; readonly rule: PaneState["rule"] }
  | { readonly type: "editing"; readonly editing: Editing }
  /** `undo`: the steps after it, where they change. */
  | { readonly type: "library"; readonly library: Library; readonly undo?: readonly UndoStep[] }
  | { readonly type: "sheet-dialog"; readonly dialog: SheetDialog | null }
  | { readonly type: "accepting"; readonly accepting: PaneState["accepting"] }
  /** Findings were accepted or opened again. `undo`: the steps after it. */
  | { readonly type: "accepted"; readonly outcome: AcceptOutcome; readonly undo: readonly UndoStep[] }
  | { readonly type: "looked"; readonly looked: Looked }
  /** A project alone, in the list of findings. */
  | { readonly type: "project-shown"; readonly project: string }
  | { readonly type: "since"; readonly since: Since }
  /** What is remembered became another. `undo`: the steps after it. */
  | { readonly type: "since-changed"; readonly outcome: Outcome; readonly undo: readonly UndoStep[] }
  | { readonly type: "report"; readonly report: PaneState["report"] }
  | { readonly type: "unifying"; readonly unifying: Unifying }
  | { readonly type: "workbook"; readonly workbook: Workbook }
  | { readonly type: "files"; readonly files: PaneState["files"] };

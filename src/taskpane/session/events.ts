import type { Severity } from "../../check/finding";
import type { ListedResult } from "../../check/result";
import type { SheetSnapshot } from "../../check/sheet/snapshot";
import type { Selection, SheetChange, WriteGroup } from "../../host/host";
import type { ChoiceNote, PaneChoices } from "./choices";
import type { Editing } from "./editing/state";
import type { Offer } from "./offers";
import type { SheetDialog } from "./sheets/types";
import type { Library } from "./library/types";
import type { Unifying } from "./unify/state";
import type { Grouping, Outcome, PaneError, Preview, UndoStep, View, Work } from "./state";

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
      /** What it was checked with. */
      readonly checkedWith: PaneChoices["check"];
      /** True where the user asked for the check, so that its outcome is announced. */
      readonly userInitiated: boolean;
    }
  | { readonly type: "check-stopped" }
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
  | { readonly type: "grouped"; readonly grouping: Grouping }
  | { readonly type: "row-toggled"; readonly row: string }
  | { readonly type: "moved"; readonly row: string }
  | { readonly type: "visited"; readonly key: string; readonly wrapped: "first" | "last" | null }
  | { readonly type: "previewed"; readonly offer: Offer; readonly edits: Preview["edits"] }
  | { readonly type: "ticked"; readonly keys: readonly string[]; readonly on: boolean }
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
  | { readonly type: "choices-changed"; readonly choices: PaneChoices }
  | { readonly type: "note-read"; readonly note: ChoiceNote }
  | { readonly type: "viewed"; readonly view: View }
  | { readonly type: "editing"; readonly editing: Editing }
  /** `undo`: the steps after it, where they change. */
  | { readonly type: "library"; readonly library: Library; readonly undo?: readonly UndoStep[] }
  | { readonly type: "sheet-dialog"; readonly dialog: SheetDialog | null }
  | { readonly type: "unifying"; readonly unifying: Unifying };

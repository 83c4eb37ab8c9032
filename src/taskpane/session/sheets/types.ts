import type { CellRange } from "../../../check/sheet/snapshot";
import type { MoneyUnit } from "../../../check/table/types";
import type { OpenedPacking } from "../../../editor/expand/pack-sheet";
import type { LeftOut } from "../../../editor/expand/lists-for";
import type { ExpandRefusal } from "../../../editor/expand/expand";
import type { NewSheet } from "../../../check/sheet/new-sheet";
import type { UnfinishedWork } from "../journal";
import type { CleanedUp } from "./clean-up";
import type { PickList } from "../../../editor/expand/lists";
import type { AddedProject, AddRefusal } from "../../../editor/add-project";
import type { AddedRow } from "../../../host/rows";
import type { AddedSheet, RemovalOutcome } from "../../../host/sheets";
import type { ValidationRefusal, ValidationUndo } from "../../../host/validation";

/** A project's indicators as a sheet to add. */
export type OpenedExpansion =
  | {
      readonly sheet: NewSheet;
      readonly lists: readonly PickList[];
      readonly refused: null;
      /** What they are taken from. */
      readonly project: string;
      readonly from: string;
    }
  | { readonly sheet: null; readonly refused: ExpandRefusal | { readonly kind: "no-project" } };

/** A row for another project, or why there is none. */
export type PlannedProject = AddedProject | { readonly refused: AddRefusal };

/** A change of sheets, rows or lists, in the form in which it is taken back. */
export type SheetStepChange =
  | { readonly kind: "add"; readonly sheet: NewSheet }
  /** `again` is what to add to have it back. */
  | { readonly kind: "remove"; readonly added: AddedSheet; readonly again: NewSheet }
  /** `again` is what to put in its place to have the one before back, `made` what it was made of. */
  | { readonly kind: "replace"; readonly added: AddedSheet; readonly again: NewSheet; readonly made: NewSheet }
  | { readonly kind: "lists"; readonly undo: ValidationUndo }
  | { readonly kind: "row"; readonly added: AddedRow };

export type SheetStepKind = "lists-inserted" | "lists-removed" | "expanded" | "made" | "deleted" | "project-added";

/** A step of the pane that concerns sheets or lists. */
export interface SheetsStep {
  readonly kind: "sheets";
  readonly what: SheetStepKind;
  /** The sheet it is about, by its name then. */
  readonly sheet: string;
  /** What takes it back, in the order to do it. */
  readonly changes: readonly SheetStepChange[];
  /** Where the user was before. */
  readonly back: { readonly sheet: string; readonly range: CellRange } | null;
}

/** Why nothing was changed. */
export interface SheetRefusal {
  readonly why:
    | Extract<RemovalOutcome, { removed: false }>["reason"]
    | ValidationRefusal
    /** No sheet can be added to the workbook. */
    | "structure-protected"
    /** Another sheet has the name that the lists refer to. */
    | "name-taken"
    /** The program did not take the row, or not all of it. */
    | "row-failed";
  readonly sheet: string;
  /** The first cells in the way; null where none can be named. */
  readonly range: CellRange | null;
}

/** What an action on sheets or lists came to: plain data, worded by the view. */
export type SheetOutcome =
  | {
      readonly what: "lists-inserted";
      readonly cells: number;
      /** Cells whose own validation was left as it was. */
      readonly kept: number;
      readonly leftOut: readonly LeftOut[];
    }
  | { readonly what: "no-lists"; readonly leftOut: readonly LeftOut[] }
  | { readonly what: "lists-removed"; readonly cells: number }
  | { readonly what: "nothing-to-remove" }
  | { readonly what: "expanded"; readonly sheet: string }
  | { readonly what: "not-expanded"; readonly why: ExpandRefusal | { readonly kind: "no-project" } }
  | { readonly what: "packed"; readonly sheet: string; readonly cells: readonly string[] }
  | {
      readonly what: "not-packed";
      readonly cell: string;
      readonly reason: "changed" | "formula" | "protected" | "other";
    }
  | { readonly what: "packed-same" }
  | { readonly what: "made"; readonly sheet: string }
  /** `row` counts from 1; `isSummed` says whether the sums take it in, null where there are none. */
  | { readonly what: "project-added"; readonly row: number; readonly isSummed: boolean | null }
  | { readonly what: "not-added"; readonly why: AddRefusal }
  | { readonly what: "deleted"; readonly sheet: string }
  | { readonly what: "undone"; readonly step: SheetStepKind; readonly sheet: string }
  | { readonly what: "refused" | "undo-refused"; readonly refusal: SheetRefusal }
  /** The page died while it worked: what was left of that, as it was found at the next start. */
  | ({ readonly what: "left-unfinished"; readonly work: UnfinishedWork["kind"] } & CleanedUp);

/** The question or form that stands before the pane. */
export type SheetDialog =
  | { readonly kind: "lists-exist"; readonly existing: ExistingLists }
  | { readonly kind: "pack"; readonly packing: OpenedPacking }
  /** `isChanged`: the sheet is no longer what was packed, which is asked about once more. */
  | {
      readonly kind: "delete";
      readonly packing: OpenedPacking;
      readonly isWritten: boolean;
      readonly isChanged: boolean;
    }
  | { readonly kind: "new-table" };

/** Validations that stand already where lists are to go. */
export interface ExistingLists {
  readonly cells: number;
  /** Names of their columns, such as D, in order. */
  readonly columns: readonly string[];
}

/** What the form 新建表 asks for. */
export interface NewTable {
  readonly department: string;
  readonly unit: string;
  readonly year: number | null;
  readonly moneyUnit: MoneyUnit;
}

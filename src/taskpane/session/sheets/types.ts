import type { CellWrite } from "../../../check/finding";
import type { CellRange } from "../../../check/sheet/snapshot";
import type { MoneyUnit } from "../../../check/table/types";
import type { PackNote, PackProblem } from "../../../editor/expand/pack";
import type { LeftOut } from "../../../editor/expand/lists-for";
import type { ExpandRefusal } from "../../../editor/expand/expand";
import type { NewSheet } from "../../../check/sheet/new-sheet";
import type { PickList } from "../../../editor/expand/lists";
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

/** What packing the open sheet again comes to, as plain data. */
export interface OpenedPacking {
  readonly sheet: string;
  readonly project: string;
  readonly problems: readonly ListedPackProblem[];
  readonly notes: readonly PackNote[];
  /** The source cells that change; their rows are zero-based sheet rows. */
  readonly writes: readonly CellWrite[];
}

export type ListedPackProblem =
  | PackProblem
  /** The indicator, by its name and its place from 1, would not be read as its row has it. */
  | { readonly kind: "misread"; readonly position: number; readonly name: string }
  | { readonly kind: "rest-misread"; readonly address: string }
  | { readonly kind: "too-long"; readonly address: string; readonly length: number; readonly most: number }
  | { readonly kind: "source-formula"; readonly address: string };

/** A change of sheets or lists, in the form in which it is taken back. */
export type SheetStepChange =
  | { readonly kind: "add"; readonly sheet: NewSheet }
  /** `again` is what to add to have it back. */
  | { readonly kind: "remove"; readonly added: AddedSheet; readonly again: NewSheet }
  | { readonly kind: "lists"; readonly undo: ValidationUndo };

export type SheetStepKind = "lists-inserted" | "lists-removed" | "expanded" | "made" | "deleted";

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
    | "name-taken";
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
  | { readonly what: "deleted"; readonly sheet: string }
  | { readonly what: "undone"; readonly step: SheetStepKind; readonly sheet: string }
  | { readonly what: "refused" | "undo-refused"; readonly refusal: SheetRefusal };

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
  readonly unit: string;
  readonly year: number | null;
  readonly moneyUnit: MoneyUnit;
}

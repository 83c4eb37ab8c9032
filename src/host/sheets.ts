import type { NewSheet } from "../check/sheet/new-sheet";
import type { CellValue } from "../check/sheet/snapshot";

export type { CellLook, NewSheet } from "../check/sheet/new-sheet";

/** The part of the port that adds sheets of ours to the workbook and takes them away again. */
export interface SheetHost {
  /**
   * Adds a sheet, whole or not at all: where it breaks off, what was begun is removed and the call rejects with HostError. It
   * causes no call of `onChange`. `onNamed` is called with the name it gets, just before it is added.
   */
  addSheet(sheet: NewSheet, onNamed?: (name: string) => void): Promise<AddedSheet>;
  /** A sheet of the workbook as it is now, hidden or not, as if it had just been added; null where there is none of that name. */
  findSheet(name: string): Promise<AddedSheet | null>;
  /** Removes a sheet that this port added, only where every cell still holds what was written and no other holds anything. */
  removeSheet(added: AddedSheet): Promise<RemovalOutcome>;
  /**
   * Puts a visible sheet in the place and under the name of another, whole or not at all, and only where that one holds what was read of
   * it. Its other properties, such as widths and colours the user gave it, go with it. `onNamed` as of `addSheet`, with a name that the
   * new one has until then.
   */
  replaceSheet(old: AddedSheet, next: NewSheet, onNamed?: (name: string) => void): Promise<ReplaceOutcome>;
}

/** A sheet that was added: what tells it apart, and what it held then. Plain data: it may be kept as long as the workbook is open. */
export interface AddedSheet {
  /** Stays the same when the user renames or moves the sheet. */
  readonly id: string;
  /** The name it got. */
  readonly name: string;
  /** From A1 on; of a formula no value is kept, for it changes with other cells. */
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly (string | null)[])[];
}

export type RemovalOutcome =
  | { readonly removed: true }
  /** "last": no other sheet is visible, and a workbook must show one. */
  | { readonly removed: false; readonly reason: "changed" | "gone" | "last" };

export type ReplaceOutcome =
  | { readonly replaced: true; readonly added: AddedSheet }
  | { readonly replaced: false; readonly reason: "changed" | "gone" };

import type { ListArea, ListFault, ListValidation } from "../check/sheet/list-validation";
import type { CellRange } from "../check/sheet/snapshot";
import type { RefusalReason } from "./host";

/** The part of the port that offers lists to pick from in the cells: the program's own data validation. */
export interface ValidationHost {
  /**
   * The cells of a range that have a validation of any kind, as rectangles that do not overlap; rectangles side by side under the same
   * rule are one. A handful of calls even for a long table. Rejects with HostError "sheet-gone".
   */
  readValidations(sheet: string, range: CellRange): Promise<readonly ValidationArea[]>;
  /**
   * Puts lists on ranges that do not overlap, all or none. Where a cell of them has a validation already it refuses with "changed",
   * unless `replace` is given: the caller reads first, and asks the user.
   */
  setValidations(
    sheet: string,
    lists: readonly ListArea[],
    options?: { readonly replace?: boolean } & ValidationOptions,
  ): Promise<ValidationOutcome>;
  /** Takes validations away where they still are what was read, all or none. */
  clearValidations(
    sheet: string,
    areas: readonly ValidationArea[],
    options?: ValidationOptions,
  ): Promise<ValidationOutcome>;
  /**
   * Puts back what a set, a clear or an undo of them replaced, where what it put still stands. Where that is back already there is
   * nothing to do.
   */
  undoValidations(undo: ValidationUndo, options?: ValidationOptions): Promise<ValidationOutcome>;
}

export interface ValidationOptions {
  /** Called with what takes the change back, just before it is made. */
  readonly onBegin?: (undo: ValidationUndo) => void;
}

export interface ValidationArea {
  readonly range: CellRange;
  /** The list the cells offer, or null where they have a validation of another kind. */
  readonly list: ListValidation | null;
  /** All of it in the program's own format: enough to put it back, and not to be read by other code. */
  readonly own: string;
}

export type ValidationOutcome =
  | { readonly done: true; readonly undo: ValidationUndo }
  | {
      readonly done: false;
      readonly reason: ValidationRefusal;
      /** The first range in the way. */ readonly range: CellRange;
    };

export type ValidationRefusal = Extract<RefusalReason, "changed" | "protected" | "gone" | "failed"> | ListFault;

/** What to put back where, and what must still stand there. Plain data: it may be kept. */
export interface ValidationUndo {
  readonly sheet: string;
  readonly ranges: readonly CellRange[];
  readonly now: readonly ValidationArea[];
  readonly before: readonly ValidationArea[];
}

/** Whether two lists offer the same in the same words. Formulas are compared as they stand, without regard to the cell they are seen from. */
export function isSameList(a: ListValidation, b: ListValidation): boolean {
  const key = ({ source, prompt, error, allowBlank }: ListValidation) =>
    JSON.stringify([source, prompt.title, prompt.message, error.title, error.message, error.style, allowBlank]);
  return key(a) === key(b);
}

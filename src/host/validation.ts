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

/** A list that a cell offers. Formulas in it are ours and are never made of a cell's text. */
export interface ListValidation {
  /**
   * The texts themselves (see `listFault` for what fits), or a formula that begins with = and gives a range. Its references without $
   * are as seen from the first cell of the range the list is put on.
   */
  readonly source: readonly string[] | string;
  /** Shown when the cell is selected: a title of up to 32 characters, a message of up to 255. None where both are empty. */
  readonly prompt: { readonly title: string; readonly message: string };
  /**
   * Shown when something else is typed, and as long as the prompt. "stop" keeps it out, the others let it in; with "none" it goes in
   * without a word.
   */
  readonly error: {
    readonly title: string;
    readonly message: string;
    readonly style: "stop" | "warning" | "information" | "none";
  };
  readonly allowBlank: boolean;
}

export interface ListArea {
  readonly range: CellRange;
  readonly list: ListValidation;
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

/** Characters of a list's texts together, with the commas between them; of a title; of a message. */
const LONGEST_LIST = 255;
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;

export type ListFault =
  | "too-long"
  /** A text that is empty, has a comma or spaces around it, or would be taken for a formula: such lists belong in cells. */
  | "not-a-list";

/** Why a list cannot be put on cells, or null where it can. */
export function listFault({ source, prompt, error }: ListValidation): ListFault | null {
  const titles = [prompt.title, error.title];
  const messages = [prompt.message, error.message];
  if (titles.some((text) => text.length > LONGEST_TITLE)) return "too-long";
  if (messages.some((text) => text.length > LONGEST_MESSAGE)) return "too-long";
  if (typeof source === "string") return source.startsWith("=") ? null : "not-a-list";
  // Excel divides the texts by commas and knows no way to write one; in some languages the semicolon divides too.
  const isFit = (text: string) => text !== "" && text === text.trim() && !/[,;\r\n]/.test(text);
  if (source.length === 0 || !source.every(isFit) || source[0]?.startsWith("=") === true) return "not-a-list";
  return source.join(",").length > LONGEST_LIST ? "too-long" : null;
}

/** Whether two lists offer the same in the same words. Formulas are compared as they stand, without regard to the cell they are seen from. */
export function isSameList(a: ListValidation, b: ListValidation): boolean {
  const key = ({ source, prompt, error, allowBlank }: ListValidation) =>
    JSON.stringify([source, prompt.title, prompt.message, error.title, error.message, error.style, allowBlank]);
  return key(a) === key(b);
}

import type { CellRange } from "./snapshot";

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

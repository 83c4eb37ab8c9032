/** A file to be dealt with. */
export interface Input {
  /** As it is told to the user, and as it is found from where the command was started. */
  readonly path: string;
  /** The same for everybody who starts the command in the same place: its path from there, divided by /. */
  readonly file: string;
  /** Where it stands in the folder that was named, else its name: so it stands in a folder of results. Never leads out of one. */
  readonly under: string;
}

/** What is to be said of the names that were given. */
export type InputNote =
  /** A folder, or what a pattern names, holds no workbook file. */
  | { readonly code: "no-workbook"; readonly folder: string }
  | { readonly code: "no-match"; readonly pattern: string }
  /** The list on standard input is empty. */
  | { readonly code: "empty-list" }
  | { readonly code: "unread-folder"; readonly folder: string }
  | { readonly code: "links"; readonly folder: string; readonly count: number }
  /** Files that were named more than once. */
  | { readonly code: "twice"; readonly files: readonly string[] };

/** Whether something that was asked for was not looked at. */
export const isInputTrouble = ({ code }: InputNote): boolean => code !== "links" && code !== "twice";

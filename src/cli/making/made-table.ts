import type { CheckedFile, TableFile } from "../checking/check-file";
import type { Input } from "../inputs/input";
import type { ExitStatus } from "../surroundings";

/** A file to be written. */
export interface TableWrite {
  readonly bytes: Uint8Array;
  /** As it is told to the user, and as it is found from where the command was started. */
  readonly file: string;
  /** The contents it takes the place of, which then stay beside it where `keepsOld`; null for a file that is not there yet. */
  readonly replaces: { readonly before: Uint8Array; readonly keepsOld: boolean } | null;
}

/** What a command makes of a file and says of it. Plain data: another thread may make it, and only the first one writes files. */
export interface Made {
  /** What was done, told once the file is written. */
  readonly lines: readonly string[];
  /** Null where nothing is to be written. */
  readonly write: TableWrite | null;
  /** What is told behind the name of the file that was written. */
  readonly more: readonly string[];
  /** The status that the file gives alone. */
  readonly status: ExitStatus;
}

/** The same with what is said of the file on standard error. */
export interface MadeTable extends Made {
  readonly said: readonly string[];
}

/** How a command makes another file of one that was read. */
interface MakingOf<F extends TableFile> {
  /** The file to be made, where that is not the one that was read; else null. */
  targetOf(input: Input): string | null;
  /** Whether a file in which no table was found concerns it all the same; none does unless told. */
  takes?(sheets: TableFile["sheets"]): boolean;
  /** Throws PatchError where the file cannot be changed without harm. */
  make(file: F, input: Input): Made;
}

/** A command that needs the findings of its files, or their tables alone, over which then no rule is run. */
export type Making =
  ({ readonly needs: "findings" } & MakingOf<CheckedFile>) | ({ readonly needs: "tables" } & MakingOf<TableFile>);

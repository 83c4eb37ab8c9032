import type { Severity } from "../../../check/finding";
import type { FileError } from "../../../files/file-error";
import type { FileSummary } from "./types";

/** The files that were given to the pane to be checked, and what came of them. */
export interface CheckedFiles {
  /** In the order in which they were given. */
  readonly files: readonly FileEntry[];
  /** Names of files of kinds that are not read, and of folders. */
  readonly left: readonly string[];
  readonly folders: readonly string[];
  readonly isRunning: boolean;
  /** So much was found that the files after it are not checked. */
  readonly isFull: boolean;
  readonly look: FilesLook;
}

export interface FileEntry {
  readonly id: number;
  readonly name: string;
  /** The name with a number, where a file before it has the same. */
  readonly label: string;
  readonly state: FileState;
}

export type FileState =
  | { readonly kind: "waiting" | "checking" }
  | { readonly kind: "unread"; readonly error: FileError }
  | { readonly kind: "read"; readonly summary: FileSummary };

/** How the files are looked at. */
export interface FilesLook {
  /** As they were given, or those with the most errors first. */
  readonly order: "given" | "errors";
  /** Severities of the findings that are shown; none chosen means all. */
  readonly severities: ReadonlySet<Severity>;
  /** Ids of files that are unfolded. */
  readonly open: ReadonlySet<number>;
  /** The row of the list that the keyboard is on. */
  readonly active: string | null;
}

export const NO_FILES_GIVEN: CheckedFiles = {
  ...{ files: [], left: [], folders: [], isRunning: false, isFull: false },
  look: { order: "given", severities: new Set(), open: new Set(), active: null },
};

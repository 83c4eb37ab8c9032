import { LIMITS, WorkbookError, type WorkbookErrorCode } from "../xlsx/workbook";

/** Why a file could not be checked. */
export type FileErrorCode =
  | WorkbookErrorCode
  | "not-found"
  | "broken-link" // a link that leads nowhere, or in a circle
  | "not-a-file"
  | "no-access"
  | "empty"
  | "too-slow" // reading was given up after a minute
  | "too-much-memory"
  | "timed-out" // the time that a file may take was over
  | "out-of-memory" // checking it needed more memory than a thread may have
  | "broke-off" // what checked it ended, for want of memory or by a fault that left no word
  | "unreadable"
  | "fault"; // the file is not to blame: the program is

export interface FileError {
  readonly code: FileErrorCode;
  /** Of a file that is too large to be opened; `most` is the size of the largest that is. */
  readonly size?: { readonly megabytes: number; readonly most: number };
  /** Seconds that a file may take, of one that took longer. */
  readonly seconds?: number;
  /** What failed and where, of a fault: that helps those who mend it. */
  readonly detail?: string;
}

/** Bytes of the largest file that is opened. */
export const MOST_BYTES = LIMITS.unpackedBytes;

const MEGABYTE = 1 << 20;

/** The error of a file of more than `MOST_BYTES`; its size is in bytes. */
export const tooLarge = (size: number): FileError => ({
  code: "too-large",
  size: { megabytes: Math.ceil(size / MEGABYTE), most: MOST_BYTES / MEGABYTE },
});

/** The error for what was thrown while a file was read and checked. */
export function fileErrorOf(error: unknown): FileError {
  if (error instanceof WorkbookError) return { code: error.code };
  return { code: "fault", detail: (error instanceof Error && error.stack) || String(error) };
}

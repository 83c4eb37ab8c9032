import type { FileNote } from "../check/sheet/file-note";
import { openWorkbook } from "../xlsx/read";
import { checkWorkbook, type CheckedWorkbook } from "./check-workbook";
import type { Choices } from "./choices";

/** A workbook file that was read and checked in one go. */
export interface CheckedBytes extends CheckedWorkbook {
  /** What was not read of it. */
  readonly notes: readonly FileNote[];
}

/** Reads a workbook file's bytes and checks it. Throws WorkbookError, and what a fault of the program throws. */
export function checkBytes(bytes: Uint8Array, name: string, choices: Choices): CheckedBytes {
  const file = openWorkbook(bytes, { name });
  return { ...checkWorkbook(file, bytes, name, choices), notes: file.notes };
}

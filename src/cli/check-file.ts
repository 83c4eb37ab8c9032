import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { checkSheets } from "../check/check";
import type { CheckResult } from "../check/result";
import type { SheetSnapshot } from "../check/sheet/snapshot";
import { readWorkbook } from "../xlsx/read";
import { WorkbookError, type WorkbookErrorCode } from "../xlsx/workbook";

/** Why a file could not be checked. */
export type FileErrorCode = WorkbookErrorCode | "not-found" | "not-a-file" | "no-access" | "unreadable";

export interface CheckedFile {
  readonly path: string;
  readonly error: { readonly code: FileErrorCode; readonly detail: string } | null;
  readonly sheets: readonly SheetSnapshot[];
  /** One result a sheet, in the order of the sheets; null where the file could not be read. */
  readonly result: CheckResult | null;
}

/** Reads a workbook file and checks all its sheets. A file that cannot be read gives an error, never an exception. */
export async function checkFile(path: string, folder: string): Promise<CheckedFile> {
  try {
    const bytes = await readFile(resolve(folder, path));
    const sheets = readWorkbook(bytes, { name: path }).map(({ snapshot }) => snapshot);
    return { path, error: null, sheets, result: checkSheets(sheets) };
  } catch (error) {
    return { path, error: fileError(error), sheets: [], result: null };
  }
}

function fileError(error: unknown): NonNullable<CheckedFile["error"]> {
  if (error instanceof WorkbookError) return { code: error.code, detail: error.message };
  const detail = error instanceof Error ? error.message : String(error);
  switch ((error as NodeJS.ErrnoException | null)?.code) {
    case "ENOENT":
      return { code: "not-found", detail };
    case "EISDIR":
      return { code: "not-a-file", detail };
    case "EACCES":
    case "EPERM":
      return { code: "no-access", detail };
    default:
      if (error instanceof Error && "syscall" in error) return { code: "unreadable", detail };
      // Not the file's fault: a fault of ours must not pass for one.
      throw error;
  }
}

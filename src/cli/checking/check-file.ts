import { resolve } from "node:path";
import { NOTHING_ACCEPTED, type AcceptedBy } from "../../check/accepted/acceptance";
import type { CheckResult } from "../../check/result";
import type { FileProblem, Refusal } from "../../check/settings";
import type { FileNote } from "../../check/sheet/file-note";
import type { SheetSnapshot } from "../../check/sheet/snapshot";
import type { Profile } from "../../check/standard/profile";
import type { BudgetTable } from "../../check/table/types";
import type { ResolvedWording } from "../../check/wording/resolve";
import { checkWorkbook } from "../../files/check-workbook";
import { fileErrorOf, MOST_BYTES, tooLarge, type FileError } from "../../files/file-error";
import { NO_CHOICES, type KeptChoices } from "../../files/workbook-settings";
import type { WorkbookSheet } from "../../xlsx/workbook";
import { GivenUpError } from "../opening/open-file";
import type { Surroundings } from "../surroundings";
import { readBytes, type FileRead } from "../inputs/read-file";

export interface CheckedFile {
  readonly path: string;
  readonly error: FileError | null;
  /** What it was checked with; null where it could not be read. */
  readonly profile: Profile | null;
  /** What the workbook chooses for itself, as far as it was asked. */
  readonly kept: KeptChoices;
  /** Tells findings that were accepted from those that are open. */
  readonly accepted: AcceptedBy;
  /** Changes the workbook's own settings ask for and the office's do not allow. */
  readonly refusals: readonly Refusal[];
  /** Faults of the workbook's own settings, which are then left out. */
  readonly settingsProblems: readonly FileProblem[];
  /** How the office's library and the workbook's became one; null where the file could not be read. */
  readonly wording: ResolvedWording | null;
  /** What was not read of a file that was. */
  readonly notes: readonly FileNote[];
  readonly sheets: readonly SheetSnapshot[];
  /** One result a sheet, in the order of the sheets; null where the file could not be read. */
  readonly result: CheckResult | null;
  /** The tables that were checked, for those who look at more than their findings. */
  readonly tables: () => readonly BudgetTable[];
  /** The file as it was read, for those who change it; null where it could not be read. */
  readonly read: { readonly bytes: Uint8Array; readonly sheets: readonly WorkbookSheet[] } | null;
}

/**
 * Reads a workbook file and checks all its sheets. A file that cannot be read gives an error, never an exception; nor does a fault of the
 * program's own, which must not keep the files after it from being checked.
 */
export async function checkFile(
  path: string,
  { folder, choices, open }: Pick<Surroundings, "folder" | "choices" | "open">,
): Promise<CheckedFile> {
  const read = await readBytes(resolve(folder, path), MOST_BYTES);
  if ("error" in read) return notChecked(path, readError(read));
  const { bytes } = read;
  if (bytes.length === 0) return notChecked(path, { code: "empty" });
  try {
    const file = await open(bytes, path);
    const { check, ...checked } = checkWorkbook(file, bytes, path, choices);
    const tables = (): readonly BudgetTable[] => check.read(checked.sheets);
    return { path, error: null, ...checked, tables, notes: file.notes, read: { bytes, sheets: file.sheets } };
  } catch (error) {
    return notChecked(path, checkError(error));
  }
}

/** A file that was not checked, and why. */
export function notChecked(path: string, error: FileError): CheckedFile {
  const asked = { kept: NO_CHOICES, accepted: NOTHING_ACCEPTED, refusals: [], settingsProblems: [] };
  const nothing = { ...asked, profile: null, wording: null };
  return { path, error, ...nothing, notes: [], sheets: [], result: null, tables: () => [], read: null };
}

/** Whether a table was found in a file. Where none was, nothing was checked, which is not the answer that no error was found. */
export const isRecognised = ({ result }: CheckedFile): boolean => result !== null && result.tables.length > 0;

function readError({ error, size = 0 }: Extract<FileRead, { error: unknown }>): FileError {
  return error === "too-much" ? tooLarge(size) : { code: error };
}

export const checkError = (error: unknown): FileError =>
  error instanceof GivenUpError ? { code: error.code } : fileErrorOf(error);

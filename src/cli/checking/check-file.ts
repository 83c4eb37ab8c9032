import { resolve } from "node:path";
import { NOTHING_ACCEPTED, type AcceptedBy } from "../../check/accepted/acceptance";
import type { Check } from "../../check/check";
import type { CheckResult } from "../../check/result";
import type { FileProblem, Refusal } from "../../check/settings";
import type { FileNote } from "../../check/sheet/file-note";
import type { SheetSnapshot } from "../../check/sheet/snapshot";
import type { Profile } from "../../check/standard/profile";
import type { ResolvedWording } from "../../check/wording/resolve";
import { checkWorkbook, readableWorkbook } from "../../files/check-workbook";
import { fileErrorOf, MOST_BYTES, tooLarge, type FileError } from "../../files/file-error";
import { NO_CHOICES, type KeptChoices } from "../../files/workbook-settings";
import type { WorkbookFile, WorkbookSheet } from "../../xlsx/workbook";
import { GivenUpError } from "../opening/open-file";
import type { Surroundings } from "../surroundings";
import { readBytes, type FileRead } from "../inputs/read-file";

/** A file of which the tables were read. */
export interface TableFile {
  readonly path: string;
  readonly error: FileError | null;
  /** What it is checked with; null where it could not be read. */
  readonly profile: Profile | null;
  /** What the workbook chooses for itself, as far as it was asked. */
  readonly kept: KeptChoices;
  /** Changes the workbook's own settings ask for and the office's do not allow. */
  readonly refusals: readonly Refusal[];
  /** Faults of the workbook's own settings, which are then left out. */
  readonly settingsProblems: readonly FileProblem[];
  /** How the office's library and the workbook's became one; null where the file could not be read. */
  readonly wording: ResolvedWording | null;
  /** What was not read of a file that was. */
  readonly notes: readonly FileNote[];
  readonly sheets: readonly SheetSnapshot[];
  /** What reads its tables and remembers them; null where the file could not be read. */
  readonly check: Check | null;
  /** Whether a table was found in it. Where none was, nothing was checked, which is not the answer that no error was found. */
  readonly isRecognised: boolean;
  /** The file as it was read, for those who change it; null where it could not be read. */
  readonly read: { readonly bytes: Uint8Array; readonly sheets: readonly WorkbookSheet[] } | null;
}

/** A file that was checked. */
export interface CheckedFile extends TableFile {
  /** Tells findings that were accepted from those that are open. */
  readonly accepted: AcceptedBy;
  /** One result a sheet, in the order of the sheets; null where the file could not be read. */
  readonly result: CheckResult | null;
}

type Reading = Pick<Surroundings, "folder" | "choices" | "open">;

/** Reads a workbook file and checks all its sheets. */
export const checkFile = (path: string, surroundings: Reading): Promise<CheckedFile> =>
  opened<CheckedFile>(path, surroundings, (file, bytes) => {
    const checked = checkWorkbook(file, bytes, path, surroundings.choices);
    return { ...checked, isRecognised: checked.result.tables.length > 0 };
  });

/** Reads the tables of a workbook file and runs no rule over them. */
export const readTables = (path: string, surroundings: Reading): Promise<TableFile> =>
  opened<TableFile>(path, surroundings, (file, bytes) => {
    const readable = readableWorkbook(file, bytes, path, surroundings.choices);
    return { ...readable, isRecognised: readable.check.read(readable.sheets).length > 0 };
  });

/**
 * Opens a file for one of these. One that cannot be read gives an error, never an exception; nor does a fault of the program's own, which
 * must not keep the files after it from being read.
 */
async function opened<T extends TableFile>(
  path: string,
  { folder, open }: Reading,
  look: (file: WorkbookFile, bytes: Uint8Array) => Omit<T, "path" | "error" | "notes" | "read">,
): Promise<T | CheckedFile> {
  const read = await readBytes(resolve(folder, path), MOST_BYTES);
  if ("error" in read) return notChecked(path, readError(read));
  const { bytes } = read;
  if (bytes.length === 0) return notChecked(path, { code: "empty" });
  try {
    const file = await open(bytes, path);
    const own = { path, error: null, notes: file.notes, read: { bytes, sheets: file.sheets } };
    return { ...look(file, bytes), ...own } as T;
  } catch (error) {
    return notChecked(path, checkError(error));
  }
}

/** A file that was not checked, and why. */
export function notChecked(path: string, error: FileError): CheckedFile {
  const asked = { kept: NO_CHOICES, accepted: NOTHING_ACCEPTED, refusals: [], settingsProblems: [] };
  const nothing = { ...asked, profile: null, wording: null, check: null, isRecognised: false };
  return { path, error, ...nothing, notes: [], sheets: [], result: null, read: null };
}

function readError({ error, size = 0 }: Extract<FileRead, { error: unknown }>): FileError {
  return error === "too-much" ? tooLarge(size) : { code: error };
}

export const checkError = (error: unknown): FileError =>
  error instanceof GivenUpError ? { code: error.code } : fileErrorOf(error);

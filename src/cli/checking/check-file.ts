import { resolve } from "node:path";
import { acceptedAmong, NOTHING_ACCEPTED, type AcceptedBy } from "../../check/accepted/acceptance";
import { checkSheets } from "../../check/check";
import type { CheckResult } from "../../check/result";
import type { FileProblem, Refusal } from "../../check/settings";
import type { FileNote } from "../../check/sheet/file-note";
import type { SheetSnapshot } from "../../check/sheet/snapshot";
import type { Profile } from "../../check/standard/profile";
import { profileWithWording, type ResolvedWording } from "../../check/wording/resolve";
import { profileFor, type Choices } from "./choices";
import { GivenUpError } from "../opening/open-file";
import type { Surroundings } from "../surroundings";
import { readBytes, type FileRead } from "../inputs/read-file";
import { NO_CHOICES, workbookChoices, type KeptChoices } from "./workbook-settings";
import { LIMITS, WorkbookError, type WorkbookErrorCode, type WorkbookSheet } from "../../xlsx/workbook";

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
  const read = await readBytes(resolve(folder, path), LIMITS.unpackedBytes);
  if ("error" in read) return notChecked(path, readError(read));
  const { bytes } = read;
  if (bytes.length === 0) return notChecked(path, { code: "empty" });
  try {
    const file = await open(bytes, path);
    const sheets = file.sheets.map(({ snapshot }) => snapshot);
    const kept = choices.ignoresWorkbook ? NO_CHOICES : workbookChoices(bytes);
    const { profile, wording, refusals, settingsProblems } = chosen(path, choices, kept);
    const result = checkSheets(sheets, { profile, mappings: kept.mappings });
    const accepted = acceptedAmong(kept.accepted.acceptances, result.findings);
    const choice = { profile, kept, accepted, refusals, settingsProblems, wording };
    return { path, error: null, ...choice, notes: file.notes, sheets, result, read: { bytes, sheets: file.sheets } };
  } catch (error) {
    return notChecked(path, checkError(error));
  }
}

/** A file that was not checked, and why. */
export function notChecked(path: string, error: FileError): CheckedFile {
  const asked = { kept: NO_CHOICES, accepted: NOTHING_ACCEPTED, refusals: [], settingsProblems: [] };
  const nothing = { ...asked, profile: null, wording: null };
  return { path, error, ...nothing, notes: [], sheets: [], result: null, read: null };
}

/** Whether a table was found in a file. Where none was, nothing was checked, which is not the answer that no error was found. */
export const isRecognised = ({ result }: CheckedFile): boolean => result !== null && result.tables.length > 0;

/** The profile for a workbook with settings of its own, and what is to be said of those. */
function chosen(file: string, choices: Choices, kept: KeptChoices) {
  const resolved = profileFor(choices, kept.settings);
  const faults = kept.settingsProblems.map((problem) => ({ file, problem }));
  const strange = resolved.problems.filter(({ file: from }) => from === "").map(({ problem }) => ({ file, problem }));
  return {
    ...profileWithWording(resolved.profile, choices.wording, kept.wording.entries),
    refusals: resolved.refusals.filter(({ source }) => source === "workbook"),
    settingsProblems: [...faults, ...strange],
  };
}

const MEGABYTE = 1 << 20;

function readError({ error, size = 0 }: Extract<FileRead, { error: unknown }>): FileError {
  if (error !== "too-much") return { code: error };
  const megabytes = Math.ceil(size / MEGABYTE);
  return { code: "too-large", size: { megabytes, most: LIMITS.unpackedBytes / MEGABYTE } };
}

export function checkError(error: unknown): FileError {
  if (error instanceof WorkbookError || error instanceof GivenUpError) return { code: error.code };
  return { code: "fault", detail: (error instanceof Error && error.stack) || String(error) };
}

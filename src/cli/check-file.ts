import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { checkSheets } from "../check/check";
import type { CheckResult } from "../check/result";
import type { FileProblem, Refusal } from "../check/settings";
import type { FileNote } from "../check/sheet/file-note";
import type { SheetSnapshot } from "../check/sheet/snapshot";
import type { Profile } from "../check/standard/profile";
import { profileWithWording, type ResolvedWording } from "../check/wording/resolve";
import { openWorkbook } from "../xlsx/read";
import { profileFor, type Choices } from "./choices";
import { NO_CHOICES, workbookChoices, type KeptChoices } from "./workbook-settings";
import { LIMITS, WorkbookError, type WorkbookErrorCode } from "../xlsx/workbook";

/** Why a file could not be checked. */
export type FileErrorCode = WorkbookErrorCode | "not-found" | "not-a-file" | "no-access" | "unreadable" | "fault"; // the file is not to blame: the program is

export interface CheckedFile {
  readonly path: string;
  readonly error: { readonly code: FileErrorCode; readonly detail: string } | null;
  /** What it was checked with; null where it could not be read. */
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
  /** One result a sheet, in the order of the sheets; null where the file could not be read. */
  readonly result: CheckResult | null;
}

/**
 * Reads a workbook file and checks all its sheets. A file that cannot be read gives an error, never an exception; nor does a fault of the
 * program's own, which must not keep the files after it from being checked.
 */
export async function checkFile(path: string, folder: string, choices: Choices): Promise<CheckedFile> {
  try {
    const bytes = await bytesOf(resolve(folder, path));
    const file = openWorkbook(bytes, { name: path });
    const sheets = file.sheets.map(({ snapshot }) => snapshot);
    const kept = choices.ignoresWorkbook ? NO_CHOICES : workbookChoices(bytes);
    const { profile, wording, refusals, settingsProblems } = chosen(path, choices, kept);
    const result = checkSheets(sheets, { profile, mappings: kept.mappings });
    return { path, error: null, profile, kept, refusals, settingsProblems, wording, notes: file.notes, sheets, result };
  } catch (error) {
    const nothing = { profile: null, kept: NO_CHOICES, refusals: [], settingsProblems: [], wording: null };
    return { path, error: fileError(error), ...nothing, notes: [], sheets: [], result: null };
  }
}

/** Whether a table was found in a file. Where none was, nothing was checked, which is not the answer that no error was found. */
export const isRecognised = ({ result }: CheckedFile): boolean => result !== null && result.tables.length > 0;

/** Reads a file whole, unless it is none, such as a pipe that may never end, or longer than anything that is read. */
async function bytesOf(path: string): Promise<Uint8Array> {
  const facts = await stat(path);
  if (!facts.isFile()) throw new NotAFile(`${path} is no file.`);
  if (facts.size > LIMITS.unpackedBytes) throw new WorkbookError("too-large", `${path} has ${facts.size} bytes.`);
  return readFile(path);
}

class NotAFile extends Error {}

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

function fileError(error: unknown): NonNullable<CheckedFile["error"]> {
  if (error instanceof WorkbookError) return { code: error.code, detail: error.message };
  if (error instanceof NotAFile) return { code: "not-a-file", detail: error.message };
  const detail = error instanceof Error ? error.message : String(error);
  switch ((error as NodeJS.ErrnoException | null)?.code) {
    case "ENOENT":
    case "ENOTDIR":
      return { code: "not-found", detail };
    case "EISDIR":
      return { code: "not-a-file", detail };
    case "EACCES":
    case "EPERM":
      return { code: "no-access", detail };
    default:
      if (error instanceof Error && "syscall" in error) return { code: "unreadable", detail };
      // Not the file's fault, and said so. Where it happened helps those who mend it.
      return { code: "fault", detail: error instanceof Error ? (error.stack ?? detail) : detail };
  }
}

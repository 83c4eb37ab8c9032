import type { LoadError } from "../check/settings";
import type { Categories } from "../check/standard/profile";
import type { WordingEntry } from "../check/wording/entry";
import type { WordingReading } from "../check/wording/problem";
import { LONGEST_WORDING, readWording } from "../check/wording/read";
import { readWorkbook } from "../xlsx/read";
import { WorkbookError } from "../xlsx/workbook";
import { writeTextWorkbook } from "../xlsx/write";
import { readLibrary } from "./read";
import { librarySheet } from "./write";

/** Bytes of the longest library: a character takes three of them in UTF-8 where it is Chinese. A workbook is packed. */
export const MOST_LIBRARY_BYTES = 3 * LONGEST_WORDING;

/**
 * Reads a library's file: JSON by its name, else any kind of workbook with a sheet 指标词库 or a published library. Never throws. The
 * classes of JSON stay as they are, for it writes codes.
 */
export function readLibraryFile(name: string, bytes: Uint8Array, categories: Categories): WordingReading {
  if (bytes.length > MOST_LIBRARY_BYTES) return unreadLibrary("too-much", name);
  if (/\.json$/i.test(name)) {
    const text = utf8(bytes);
    return text === null ? unreadLibrary("not-utf8", name) : readWording(text);
  }
  try {
    const sheets = readWorkbook(bytes, { name }).map(({ snapshot }) => snapshot);
    return readLibrary(sheets, categories);
  } catch (error) {
    if (error instanceof WorkbookError) return unreadLibrary("not-a-workbook", name);
    throw error;
  }
}

/** A library as a workbook file (.xlsx) with the sheet 指标词库; `readLibraryFile` gives the same entries back. */
export const libraryWorkbook = (entries: readonly WordingEntry[], categories: Categories): Uint8Array =>
  writeTextWorkbook(librarySheet(entries, categories));

/** What is said of a file that could not be read at all. */
export const unreadLibrary = (code: LoadError | "not-a-workbook", name: string): WordingReading => ({
  entries: [],
  problems: [{ at: { kind: "file" }, code, value: name }],
});

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

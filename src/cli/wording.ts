import path from "node:path";
import type { LoadError } from "../check/settings";
import type { Categories } from "../check/standard/profile";
import type { WordingReading } from "../check/wording/problem";
import { LONGEST_WORDING, readWording } from "../check/wording/read";
import { readLibrary } from "../wording/read";
import { readWorkbook } from "../xlsx/read";
import { WorkbookError } from "../xlsx/workbook";
import { loadBytes, textOf } from "./config";

/** Bytes of the longest library: a character takes three of them in UTF-8 where it is Chinese. A workbook is packed. */
const MOST_BYTES = 3 * LONGEST_WORDING;

/** Reads an office's wording library: JSON by its name, else a workbook with a sheet 指标词库 or a published library. Never throws. */
export async function readWordingFile(file: string, folder: string, categories: Categories): Promise<WordingReading> {
  const loaded = await loadBytes(path.resolve(folder, file), MOST_BYTES);
  if ("error" in loaded) return unread(loaded.error, file);
  if (/\.json$/i.test(file)) {
    const read = textOf(loaded.bytes);
    return "error" in read ? unread(read.error, file) : readWording(read.text);
  }
  try {
    const sheets = readWorkbook(loaded.bytes, { name: file }).map(({ snapshot }) => snapshot);
    return readLibrary(sheets, categories);
  } catch (error) {
    if (error instanceof WorkbookError) return unread("not-a-workbook", file);
    throw error;
  }
}

const unread = (code: LoadError | "not-a-workbook", value: string): WordingReading => ({
  entries: [],
  problems: [{ at: { kind: "file" }, code, value }],
});

import path from "node:path";
import type { Categories } from "../../check/standard/profile";
import type { WordingReading } from "../../check/wording/problem";
import { MOST_LIBRARY_BYTES, readLibraryFile, unreadLibrary } from "../../wording/file";
import { readBytes } from "../inputs/read-file";

/** Reads an office's wording library: JSON by its name, else a workbook with a sheet 指标词库 or a published library. Never throws. */
export async function readWordingFile(file: string, folder: string, categories: Categories): Promise<WordingReading> {
  const read = await readBytes(path.resolve(folder, file), MOST_LIBRARY_BYTES);
  return "error" in read ? unreadLibrary(read.error, file) : readLibraryFile(file, read.bytes, categories);
}

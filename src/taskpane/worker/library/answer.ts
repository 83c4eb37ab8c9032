import { compareWording } from "../../../check/wording/compare";
import { libraryWorkbook, readLibraryFile } from "../../../wording/file";
import type { LibraryAnswer, LibraryRequest } from "./messages";

/** Reads or writes a library's file. Never throws. */
export function answerLibrary(request: LibraryRequest): LibraryAnswer {
  try {
    if (request.type === "workbook") {
      const value = libraryWorkbook(request.entries, request.categories) as Uint8Array<ArrayBuffer>;
      return { type: "workbook", value };
    }
    const { name, bytes, library, categories } = request;
    const reading = readLibraryFile(name, new Uint8Array(bytes), categories);
    return { type: "read", value: { from: name, reading, comparison: compareWording(library, reading.entries) } };
  } catch (error) {
    return { type: "failed", message: error instanceof Error ? error.message : String(error) };
  }
}

import { libraryWorkbook, readLibraryFile } from "../../../wording/file";
import { laidBeside } from "../../session/library/import";
import type { LibraryAnswer, LibraryRequest } from "./messages";

/** Reads or writes a library's file. Never throws. */
export function answerLibrary(request: LibraryRequest): LibraryAnswer {
  try {
    if (request.type === "workbook") {
      const value = libraryWorkbook(request.entries, request.categories) as Uint8Array<ArrayBuffer>;
      return { type: "workbook", value };
    }
    const { name, bytes, basis, categories } = request;
    const reading = readLibraryFile(name, new Uint8Array(bytes), categories);
    return { type: "read", value: laidBeside(name, reading, basis) };
  } catch (error) {
    return { type: "failed", message: error instanceof Error ? error.message : String(error) };
  }
}

import { changesWorkbook, listWorkbook } from "../../../report/file";
import { libraryWorkbook, readLibraryFile } from "../../../wording/file";
import { laidBeside } from "../../session/library/import";
import type { LibraryMethods } from "./methods";

export const LIBRARY_METHODS: LibraryMethods = {
  read: (name, bytes, basis, categories) =>
    laidBeside(name, readLibraryFile(name, new Uint8Array(bytes), categories), basis),
  list: (list) => listWorkbook(list) as Uint8Array<ArrayBuffer>,
  changes: (changes, language) => changesWorkbook(changes, language) as Uint8Array<ArrayBuffer>,
  workbook: (entries, categories) => libraryWorkbook(entries, categories) as Uint8Array<ArrayBuffer>,
};

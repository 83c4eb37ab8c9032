import type { Categories } from "../../../check/standard/profile";
import type { WordingEntry } from "../../../check/wording/entry";
import type { TableChange } from "../../../report/changes/changes";
import type { FindingsList } from "../../../report/list/list";
import type { Language } from "../../../text/language";
import type { LibraryBasis, ReadImport } from "../../session/library/import";

/** The methods of a worker that reads and writes files. Everything that crosses the thread boundary follows from this type. */
export interface LibraryMethods {
  /** Reads a file and compares it with the library in use. */
  read(name: string, bytes: ArrayBuffer, basis: LibraryBasis, categories: Categories): ReadImport;
  /** The entries as a workbook file. */
  workbook(entries: readonly WordingEntry[], categories: Categories): Uint8Array<ArrayBuffer>;
  /** A list of findings as a workbook file. */
  list(list: FindingsList): Uint8Array<ArrayBuffer>;
  /** A table of changes likewise. */
  changes(changes: readonly TableChange[], language: Language): Uint8Array<ArrayBuffer>;
}

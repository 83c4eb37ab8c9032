import { writeTextWorkbook } from "../xlsx/write";
import type { Language } from "../text/language";
import { newWorkbook } from "../xlsx/patch/new-workbook";
import { listFileSheet } from "./list/file-sheet";
import type { TableChange } from "./changes/changes";
import { changesTable } from "./changes/table";
import type { FindingsList } from "./list/list";

/** The list of findings as a workbook file (.xlsx) of its own. Throws RangeError for a text that no cell holds. */
export const listWorkbook = (list: FindingsList): Uint8Array => newWorkbook([listFileSheet(list, false)]);

/** A table of changes likewise. */
export const changesWorkbook = (changes: readonly TableChange[], language: Language): Uint8Array =>
  writeTextWorkbook(changesTable(changes, language));

import { writeTextWorkbook } from "../xlsx/write";
import type { Language } from "../text/language";
import { newWorkbook } from "../xlsx/patch/new-workbook";
import { listFileSheet } from "./list/file-sheet";
import type { TableChange } from "./changes/changes";
import { changesTable } from "./changes/table";
import type { FindingsList } from "./list/list";

/**
 * The list of findings as a workbook file (.xlsx) of its own. Its addresses lead to the file of this name beside it; nowhere where the
 * workbook has none yet. Throws RangeError for a text that no cell holds.
 */
export const listWorkbook = (list: FindingsList, file: string | null): Uint8Array =>
  newWorkbook([listFileSheet(list, file === null ? "nowhere" : () => file)]);

/** A table of changes likewise. */
export const changesWorkbook = (changes: readonly TableChange[], language: Language): Uint8Array =>
  writeTextWorkbook(changesTable(changes, language));

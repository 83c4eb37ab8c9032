import { newWorkbook } from "../xlsx/patch/new-workbook";
import { listFileSheet } from "./list/file-sheet";
import type { FindingsList } from "./list/list";

/** The list of findings as a workbook file (.xlsx) of its own. Throws RangeError for a text that no cell holds. */
export const listWorkbook = (list: FindingsList): Uint8Array => newWorkbook([listFileSheet(list, false)]);

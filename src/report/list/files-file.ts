import type { FileSheet } from "../../xlsx/patch/new-sheet";
import { newWorkbook } from "../../xlsx/patch/new-workbook";
import { asText, HEADER, listFileSheet, TEXT } from "./file-sheet";
import type { FilesList } from "./files";

/** 问题清单 of several files as a workbook file (.xlsx): addresses lead to the files in the same folder, a sheet tells of each file. */
export const filesWorkbook = ({ list, files }: FilesList): Uint8Array =>
  newWorkbook([listFileSheet(list, ({ cells }) => String(cells[0])), filesSheet(files)]);

/** Characters, one a column. */
const WIDTHS: readonly number[] = [36, 16, 24, 8, 8, 8, 8, 8, 8, 80];

function filesSheet({ name, rows }: FilesList["files"]): FileSheet {
  const look = (row: number) => (row === 0 ? HEADER : TEXT);
  return {
    name,
    rows: rows.map((cells, row) => cells.map((value) => ({ value, look: asText(value, look(row)) }))),
    columnWidths: WIDTHS,
    frozenRows: 1,
    filter: { top: 0, bottom: rows.length - 1, left: 0, right: WIDTHS.length - 1 },
  };
}

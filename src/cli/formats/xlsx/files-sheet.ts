import type { CellValue } from "../../../check/sheet/snapshot";
import { needsTextFormat, TEXT_FORMAT } from "../../../check/sheet/text-format";
import { CLI_TEXTS } from "../../../text/cli";
import { XLSX_TEXTS } from "../../../text/cli-xlsx";
import type { Language } from "../../../text/language";
import type { FileCell, FileSheet } from "../../../xlsx/patch/new-sheet";
import { inCell } from "./cell";
import type { FileRows } from "./xlsx";

const WIDTHS = [48, 10, 32, 8, 8, 8, 8, 8, 60];

/** All files, a row each: what each was checked by, how much was found, and what was not read. */
export function filesSheet(files: readonly FileRows[], language: Language): FileSheet {
  const { files: name, filesHeader } = XLSX_TEXTS[language];
  return {
    name,
    rows: [
      filesHeader.map((value): FileCell => ({ value, look: { wrap: true, top: true, bold: true, fill: "E7E6E6" } })),
      ...files.map((file) => cellsOf(file, language).map(cell)),
    ],
    columnWidths: WIDTHS,
    frozenRows: 1,
    filter: { top: 0, left: 0, bottom: files.length, right: WIDTHS.length - 1 },
  };
}

function cellsOf({ path, checkedBy, counts, left, why, unread }: FileRows, language: Language): readonly CellValue[] {
  const state = why === null ? XLSX_TEXTS[language].checked : CLI_TEXTS[language].unchecked;
  const { error, warning, info, accepted } = counts;
  return [path, state, checkedBy, error, warning, info, accepted, left, [why ?? [], unread].flat().join("\n")];
}

function cell(value: CellValue): FileCell {
  const text = inCell(value);
  const isText = typeof text === "string" && needsTextFormat(text);
  return { value: text, look: { wrap: true, top: true, ...(isText && { format: TEXT_FORMAT }) } };
}

import type { CellValue } from "../../../check/sheet/snapshot";
import type { ReportPlace } from "../../../report/place";
import { parseA1 } from "../../../check/sheet/address";
import type { Counts, FileAnswer } from "../../answer/answer";
import { remarks } from "../../answer/remarks";
import type { Format, Summary } from "../format";
import { findingCells, whyUnchecked } from "../rows";

/** What a file adds to the workbook: a line of JSON, for the workbook is made when all are there. */
export interface FileRows {
  readonly path: string;
  readonly file: string;
  readonly checkedBy: string | null;
  readonly counts: Counts;
  readonly left: number;
  /** Why nothing was checked; null where something was. */
  readonly why: string | null;
  /** What was not read of it. */
  readonly unread: readonly string[];
  readonly findings: readonly FindingRow[];
}

export interface FindingRow {
  /** The cells of 问题清单 behind the number. */
  readonly cells: readonly CellValue[];
  readonly to: ReportPlace | null;
}

/** The rows of a workbook, see `workbookOf`: it cannot be written before all of them are known. */
export const xlsxFormat: Format = {
  begin: () => "",
  separator: "",
  *file(answer) {
    yield `${JSON.stringify(rowsOf(answer))}\n`;
  },
  end: ({ files, unchecked, counts, selection }: Omit<Summary, "later">) =>
    `${JSON.stringify({ files, unchecked, counts, selection })}\n`,
};

function rowsOf(answer: FileAnswer): FileRows {
  const { path, file, checkedBy, counts, left, unreadTexts, notes, sheets, since, language } = answer;
  return {
    ...{ path, file, checkedBy, counts, left },
    why: whyUnchecked(answer),
    // How many are not listed stands in a column of its own.
    unread: [...notes.map(({ message }) => message), ...unreadTexts, ...remarks({ left: 0, since, language })],
    findings: sheets.flatMap((sheet) =>
      Array.from(sheet.findings, (finding) => ({
        cells: findingCells(finding, sheet, answer),
        to: placeOf(sheet.name, finding.cell),
      })),
    ),
  };
}

function placeOf(sheet: string, cell: string): ReportPlace | null {
  const at = parseA1(cell);
  return at && { sheet, row: at.top, column: at.left };
}

import type { CellValue } from "../../../check/sheet/snapshot";
import type { ReportPlace } from "../../../report/place";
import { parseA1 } from "../../../check/sheet/address";
import type { AcrossAnswer } from "../../answer/across";
import type { Counts, FileAnswer } from "../../answer/answer";
import { remarks } from "../../answer/remarks";
import type { Format, Summary } from "../format";
import { acrossCells, findingCells, whyUnchecked } from "../rows";

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

/** What the rules across files found, in rows of their files. */
export interface AcrossRows {
  /** How much was compared, and what was not. */
  readonly about: readonly string[];
  readonly findings: readonly (FindingRow & Pick<FileRows, "path" | "file">)[];
}

/** What stands in the last line. */
export interface RowsSummary extends Pick<Summary, "files" | "unchecked" | "counts" | "selection"> {
  readonly across?: AcrossRows;
}

/** The rows of a workbook, see `workbookOf`: it cannot be written before all of them are known. */
export const xlsxFormat: Format = {
  begin: () => "",
  separator: "",
  *file(answer) {
    yield `${JSON.stringify(rowsOf(answer))}\n`;
  },
  end: ({ files, unchecked, counts, selection, across }) =>
    `${JSON.stringify({ files, unchecked, counts, selection, ...(across && { across: acrossRowsOf(across) }) } satisfies RowsSummary)}\n`,
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

const acrossRowsOf = ({ findings, about, notes, language }: AcrossAnswer): AcrossRows => ({
  about: [about, ...notes],
  findings: findings.map((finding) => ({
    ...{ path: finding.path, file: finding.file, cells: acrossCells(finding, language) },
    to: placeOf(finding.sheet, finding.cell),
  })),
});

function placeOf(sheet: string, cell: string): ReportPlace | null {
  const at = parseA1(cell);
  return at && { sheet, row: at.top, column: at.left };
}

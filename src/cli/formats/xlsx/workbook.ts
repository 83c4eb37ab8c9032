import type { CellValue } from "../../../check/sheet/snapshot";
import { listFileSheet } from "../../../report/list/file-sheet";
import type { FindingsList, ListRow } from "../../../report/list/list";
import { CLI_TEXTS } from "../../../text/cli";
import { XLSX_TEXTS } from "../../../text/cli-xlsx";
import { FINDINGS_SHEET } from "../../../text/findings-sheet";
import type { Language } from "../../../text/language";
import type { FileSheet } from "../../../xlsx/patch/new-sheet";
import { newWorkbook } from "../../../xlsx/patch/new-workbook";
import { countsText } from "../text/counts";
import { inCell } from "./cell";
import { filesSheet } from "./files-sheet";
import type { FileRows, RowsSummary } from "./xlsx";

/** Excel shows no more links on a sheet; longer lists go on on another one. */
const MOST_ROWS = 65_000;

/**
 * 问题清单 of many files as a workbook (.xlsx): the findings with their files, and a sheet of all files, those among them in which nothing
 * was checked. `fileFrom` gives a file's path from where the workbook will stand.
 */
export function workbookOf(
  files: readonly FileRows[],
  summary: RowsSummary,
  fileFrom: (file: string) => string,
  language: Language,
): Uint8Array {
  const { name, file: label, header } = FINDINGS_SHEET[language];
  const about = [
    CLI_TEXTS[language].files(
      summary.files,
      summary.unchecked,
      countsText(summary.counts, summary.selection, CLI_TEXTS[language]),
    ),
  ];
  const left = files.reduce((sum, one) => sum + one.left, 0);
  if (left > 0) about.push(CLI_TEXTS[language].left(left));
  about.push(...(summary.across?.about ?? []), XLSX_TEXTS[language].howTo);
  const findings = [
    ...files.flatMap(({ path, file, findings: own }) => own.map(({ cells, to }) => ({ path, file, cells, to }))),
    ...(summary.across?.findings ?? []),
  ];
  const sources = new Map<ListRow, string>();
  const lists: FindingsList[] = [];
  for (let from = 0; from === 0 || from < findings.length; from += MOST_ROWS) {
    const rows = findings.slice(from, from + MOST_ROWS).map(({ path, file, cells, to }, at) => {
      const row = listRow("finding", [path, from + at + 1, ...cells], to);
      sources.set(row, fileFrom(file));
      return row;
    });
    const head = [...about.map((line) => listRow("about", [line])), listRow("header", [label, ...header])];
    lists.push({ name, file: label, extra: [], rows: [...head, ...rows] });
  }
  const sheets: FileSheet[] = lists.map((list) => listFileSheet(list, (row) => sources.get(row) ?? ""));
  return newWorkbook([...sheets, filesSheet(files, language)]);
}

const listRow = (kind: ListRow["kind"], cells: readonly CellValue[], to: ListRow["to"] = null): ListRow => ({
  ...{ kind, to, tag: null, extra: [] },
  cells: cells.map(inCell),
});

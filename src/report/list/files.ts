import { SEVERITIES } from "../../check/finding";
import type { CellValue } from "../../check/sheet/snapshot";
import { FILES_LIST, type FileStateName } from "../../text/files-list";
import { FINDINGS_SHEET } from "../../text/findings-sheet";
import { SEVERITY_NAMES } from "../../text/severity-names";
import { TIER_NAMES } from "../../text/tiers";
import { csvText } from "../csv";
import { countsOf, type Report } from "../report";
import { findingsList, inCell, type FindingsList, type ListWords } from "./list";

/** A file among several. */
export interface ListedFile {
  /** Its name, made another than those of the other files. */
  readonly name: string;
  /** Whether that is the name by which the file is found beside the list. */
  readonly isItsOwn: boolean;
  readonly state: FileStateName;
  /** What was found; null where it was not checked. */
  readonly report: Report | null;
  /** Why it was not, or what of it was not read or not taken: sentences. */
  readonly remarks: readonly string[];
}

/** 问题清单 of several files, as data: a list of their findings, and rows that tell of each file, read or not. */
export interface FilesList {
  readonly list: FindingsList;
  /** The first row is a header. */
  readonly files: { readonly name: string; readonly rows: readonly (readonly CellValue[])[] };
}

/** The list to be written as a workbook file; `on` is the day, as 2026-11-29. */
export function filesList(files: readonly ListedFile[], words: ListWords, on: string): FilesList {
  const list = listOfFiles(files, words, { on, isBeside: true });
  const found = new Set(files.filter(({ isItsOwn }) => isItsOwn).map(({ name }) => name));
  // Two files of one name are not both beside the list under it.
  const rows = list.rows.map((row) => (found.has(String(row.cells[0])) ? row : { ...row, to: null }));
  return { list: { ...list, rows }, files: { name: FILES_LIST[words.language].name, rows: fileRows(files, words) } };
}

/** The same as a text file, the files behind the findings. */
export function filesCsv(files: readonly ListedFile[], words: ListWords, on: string): string {
  const list = listOfFiles(files, words, { on, isBeside: false });
  const { name } = FILES_LIST[words.language];
  return csvText([...list.rows.map(({ cells }) => cells), [], [name], ...fileRows(files, words)]);
}

interface ListedAs {
  /** The day, as 2026-11-29. */
  readonly on: string;
  /** Whether the files are told of on a sheet beside the list. */
  readonly isBeside: boolean;
}

/** The findings of all files, under one line about all of them: with one a file no room would be left under the frozen header. */
function listOfFiles(files: readonly ListedFile[], words: ListWords, as: ListedAs): FindingsList {
  const reports = files.flatMap(({ name, report }) => (report === null ? [] : [{ ...report, file: name }]));
  const list = findingsList(reports, words, true);
  const about = {
    ...({ kind: "about", tag: null, to: null, extra: [] } as const),
    cells: [aboutText(files, words, as)],
  };
  return { ...list, rows: [about, ...list.rows.filter(({ kind }) => kind !== "about")] };
}

function aboutText(files: readonly ListedFile[], { language }: ListWords, { on, isBeside }: ListedAs): string {
  const texts = FILES_LIST[language];
  const { comma, acceptedCount } = FINDINGS_SHEET[language];
  const states = (["checked", "no-table", "unread", "waiting"] as const).flatMap((state) => {
    const some = files.filter((file) => file.state === state).length;
    return some === 0 ? [] : [texts.counted(texts.state[state], some)];
  });
  const all = files.flatMap(({ report }) => report?.findings ?? []);
  const open = all.filter(({ accepted }) => accepted === null);
  const counts = countsOf(open).map(([severity, count]) => `${SEVERITY_NAMES[language][severity]} ${count}`);
  if (open.length < all.length) counts.push(acceptedCount(all.length - open.length));
  const where = isBeside ? texts.beside : texts.behind;
  return texts.about(files.length, states.join(comma), counts.join(comma)) + where + texts.on(on);
}

/** A row a file under a header. Figures are left out where nothing was checked: none is not the same as 0. */
function fileRows(files: readonly ListedFile[], { language }: ListWords): readonly (readonly CellValue[])[] {
  const texts = FILES_LIST[language];
  return [
    texts.header,
    ...files.map(({ name, state, report, remarks }) => [
      name,
      texts.state[state],
      ...(report === null || state !== "checked" ? Array.from({ length: 7 }, () => null) : figures(report, language)),
      inCell(remarks.join(language === "zh" ? "" : " ")),
    ]),
  ];
}

function figures(report: Report, language: ListWords["language"]): readonly CellValue[] {
  const { standard, tier, tables, findings } = report;
  const open = findings.filter(({ accepted }) => accepted === null);
  return [
    FILES_LIST[language].basis(standard, TIER_NAMES[language][tier]),
    tables.length,
    tables.reduce((sum, { projects }) => sum + projects, 0),
    ...SEVERITIES.map((severity) => open.filter((one) => one.severity === severity).length),
    findings.length - open.length,
  ];
}

import { a1 } from "../../check/sheet/address";
import { MOST_CHARACTERS } from "../../check/sheet/limits";
import type { CellValue } from "../../check/sheet/snapshot";
import type { FindingText } from "../../text/findings/text";
import { FINDINGS_SHEET } from "../../text/findings-sheet";
import type { Language } from "../../text/language";
import { SEVERITY_NAMES } from "../../text/severity-names";
import type { ReportPlace } from "../place";
import { countsOf, type Report, type ReportFinding } from "../report";
import type { ReportSum } from "../sums";
import type { Tag } from "./tag";

/** 问题清单: what was found as rows of cells, from which a sheet of the workbook, a workbook file and a text file are made alike. */
export interface FindingsList {
  readonly name: string;
  /** The label of the column that tells the file; null where all is of one. */
  readonly file: string | null;
  /** Labels of columns that are not ours, behind the others. */
  readonly extra: readonly CellValue[];
  readonly rows: readonly ListRow[];
}

/** A row of the list. The header comes after the lines about all of it, the findings come right after the header. */
export interface ListRow {
  readonly kind: "about" | "header" | "finding" | "title" | "sums-header" | "sum" | "foreign";
  /** By which the next list finds the row again; null for rows that each list writes afresh. */
  readonly tag: Tag | null;
  /** As many as there are columns, of which the file's is left out where there is none. */
  readonly cells: readonly CellValue[];
  /** Where its address leads; null for nowhere. */
  readonly to: ReportPlace | null;
  /** What stands in the columns that are not ours. */
  readonly extra: readonly CellValue[];
}

/** What a column holds, in the order of the list. */
export const COLUMNS = [
  ...(["number", "severity", "cell", "project", "indicator", "problem"] as const),
  ...(["explanation", "now", "suggested", "done"] as const),
] as const;

/** The column that the unit fills in. */
export const DONE = COLUMNS.indexOf("done");
export const CELL = COLUMNS.indexOf("cell");
export const STATE = COLUMNS.indexOf("severity");

/** Characters, one a column. */
export const WIDTHS: readonly number[] = [6, 8, 12, 24, 10, 20, 60, 36, 36, 24];
export const FILE_WIDTH = 24;

/** What findings are worded with. */
export interface ListWords extends FindingText {
  readonly language: Language;
}

/**
 * The list of one or more reports: what is open in the order of the sheets, then what was accepted, then the sums. `hasFiles`: a column
 * tells the file, as it does unless said where a report has one.
 */
export function findingsList(
  reports: readonly Report[],
  words: ListWords,
  hasFiles = reports.some(({ file }) => file !== null),
): FindingsList {
  const texts = FINDINGS_SHEET[words.language];
  const inFile = (report: Report, cells: readonly CellValue[]): readonly CellValue[] =>
    hasFiles ? [report.file ?? "", ...cells] : cells;
  const labels = (own: readonly string[]): readonly CellValue[] => (hasFiles ? [texts.file, ...own] : own);
  const findings = reports.flatMap((report) =>
    report.findings.map((finding) => ({ report, finding, isOpen: finding.accepted === null })),
  );
  const ordered = [...findings.filter(({ isOpen }) => isOpen), ...findings.filter(({ isOpen }) => !isOpen)];
  const sums = reports.flatMap((report) => report.sums.map((sum) => ({ report, sum })));
  const row = (kind: ListRow["kind"], cells: readonly CellValue[], more: Partial<ListRow> = {}): ListRow => ({
    ...{ kind, cells: cells.map(inCell), tag: null, to: null, extra: [] },
    ...more,
  });
  return {
    name: texts.name,
    file: hasFiles ? texts.file : null,
    extra: [],
    rows: [
      ...reports.map((report) => row("about", [...(hasFiles ? [report.file] : []), aboutText(report, words)])),
      row("header", labels(texts.header)),
      ...ordered.map(({ report, finding }, nth) =>
        row("finding", inFile(report, findingCells(finding, nth + 1, report, words)), {
          tag: { kind: "finding", stamp: finding.stamp, sheet: finding.sheet },
          to: finding.place,
        }),
      ),
      ...(sums.length === 0 ? [] : [row("title", [texts.sums.title]), row("sums-header", labels(texts.sums.header))]),
      ...sums.map(({ report, sum }, nth) =>
        row("sum", inFile(report, sumCells(sum, nth + 1, report, words)), {
          tag: { kind: "sum", stamp: `${sum.row}/${sum.column}`, sheet: sum.place?.sheet ?? "" },
          to: sum.place,
        }),
      ),
    ],
  };
}

/** As a cell holds it: lines divided by \n, and no longer than a cell. */
export function inCell(value: CellValue): CellValue {
  if (typeof value !== "string") return value;
  const text = value.replace(/\r\n?/g, "\n");
  return text.length > MOST_CHARACTERS
    ? `${text.slice(0, MOST_CHARACTERS - 1).replace(/[\ud800-\udbff]$/, "")}…`
    : text;
}

/** What was checked by, and what came of it. */
function aboutText({ findings, standard, tier, on }: Report, { language }: ListWords): string {
  const texts = FINDINGS_SHEET[language];
  const open = findings.filter(({ accepted }) => accepted === null);
  const counts = countsOf(open).map(([severity, count]) => `${SEVERITY_NAMES[language][severity]} ${count}`);
  const passed = findings.length - open.length;
  if (passed > 0) counts.push(texts.acceptedCount(passed));
  const about = texts.about(standard, counts.join(texts.comma));
  return about + texts.between + texts.settings(tier, on ?? "");
}

function findingCells(finding: ReportFinding, number: number, report: Report, words: ListWords): CellValue[] {
  const { project, rule, message, place, accepted, ...rest } = finding;
  const worded: WordedFinding = {
    ...rest,
    ...{ accepted, address: addressText(place, report), project: project?.name ?? "" },
    problem: words.ruleTitle(rule),
    explanation: words.renderMessage(message),
  };
  return wordedCells(worded, number, words.language);
}

/** A finding in the words of the list. */
export interface WordedFinding extends Pick<
  ReportFinding,
  "severity" | "indicator" | "now" | "suggested" | "accepted"
> {
  readonly address: string;
  readonly project: string;
  readonly problem: string;
  readonly explanation: string;
}

/** The cells of its row, in the order of `COLUMNS`. */
export function wordedCells(finding: WordedFinding, number: number, language: Language): CellValue[] {
  const { severity, address, project, indicator, problem, explanation, now, suggested, accepted } = finding;
  const texts = FINDINGS_SHEET[language];
  return [
    number,
    accepted === null ? SEVERITY_NAMES[language][severity] : texts.accepted,
    address,
    project,
    indicator === null ? "" : texts.indicator(indicator),
    problem,
    explanation,
    now,
    suggested,
    accepted === null ? "" : texts.acceptedWhy(accepted.reason, accepted.by, accepted.on),
  ];
}

function sumCells(sum: ReportSum, number: number, report: Report, { language }: ListWords): CellValue[] {
  const { sums } = FINDINGS_SHEET[language];
  const { verdict, row, column, place, difference, parts, allowance, stated, sum: added } = sum;
  const why = sums.parts(parts, allowance);
  return [number, sums.verdict[verdict], addressText(place, report), row, column, difference, why, stated, added, ""];
}

/** An address, with its sheet where several were checked. */
export function addressText(place: ReportPlace | null, { sheets }: Pick<Report, "sheets">): string {
  if (place === null) return "";
  return `${sheets.length > 1 ? `${place.sheet}!` : ""}${a1(place.row, place.column)}`;
}

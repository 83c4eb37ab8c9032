import type { Acceptance } from "../../check/accepted/acceptance";
import type { Edit, Finding } from "../../check/finding";
import type { CheckResult } from "../../check/result";
import { a1, columnName } from "../../check/sheet/address";
import type { Span } from "../../check/sheet/located";
import { firstRow, rowOf, type SheetSnapshot } from "../../check/sheet/snapshot";
import type { Recognition } from "../../check/table/recognise";
import { CLI_TEXTS } from "../../text/cli";
import { fileNote } from "../../text/file-notes";
import { renderMessage } from "../../text/findings";
import type { Language } from "../../text/language";
import { isRecognised, type CheckedFile } from "../checking/check-file";
import { eachOf, jsonPieces } from "./json-pieces";
import { partsInOrder } from "./parts";
import type { Report, Tell } from "./report";

/**
 * The machine-readable answer, file by file and finding by finding: what is told of a long table is many times as long as the table. Its
 * shape is a promise: `version` counts up when it changes.
 */
export function jsonReport(language: Language): Report {
  return {
    begin: () => '{"version":1,"files":[',
    between: () => ",",
    file: (file, tell) => jsonPieces(fileJson(file, language, tell)),
    end: () => "]}\n",
  };
}

function fileJson(file: CheckedFile, language: Language, tell: Tell) {
  const { path, error, profile, notes, sheets, result, accepted } = file;
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const parts = result === null ? [] : partsInOrder(result.tables, sheets);
  const findingsOn = result === null ? () => [] : bySheet(result);
  return {
    path,
    profile: profile && { id: profile.id, name: profile.name },
    error: error && { code: error.code, message: CLI_TEXTS[language].fileError(error) },
    recognised: isRecognised(file),
    notes: notes.map((note) => ({ ...note, message: fileNote(note, language) })),
    sheets: sheets.map((sheet) => {
      const table = result?.tables.find((one) => one.sheets.includes(sheet.name));
      const unread = result?.unread.find((one) => one.sheet === sheet.name);
      return {
        name: sheet.name,
        recognised: table !== undefined,
        layout: table?.layout ?? null,
        tables: parts.flatMap(({ sheet: on, range, layout, facts }) =>
          on === sheet.name ? [{ range, layout, facts }] : [],
        ),
        ...(unread === undefined ? {} : { unread: unreadJson(unread) }),
        findings: eachOf(findingsOn(sheet.name), (finding) => {
          const acceptance = accepted(finding);
          if (acceptance === null) tell(finding);
          return { ...findingJson(finding, byName, language), ...(acceptance && acceptedJson(acceptance)) };
        }),
      };
    }),
  };
}

/**
 * The findings by the sheet they stand on. A finding's place is found out when it is asked for, one project after the other: where all
 * tables are on one sheet nothing is asked.
 */
function bySheet({ tables, findings }: CheckResult): (sheet: string) => readonly Finding[] {
  const [only, ...others] = new Set(tables.flatMap((table) => table.sheets));
  if (others.length === 0) return (sheet) => (sheet === only ? findings : []);
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const sheet = finding.place[0]?.sheet ?? "";
    const group = groups.get(sheet);
    if (group === undefined) groups.set(sheet, [finding]);
    else group.push(finding);
  }
  return (sheet) => groups.get(sheet) ?? [];
}

/** What was recognised of a sheet that was not read. Rows count from 1, columns are letters, as people name them. */
function unreadJson({ refused, lost, headers }: Recognition) {
  return {
    refusedLayouts: refused,
    lostColumns: lost,
    headers: headers.map(({ rows, columns, missing }) => ({
      rows: { first: rows.top + 1, last: rows.bottom + 1 },
      columns: columns.map(({ column, label, role }) => ({ column: columnName(column), label, role })),
      missing,
    })),
  };
}

function findingJson(finding: Finding, sheets: ReadonlyMap<string, SheetSnapshot>, language: Language) {
  const [first, ...others] = finding.place.map((span) => placeJson(span, sheets));
  return {
    key: finding.key,
    rule: finding.rule,
    severity: finding.severity,
    cell: first?.cell ?? "",
    start: first?.start ?? 0,
    end: first?.end ?? 0,
    indicator: finding.indicator,
    message: renderMessage(finding.message, language),
    // A fault in several stretches of text has its first in `cell`, the rest here, before the places it refers to.
    related: [...others, ...finding.related.map((span) => placeJson(span, sheets))],
    fix: finding.fix && { safe: finding.fix.safe, edits: finding.fix.edits.map((edit) => editJson(edit, sheets)) },
  };
}

/** Fields that only an accepted finding has. */
const acceptedJson = ({ reason, by, on }: Acceptance) => ({ accepted: { reason, by, on } });

function cellOf(at: Pick<Span, "sheet" | "row" | "column">, sheets: ReadonlyMap<string, SheetSnapshot>): string {
  const sheet = sheets.get(at.sheet);
  return a1((sheet && rowOf(sheet, at.row)) ?? firstRow(at.row), at.column);
}

function placeJson(span: Span, sheets: ReadonlyMap<string, SheetSnapshot>) {
  return { sheet: span.sheet, cell: cellOf(span, sheets), start: span.start, end: span.end };
}

function editJson(edit: Edit, sheets: ReadonlyMap<string, SheetSnapshot>) {
  const at = { sheet: edit.sheet, cell: cellOf(edit, sheets) };
  if (edit.kind === "number")
    return { ...at, start: 0, end: edit.expected.length, before: edit.expected, after: edit.number };
  return { ...at, start: edit.start, end: edit.end, before: edit.before, after: edit.after };
}

import type { AcceptedBy } from "../check/accepted/acceptance";
import { SEVERITIES, type Finding, type Severity } from "../check/finding";
import type { Message } from "../check/message";
import { a1 } from "../check/sheet/address";
import { markId } from "../check/sheet/mark-formula";
import type { SheetSnapshot } from "../check/sheet/snapshot";
import type { Profile } from "../check/standard/profile";
import { renderMessage } from "../text/findings";
import { FINDINGS_SHEET } from "../text/findings-sheet";
import type { Language } from "../text/language";
import { rangesOf, type CellMark } from "../xlsx/patch/marks";
import type { CellNote } from "../xlsx/patch/notes";
import type { SheetChanges } from "../xlsx/patch/changes";
import { cellsWithNotes, patchWorkbook } from "../xlsx/patch/patch";
import type { WorkbookSheet } from "../xlsx/workbook";
import { cellNote } from "./cell-note";
import { listFileSheet } from "./list/file-sheet";
import { findingsList } from "./list/list";
import { listWords } from "./list/words";
import { placeOf, reportOf } from "./report";

/** A colour and a pattern for each severity: who cannot tell the colours apart sees the pattern. */
const MARKS: Readonly<Record<Severity, Omit<CellMark, "ranges">>> = {
  error: { id: markId("error"), pattern: "lightUp", color: "E08A90", background: "FFDADD" },
  warning: { id: markId("warning"), pattern: "lightHorizontal", color: "E6C36A", background: "FFF2CC" },
  info: { id: markId("info"), pattern: "gray125", color: "8FB4DC", background: "E3EEF9" },
};

export interface MarkedCopy {
  readonly bytes: Uint8Array;
  /** Cells that are marked. */
  readonly cells: number;
  /** Cells with a note of their own, beside which no other can be put. */
  readonly noted: number;
}

interface FoundCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly findings: Finding[];
}

/**
 * A copy of a workbook file with its findings: the cells marked, a note on each, and a sheet of all of them behind the others. What was
 * accepted is on the sheet alone. Nothing else is changed. Throws PatchError where the file cannot be changed without harm.
 */
export function markedCopy(
  file: { readonly bytes: Uint8Array; readonly sheets: readonly WorkbookSheet[] },
  findings: readonly Finding[],
  accepted: AcceptedBy,
  profile: Pick<Profile, "name" | "tier">,
  language: Language,
): MarkedCopy {
  const sheets = file.sheets.map(({ snapshot }) => snapshot);
  const open = findings.filter((finding) => accepted(finding) === null);
  const cells = foundCells(open, sheets);
  const noted = cellsWithNotes(
    file.bytes,
    sheets.map(({ name }) => name),
  );
  const says = (message: Message): string => renderMessage(message, language);
  const hasNote = ({ sheet, row, column }: FoundCell): boolean => noted.get(sheet)?.has(a1(row, column)) === true;
  const changes = sheets.flatMap(({ name }): SheetChanges[] => {
    const own = cells.filter(({ sheet }) => sheet === name);
    if (own.length === 0) return [];
    const notes = own
      .filter((cell) => !hasNote(cell))
      .map(({ row, column, findings }): CellNote => ({ row, column, text: cellNote(findings, { language, says }) }));
    return [{ name, marks: marksOf(own), notes: { author: FINDINGS_SHEET[language].author, notes } }];
  });
  // Without a date: the same file gives the same bytes on any day.
  const report = reportOf({ result: { tables: [], findings }, sheets, profile, accepted, on: null });
  const newSheets = [listFileSheet(findingsList([report], listWords(language)), "same-file")];
  return {
    bytes: patchWorkbook(file.bytes, file.sheets, { sheets: changes, newSheets }),
    cells: cells.length,
    noted: cells.filter(hasNote).length,
  };
}

function foundCells(findings: readonly Finding[], sheets: readonly SheetSnapshot[]): readonly FoundCell[] {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const cells = new Map<string, FoundCell>();
  for (const finding of findings) {
    const at = placeOf(finding, byName);
    if (at === null) continue;
    const id = `${at.sheet}!${a1(at.row, at.column)}`;
    const cell = cells.get(id);
    if (cell === undefined) cells.set(id, { ...at, findings: [finding] });
    else cell.findings.push(finding);
  }
  return [...cells.values()];
}

/** Each cell is marked once, as the gravest of its findings. */
function marksOf(cells: readonly FoundCell[]): CellMark[] {
  const gravest = ({ findings }: FoundCell): Severity =>
    SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity)) ?? "info";
  return SEVERITIES.map((severity) => ({
    ...MARKS[severity],
    ranges: rangesOf(cells.filter((cell) => gravest(cell) === severity)),
  }));
}

import type { Acceptance, AcceptedBy } from "../check/accepted/acceptance";
import { SEVERITIES, type Edit, type Finding } from "../check/finding";
import { a1 } from "../check/sheet/address";
import { cellId } from "../check/sheet/cell-id";
import { cellText, firstRow, rowOf, type SheetSnapshot } from "../check/sheet/snapshot";
import { changeText } from "../check/text-change";
import { CLI_TEXTS } from "../text/cli";
import { difference, excerptText } from "../text/difference";
import { renderMessage, ruleTitle } from "../text/findings";
import { FINDINGS_SHEET } from "../text/findings-sheet";
import type { Language } from "../text/language";
import type { FileCell, FileSheet, SheetLink } from "../xlsx/patch/new-sheet";
import type { StyleWish } from "../xlsx/patch/styles";

/** Characters, one a column: number, severity, cell, project, indicator, problem, explanation, now, suggested, what was done. */
const WIDTHS = [6, 8, 12, 24, 10, 20, 60, 36, 36, 24];
const HEADER_ROW = 1;
const CELL_COLUMN = 2;

const TEXT: StyleWish = { wrap: true, top: true };
const HEADER: StyleWish = { wrap: true, top: true, bold: true, fill: "E7E6E6" };
const LINK: StyleWish = { top: true, underline: true, color: "0563C1" };

/**
 * The findings of a check as a sheet that a unit can work from: filtered by a click, each with a link to its cell; those that were
 * accepted stand at its end, with the reason.
 */
export function findingsSheet(
  findings: readonly Finding[],
  accepted: AcceptedBy,
  sheets: readonly SheetSnapshot[],
  profile: string,
  language: Language,
): FileSheet {
  const texts = FINDINGS_SHEET[language];
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const links: SheetLink[] = [];
  const isOpen = (finding: Finding): boolean => accepted(finding) === null;
  const ordered = [...findings.filter(isOpen), ...findings.filter((finding) => !isOpen(finding))];
  const rows = ordered.map((finding, nth) => {
    const place = placeOf(finding, byName);
    if (place !== null) links.push({ row: HEADER_ROW + 1 + nth, column: CELL_COLUMN, to: place });
    return rowCells(finding, accepted(finding), nth + 1, place, byName, language);
  });
  const counts = SEVERITIES.map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity && isOpen(finding)).length;
    return `${CLI_TEXTS[language].severity[severity]} ${count}`;
  });
  const passed = findings.filter((finding) => !isOpen(finding)).length;
  if (passed > 0) counts.push(CLI_TEXTS[language].accepted(passed));
  const about = texts.about(profile, counts.join(CLI_TEXTS[language].comma));
  return {
    name: texts.name,
    rows: [[{ value: about }], texts.header.map((value): FileCell => ({ value, look: HEADER })), ...rows],
    columnWidths: WIDTHS,
    frozenRows: HEADER_ROW + 1,
    filter: { top: HEADER_ROW, left: 0, bottom: HEADER_ROW + rows.length, right: WIDTHS.length - 1 },
    links,
  };
}

function rowCells(
  finding: Finding,
  acceptance: Acceptance | null,
  number: number,
  place: SheetLink["to"] | null,
  sheets: ReadonlyMap<string, SheetSnapshot>,
  language: Language,
): FileCell[] {
  const { severity, project, indicator, rule, message } = finding;
  const texts = FINDINGS_SHEET[language];
  const [now, suggested] = wordings(finding, sheets);
  const cell = place === null ? "" : `${sheets.size > 1 ? `${place.sheet}!` : ""}${a1(place.row, place.column)}`;
  const text = (value: string): FileCell => ({ value, look: TEXT });
  return [
    { value: number, look: TEXT },
    text(acceptance === null ? CLI_TEXTS[language].severity[severity] : texts.accepted),
    { value: cell, look: LINK },
    text(project?.name ?? ""),
    text(indicator === null ? "" : texts.indicator(indicator)),
    text(ruleTitle(rule, language)),
    text(renderMessage(message, language)),
    text(now),
    text(suggested),
    text(acceptance === null ? "" : texts.acceptedWhy(acceptance.reason, acceptance.by, acceptance.on)),
  ];
}

/** Where a finding leads to; null where its sheet is not there. */
export function placeOf({ place }: Finding, sheets: ReadonlyMap<string, SheetSnapshot>): SheetLink["to"] | null {
  const at = place[0];
  const sheet = at === undefined ? undefined : sheets.get(at.sheet);
  if (at === undefined || sheet === undefined) return null;
  return { sheet: at.sheet, row: rowOf(sheet, at.row) ?? firstRow(at.row), column: at.column };
}

/** What stands in the cell and what would; a choice among several is left to the unit, and all are named. */
function wordings(
  finding: Finding,
  sheets: ReadonlyMap<string, SheetSnapshot>,
): readonly [now: string, suggested: string] {
  const { fix, choices, place } = finding;
  if (fix !== null && fix.edits.length > 0) return fixed(fix.edits, sheets);
  const at = place[0];
  const sheet = at === undefined ? undefined : sheets.get(at.sheet);
  if (at === undefined || sheet === undefined) return ["", ""];
  const text = cellText(sheet, rowOf(sheet, at.row) ?? firstRow(at.row), at.column);
  const own = place.filter((span) => cellId(span) === cellId(at));
  return [excerptText(text, own), choices.map(({ label }) => label).join("；")];
}

/** The first cell of a fix before and after it. */
function fixed(edits: readonly Edit[], sheets: ReadonlyMap<string, SheetSnapshot>): readonly [string, string] {
  const first = edits[0] as Edit;
  if (first.kind === "number") return [first.expected, String(first.number)];
  const sheet = sheets.get(first.sheet);
  if (sheet === undefined) return ["", ""];
  const text = cellText(sheet, rowOf(sheet, first.row) ?? firstRow(first.row), first.column);
  const own = edits.filter((edit) => edit.kind === "text" && cellId(edit) === cellId(first));
  return difference(
    text,
    changeText(
      text,
      own.filter((edit) => edit.kind === "text"),
    ),
  );
}

import type { AcceptedBy, Acceptance } from "../../check/accepted/acceptance";
import type { Edit, Finding } from "../../check/finding";
import { cellAddress } from "../../check/sheet/cell-address";
import { cellId } from "../../check/sheet/cell-id";
import type { Span } from "../../check/sheet/located";
import { cellText, firstRow, rowOf, type SheetSnapshot } from "../../check/sheet/snapshot";
import { wordings } from "../../report/wordings";
import { excerpt, type Piece } from "../../text/excerpt";
import { renderMessage } from "../../text/findings";
import type { Language } from "../../text/language";
import type { FindingAnswer, PlaceAnswer } from "./answer";

type Sheets = ReadonlyMap<string, SheetSnapshot>;

export interface Telling {
  readonly sheets: Sheets;
  readonly accepted: AcceptedBy;
  readonly language: Language;
}

export function findingAnswer(finding: Finding, { sheets, accepted, language }: Telling): FindingAnswer {
  const [first, ...others] = finding.place.map((span) => placeAnswer(span, sheets));
  const acceptance = accepted(finding);
  return {
    key: finding.key,
    rule: finding.rule,
    severity: finding.severity,
    cell: first?.cell ?? "",
    start: first?.start ?? 0,
    end: first?.end ?? 0,
    indicator: finding.indicator,
    ...(finding.project?.code !== undefined && { projectCode: finding.project.code }),
    message: renderMessage(finding.message, language),
    related: [...others, ...finding.related.map((span) => placeAnswer(span, sheets))],
    fix: finding.fix && { safe: finding.fix.safe, edits: finding.fix.edits.map((edit) => editAnswer(edit, sheets)) },
    ...(finding.sum && { sum: { stated: finding.sum.stated, sum: finding.sum.sum } }),
    ...(acceptance && { accepted: acceptedAnswer(acceptance) }),
    details() {
      const [now, suggested] = wordings(finding, sheets);
      return { project: finding.project?.name ?? null, now, suggested, excerpt: excerptOf(finding, sheets) };
    },
  };
}

const acceptedAnswer = ({ reason, by, on }: Acceptance) => ({ reason, by, on });

/** The faulty characters of the first cell, with a few around them. */
function excerptOf({ place }: Finding, sheets: Sheets): readonly Piece[] {
  const [at] = place;
  const sheet = at && sheets.get(at.sheet);
  if (at === undefined || sheet === undefined) return [];
  const text = cellText(sheet, rowOf(sheet, at.row) ?? firstRow(at.row), at.column);
  const own = place.filter((span) => cellId(span) === cellId(at));
  return excerpt(text, own);
}

const cellOf = (at: Pick<Span, "sheet" | "row" | "column">, sheets: Sheets): string =>
  cellAddress(sheets.get(at.sheet), at);

const placeAnswer = (span: Span, sheets: Sheets): PlaceAnswer => ({
  sheet: span.sheet,
  cell: cellOf(span, sheets),
  start: span.start,
  end: span.end,
});

function editAnswer(edit: Edit, sheets: Sheets) {
  const { sheet } = edit;
  const cell = cellOf(edit, sheets);
  if (edit.kind === "number")
    return { sheet, cell, start: 0, end: edit.expected.length, before: edit.expected, after: edit.number };
  return { sheet, cell, start: edit.start, end: edit.end, before: edit.before, after: edit.after };
}

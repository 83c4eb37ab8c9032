import type { Finding } from "../../check/finding";
import { a1 } from "../../check/sheet/address";
import type { Span } from "../../check/sheet/located";
import type { CellRange, SheetSnapshot } from "../../check/sheet/snapshot";
import { cellText, rowOf } from "../../check/sheet/snapshot";

/** Where a finding stands now: its first cell, and how many cells it covers. Null where the row is gone. */
export interface FindingCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly address: string;
  readonly cells: number;
}

/** The cell of a span on the sheet it belongs to; null where its row is gone or it lies on another sheet. */
export function cellOf(snapshot: SheetSnapshot, span: Span): { row: number; column: number } | null {
  if (span.sheet !== snapshot.name) return null;
  const row = rowOf(snapshot, span.row);
  return row === null ? null : { row, column: span.column };
}

/** The cell a click on the finding goes to. */
export function findingCell(snapshot: SheetSnapshot, finding: Finding): FindingCell | null {
  const first = finding.place[0];
  const cell = first === undefined ? null : cellOf(snapshot, first);
  if (cell === null) return null;
  const cells = new Set(finding.place.map((span) => `${span.sheet}!${span.row},${span.column}`)).size;
  return { sheet: snapshot.name, ...cell, address: a1(cell.row, cell.column), cells };
}

/** The raw text of the finding's first cell and the faulty stretches in it, in reading order. */
export function faultyText(snapshot: SheetSnapshot, finding: Finding): { text: string; spans: readonly Span[] } | null {
  const first = finding.place[0];
  const cell = first === undefined ? null : cellOf(snapshot, first);
  if (first === undefined || cell === null) return null;
  const spans = finding.place
    .filter((span) => span.sheet === first.sheet && span.row === first.row && span.column === first.column)
    .sort((a, b) => a.start - b.start);
  return { text: cellText(snapshot, cell.row, cell.column), spans };
}

function inside(range: CellRange, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

/** Whether the finding stands in one of these cells. */
export function standsIn(snapshot: SheetSnapshot, finding: Finding, range: CellRange): boolean {
  return finding.place.some((span) => {
    const cell = cellOf(snapshot, span);
    return cell !== null && inside(range, cell.row, cell.column);
  });
}

/** Whether a change of these cells may have made the finding untrue: it touches a row the finding looked at. */
export function touchedBy(snapshot: SheetSnapshot, finding: Finding, range: CellRange): boolean {
  const rows = [...finding.place, ...finding.related].map((span) => cellOf(snapshot, span)?.row ?? null);
  if (finding.project !== null && finding.project.sheet === snapshot.name) {
    rows.push(rowOf(snapshot, finding.project.row));
  }
  return rows.some((row) => row !== null && row >= range.top && row <= range.bottom);
}

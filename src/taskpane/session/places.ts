import { cellId } from "../../check/sheet/cell-id";
import type { ListedFinding } from "../../check/finding";
import { a1 } from "../../check/sheet/address";
import type { Span } from "../../check/sheet/located";
import type { CellRange, RowHandle, SheetSnapshot } from "../../check/sheet/snapshot";
import { cellText, firstRow, rowOf } from "../../check/sheet/snapshot";
import type { SheetChange } from "../../host/host";
import type { FindingColumns } from "./findings/columns";

/** The sheets that were checked. */
type Sheets = readonly SheetSnapshot[];

/** A cell as it stands now. */
interface Cell {
  readonly sheet: SheetSnapshot;
  readonly row: number;
  readonly column: number;
}

/** A cell a finding stands in now. */
export interface FindingCell {
  readonly place: Span;
  readonly address: string;
}

interface Place {
  readonly sheet: string;
  readonly row: RowHandle;
  readonly column: number;
}

/** The cell of a place; null where its row is gone or its sheet is none of these. */
export function cellOf(sheets: Sheets, { sheet: name, row: handle, column }: Place): Cell | null {
  const sheet = sheets.find((one) => one.name === name);
  const row = sheet === undefined ? null : rowOf(sheet, handle);
  return sheet === undefined || row === null ? null : { sheet, row, column };
}

/** The cells of a finding in the order it names them, the one a click goes to first; those whose rows are gone are left out. */
export function findingCells(sheets: Sheets, { place }: ListedFinding): readonly FindingCell[] {
  const met = new Set<string>();
  return place.flatMap((span) => {
    const cell = cellOf(sheets, span);
    if (cell === null || met.has(cellId(span))) return [];
    met.add(cellId(span));
    return [{ place: span, address: a1(cell.row, cell.column) }];
  });
}

/** The raw text of the finding's first cell and the faulty stretches in it, in reading order. */
export function faultyText(sheets: Sheets, finding: ListedFinding): { text: string; spans: readonly Span[] } | null {
  const first = finding.place[0];
  const cell = first === undefined ? null : cellOf(sheets, first);
  if (first === undefined || cell === null) return null;
  const spans = finding.place
    .filter((span) => span.sheet === first.sheet && span.row === first.row && span.column === first.column)
    .sort((a, b) => a.start - b.start);
  return { text: cellText(cell.sheet, cell.row, cell.column), spans };
}

/** The places, among all, of the findings that stand in one of these cells of a sheet. */
export function standingIn(
  sheet: SheetSnapshot,
  { findings, row: rowColumn, spread }: FindingColumns,
  { top, bottom, left, right }: CellRange,
): readonly number[] {
  const at = (row: number): number => Math.max(0, row - sheet.origin.row);
  const handles = sheet.rowHandles.slice(at(top), at(bottom + 1));
  const rows = new Set(handles);
  const numbers = new Set(handles.map(firstRow));
  const isIn = ({ sheet: on, row, column }: Span): boolean =>
    column >= left && column <= right && rows.has(row) && on === sheet.name;
  const standing: number[] = [];
  // Nearly all are told by the row of their first cell, without a look at them.
  for (let place = 0; place < rowColumn.length; place += 1)
    if ((spread[place] === 1 || numbers.has(rowColumn[place] as number)) && findings[place]?.place.some(isIn) === true)
      standing.push(place);
  return standing;
}

/** Tells of findings whether one of these changes may have made them untrue: it touches a row the finding looked at. */
export function touching(sheets: Sheets, changes: readonly SheetChange[]): (finding: ListedFinding) => boolean {
  if (changes.length === 0) return () => false;
  // Thousands of cells may have changed, and each finding in view asks.
  const rows = changedRows(changes);
  const isTouched = ({ sheet, row }: Omit<Place, "column">): boolean => {
    const changed = rows.get(sheet);
    if (changed === undefined) return false;
    if (changed === null) return true;
    const at = cellOf(sheets, { sheet, row, column: 0 })?.row;
    return at !== undefined && isAmong(changed, at);
  };
  return ({ place, related, project, sum }) =>
    // Where nothing is listed, it looked at places all over the table.
    (related === null && sum === null) ||
    place.some(isTouched) ||
    (related ?? sum?.parts.map((part) => part.place) ?? []).some(isTouched) ||
    (project !== null && isTouched(project));
}

/** Rows from top to bottom, both included. */
type Rows = Pick<CellRange, "top" | "bottom">;

/** The rows that have changed, sheet by sheet, in order and without overlaps; null where they are not known. */
function changedRows(changes: readonly SheetChange[]): ReadonlyMap<string, readonly Rows[] | null> {
  const sheets = new Map<string, Rows[] | null>();
  for (const { sheet, range } of changes) {
    const known = sheets.get(sheet);
    if (range === null) sheets.set(sheet, null);
    else if (known === undefined) sheets.set(sheet, [range]);
    else known?.push(range);
  }
  return new Map([...sheets].map(([sheet, rows]) => [sheet, rows === null ? null : joined(rows)]));
}

function joined(rows: readonly Rows[]): readonly Rows[] {
  const joint: { top: number; bottom: number }[] = [];
  for (const { top, bottom } of [...rows].sort((a, b) => a.top - b.top)) {
    const last = joint.at(-1);
    if (last === undefined || top > last.bottom + 1) joint.push({ top, bottom });
    else last.bottom = Math.max(last.bottom, bottom);
  }
  return joint;
}

/** Whether a row is among rows in order. */
function isAmong(rows: readonly Rows[], row: number): boolean {
  let [low, high] = [0, rows.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const { top, bottom } = rows[middle] as Rows;
    if (row < top) high = middle - 1;
    else if (row > bottom) low = middle + 1;
    else return true;
  }
  return false;
}

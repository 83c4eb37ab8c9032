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

/** Whether one of these changes may have made the finding untrue: it touches a row the finding looked at. */
export function touchedBy(
  sheets: Sheets,
  { place, related, project, sum }: ListedFinding,
  changes: readonly SheetChange[],
): boolean {
  if (changes.length === 0) return false;
  // It looked at places all over the table, which are not listed.
  if (related === null && sum === null) return true;
  const others = related ?? sum?.parts.map((part) => part.place) ?? [];
  const places: readonly Omit<Place, "column">[] = [...place, ...others, ...(project === null ? [] : [project])];
  // Thousands of cells may have changed: where the rows stand is worked out once.
  const looked = places.map((each) => ({
    sheet: each.sheet,
    row: cellOf(sheets, { ...each, column: 0 })?.row ?? null,
  }));
  return changes.some(({ sheet, range }) =>
    looked.some(
      (each) =>
        each.sheet === sheet &&
        (range === null || (each.row !== null && each.row >= range.top && each.row <= range.bottom)),
    ),
  );
}

/** What a check sees of a sheet. Plain data: it crosses the worker boundary and is the same from Excel and from a file. */

/** A cell's stored value. A blank cell is null, never an empty string. */
export type CellValue = string | number | boolean | null;

declare const isHandle: unique symbol;
/**
 * A row's identity, which stays the same when rows are inserted above it. It is a number that no arithmetic is meant for; a zero-based
 * row of a sheet, which says where a row stands now, is a plain number.
 */
export interface RowHandle {
  readonly [isHandle]: true;
}

/** The handle of a row in a sheet that is read for the first time: the place where it stands. */
export const firstHandle = (row: number): RowHandle => row as unknown as RowHandle;

/** Where the row stood when its sheet was first read, for a row that no sheet at hand has any more. */
export const firstRow = (handle: RowHandle): number => handle as unknown as number;

/** A rectangle of cells by zero-based sheet row and column, both ends included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface SheetSnapshot {
  readonly name: string;
  /** Zero-based sheet row and column of the first cell of `values`, `texts` and `formulas`. */
  readonly origin: { readonly row: number; readonly column: number };
  /** One array a row of the used range; all three tables have the same shape. */
  readonly values: readonly (readonly CellValue[])[];
  /** What the user sees, by the cell's number format. */
  readonly texts: readonly (readonly string[])[];
  /** The formula with its leading =, or null where the cell holds none. */
  readonly formulas: readonly (readonly (string | null)[])[];
  /** One handle a row of the used range. */
  readonly rowHandles: readonly RowHandle[];
  readonly merges: readonly CellRange[];
  /** Zero-based sheet rows that are hidden or filtered out. */
  readonly hiddenRows: readonly number[];
  /**
   * Said of a sheet from a file that holds formulas without their values. A formula whose value is null was not computed there;
   * elsewhere its result may be an empty text.
   */
  readonly lacksResults?: true;
  /** The whole sheet, where this is a stretch of its rows: formulas may look beyond it. */
  readonly partOf?: SheetSnapshot;
}

/** One cell of a snapshot. Blank beyond the used range. */
export interface Cell {
  readonly value: CellValue;
  readonly text: string;
  readonly formula: string | null;
}

const BLANK: Cell = { value: null, text: "", formula: null };

/** The cell at a zero-based sheet row and column; blank outside the used range. */
export function cellAt(sheet: SheetSnapshot, row: number, column: number): Cell {
  const r = row - sheet.origin.row;
  const c = column - sheet.origin.column;
  const values = sheet.values[r];
  if (values === undefined || c < 0 || c >= values.length) return BLANK;
  return { value: values[c] ?? null, text: sheet.texts[r]?.[c] ?? "", formula: sheet.formulas[r]?.[c] ?? null };
}

/** The characters a cell holds: its value where that is text, else what it shows. Offsets in findings count these. */
export function cellText(sheet: SheetSnapshot, row: number, column: number): string {
  const cell = cellAt(sheet, row, column);
  return typeof cell.value === "string" ? cell.value : cell.value === null ? "" : cell.text;
}

/** The zero-based rows a snapshot covers, first to last (exclusive). */
export function rowBounds(sheet: SheetSnapshot): { first: number; end: number } {
  return { first: sheet.origin.row, end: sheet.origin.row + sheet.values.length };
}

export function handleOf(sheet: SheetSnapshot, row: number): RowHandle {
  return sheet.rowHandles[row - sheet.origin.row] ?? firstHandle(row);
}

/** By the list of handles, which snapshots share while no row moves. */
const rowsByHandle = new WeakMap<readonly RowHandle[], Map<RowHandle, number>>();

/** The zero-based sheet row a handle stands for now, or null where the row is gone. */
export function rowOf(sheet: SheetSnapshot, handle: RowHandle): number | null {
  // Most rows are where they were first read.
  const first = firstRow(handle);
  if (sheet.rowHandles[first - sheet.origin.row] === handle) return first;
  let rows = rowsByHandle.get(sheet.rowHandles);
  if (rows === undefined) {
    rows = new Map(sheet.rowHandles.map((h, index) => [h, index]));
    rowsByHandle.set(sheet.rowHandles, rows);
  }
  const index = rows.get(handle);
  return index === undefined ? null : sheet.origin.row + index;
}

/** Whether any cell has a formula. */
export const hasFormulas = ({ formulas }: SheetSnapshot): boolean =>
  formulas.some((row) => row.some((formula) => formula !== null));

/** Builds a snapshot from rows of values, for sources that know no formulas or formats of their own. */
export function snapshotOf(
  name: string,
  values: readonly (readonly CellValue[])[],
  more: Partial<Omit<SheetSnapshot, "name" | "values">> = {},
): SheetSnapshot {
  const origin = more.origin ?? { row: 0, column: 0 };
  return {
    name,
    origin,
    values,
    texts: more.texts ?? values.map((row) => row.map((value) => (value === null ? "" : String(value)))),
    formulas: more.formulas ?? values.map((row) => row.map(() => null)),
    rowHandles: more.rowHandles ?? values.map((_, index) => firstHandle(origin.row + index)),
    merges: more.merges ?? [],
    hiddenRows: more.hiddenRows ?? [],
  };
}

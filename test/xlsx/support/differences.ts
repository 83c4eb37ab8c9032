import * as XLSX from "@e965/xlsx";
import { a1 } from "../../../src/check/sheet/address";
import type { CellRange, CellValue } from "../../../src/check/sheet/snapshot";
import { lineBreaks } from "../../../src/xlsx/escapes";
import { ERRORS } from "../../../src/xlsx/sheet";
import type { WorkbookSheet } from "../../../src/xlsx/workbook";

/** What is compared of two readings of a workbook. */
export type Aspect = "sheets" | "parts" | "visibility" | "merges" | "hidden rows" | "value" | "formula" | "text";

/** One thing that our reader and SheetJS read differently. */
export interface Difference {
  readonly aspect: Aspect;
  readonly sheet: string;
  /** The address, where it is a cell that differs. */
  readonly cell?: string;
  readonly ours: CellValue;
  readonly theirs: CellValue;
  readonly ourFormat?: string;
  readonly theirCell?: XLSX.CellObject;
}

type Cells = readonly (readonly (XLSX.CellObject | undefined)[] | undefined)[];

/** Reads with SheetJS what our reader reads: values, formulas and shown texts, the day in the Chinese way, and which rows are hidden. */
export const readBySheetJs = (bytes: Uint8Array): XLSX.WorkBook =>
  XLSX.read(bytes, {
    type: "array",
    dense: true,
    cellFormula: true,
    cellHTML: false,
    cellNF: true,
    cellStyles: true,
    cellText: true,
    dateNF: "yyyy/m/d",
  });

/** What differs between our reading of an .xlsx workbook and SheetJS's: names of sheets and the rest sheet by sheet, cells one by one. */
export function* differences(ours: readonly WorkbookSheet[], book: XLSX.WorkBook): Iterable<Difference> {
  const ids = (book.Workbook?.Sheets ?? []).map((sheet) => (sheet as { readonly id?: string }).id);
  const sheets = book.SheetNames.filter((name) => (book.Sheets[name]?.["!type"] ?? "sheet") === "sheet");
  const theirs = sheets.filter((name) => (ids[book.SheetNames.indexOf(name)] ?? "") !== "").join("\n");
  const ourNames = ours.map(({ snapshot }) => snapshot.name).join("\n");
  if (ourNames !== theirs) yield { aspect: "sheets", sheet: "", ours: ourNames, theirs };
  if (ids.some((id) => (id ?? "") === "")) {
    // SheetJS then gives sheets the cells of others.
    yield { aspect: "parts", sheet: "", ours: ourNames, theirs: book.SheetNames.join("\n") };
    return;
  }
  for (const own of ours) {
    const { name } = own.snapshot;
    const sheet = book.Sheets[name];
    if (sheet === undefined) {
      // What goes wrong within a sheet, SheetJS keeps to itself.
      yield { aspect: "sheets", sheet: name, ours: name, theirs: null };
      continue;
    }
    const visible = (book.Workbook?.Sheets?.[book.SheetNames.indexOf(name)]?.Hidden ?? 0) === 0;
    for (const [aspect, our, their] of [
      ["visibility", own.visible, visible],
      ["merges", listed(own.snapshot.merges), listed(mergesOf(sheet))],
      ["hidden rows", own.snapshot.hiddenRows.join(), hiddenRowsOf(sheet, endOf(own)).join()],
    ] as const)
      if (our !== their) yield { aspect, sheet: name, ours: our, theirs: their };
    yield* cellDifferences(own, sheet);
  }
}

/** How many cells are compared: those that hold something in our reading. */
export const comparedCells = (ours: readonly WorkbookSheet[]): number =>
  ours.reduce(
    (sum, { snapshot }) =>
      sum + snapshot.values.reduce((cells, row) => cells + row.filter((v) => v !== null).length, 0),
    0,
  );

const mergesOf = (sheet: XLSX.WorkSheet): CellRange[] =>
  (sheet["!merges"] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }));

const listed = (merges: readonly CellRange[]): string =>
  merges
    .map(({ top, left, bottom, right }) => `${top}:${left}:${bottom}:${right}`)
    .sort()
    .join(" ");

/** The first row below those that hold something: we say nothing of what is hidden further down. */
const endOf = ({ snapshot: { origin, values } }: WorkbookSheet): number => origin.row + values.length;

const hiddenRowsOf = (sheet: XLSX.WorkSheet, end: number): number[] =>
  (sheet["!rows"] ?? []).flatMap((row, at) => (row?.hidden === true && at < end ? [at] : []));

function* cellDifferences(own: WorkbookSheet, theirs: XLSX.WorkSheet): Iterable<Difference> {
  const data: Cells = theirs["!data"] ?? [];
  const { name, origin, values, texts, formulas } = own.snapshot;
  for (let row = 0; row < Math.max(data.length, endOf(own)); row += 1) {
    const cells = data[row] ?? [];
    const at = row - origin.row;
    const right = Math.max(cells.length, origin.column + (values[at]?.length ?? 0));
    for (let column = 0; column < right; column += 1) {
      const index = column - origin.column;
      const theirCell = cells[column];
      for (const [aspect, our, their] of [
        ["value", values[at]?.[index] ?? null, valueOf(theirCell)],
        ["formula", formulas[at]?.[index] ?? null, formulaOf(theirCell, data)],
        ["text", texts[at]?.[index] ?? "", textOf(theirCell)],
      ] as const)
        if (our !== their)
          yield {
            ...{ aspect, sheet: name, cell: a1(row, column), ours: our, theirs: their },
            ...{ ourFormat: own.formats[at]?.[index], theirCell },
          };
    }
  }
}

function valueOf(cell: XLSX.CellObject | undefined): CellValue {
  if (cell === undefined || cell.t === "z" || cell.v === undefined || cell.v === "") return null;
  if (cell.t === "e") return ERRORS.get(Number(cell.v)) ?? `error ${String(cell.v)}`;
  // The two ways to break a line within a cell are one to us.
  return typeof cell.v === "string" ? lineBreaks(cell.v) : cell.v instanceof Date ? cell.v.toISOString() : cell.v;
}

const textOf = (cell: XLSX.CellObject | undefined): string =>
  valueOf(cell) === null ? "" : lineBreaks(cell?.w ?? String(cell?.v));

function formulaOf(cell: XLSX.CellObject | undefined, data: Cells): string | null {
  if (cell?.f !== undefined && cell.f !== "") return `=${cell.f}`;
  if (cell?.F === undefined) return null;
  const { s } = XLSX.utils.decode_range(cell.F);
  const first = data[s.r]?.[s.c]?.f;
  return first === undefined ? null : `=${first}`;
}

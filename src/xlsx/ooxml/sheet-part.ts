import { snapshotOf, type CellRange, type CellValue } from "../../check/sheet/snapshot";
import { COLUMNS } from "../../check/sheet/size";
import { Shower } from "../shown";
import { pixelsHigh, pixelsWide } from "../sizes";
import { LIMITS, WorkbookError, type CellLook, type WorkbookSheet } from "../workbook";
import { CellReader, type StoredCells, type StoredRow } from "./cells";
import { rangeOf } from "./values";
import { KnownElements } from "./known";
import type { Package } from "./package";
import type { CellStyle } from "./styles";
import { isTrue, type NamedSheet } from "./workbook-part";
import type { Attributes } from "./xml-reader";

/** What the sheets of a workbook share. */
export interface BookContext {
  readonly strings: readonly string[];
  readonly styles: readonly CellStyle[];
  readonly from1904: boolean;
}

/** What a sheet says besides its cells. */
interface SheetFacts {
  readonly merges: CellRange[];
  readonly columns: { readonly from: number; readonly to: number; readonly width: number | undefined }[];
  /** By zero-based row: pixels, and whether it is hidden. Only of rows that say one or the other. */
  readonly rows: Map<number, { readonly height: number | undefined; readonly hidden: boolean }>;
  isProtected: boolean;
}

/** Reads a sheet in one pass over its part. */
export function readSheetPart(parts: Package, part: string, named: NamedSheet, book: BookContext): WorkbookSheet {
  const cells = new CellReader(book.strings, book.from1904);
  const facts: SheetFacts = { merges: [], columns: [], rows: new Map(), isProtected: false };
  /** The list of the sheet that is being read: sheetData, cols and so on. */
  let list = "";
  /** What the text that follows belongs to. */
  let within: "formula" | "value" | "text" | null = null;
  /** Depth of a pronunciation that is being passed over; -1 outside of any. */
  let passing = -1;
  const known = new KnownElements(part);
  parts.read(part, {
    open(name, attributes, depth) {
      if (depth === 1) {
        list = name;
        if (name === "sheetData") known.open(name, attributes);
        if (name === "sheetProtection") facts.isProtected = isTrue(attributes("sheet"));
        return;
      }
      if (list !== "sheetData") {
        if (depth === 2) readFact(facts, list, name, attributes);
        return;
      }
      known.open(name, attributes);
      if (depth === 2 && name === "row") readRow(facts, cells.openRow(attributes), attributes);
      else if (depth === 3 && name === "c") cells.openCell(attributes);
      else if (depth === 4 && name === "f") {
        cells.openFormula(attributes);
        within = "formula";
      } else if (depth === 4 && name === "v") {
        cells.openValue();
        within = "value";
      } else if (name === "rPh" && passing < 0) passing = depth;
      else if (name === "t" && depth > 4 && passing < 0) within = "text";
    },
    close(name, depth) {
      if (list !== "sheetData" || depth === 0) return;
      known.close();
      if (name === "f" || name === "v" || name === "t") within = null;
      else if (depth === passing) passing = -1;
      else if (depth === 3 && name === "c") cells.closeCell();
      else if (depth === 2 && name === "row") cells.closeRow();
    },
    text(text) {
      if (list === "sheetData") known.text(text);
      if (within === "value") cells.valueText(text);
      else if (within === "formula") cells.formulaText(text);
      else if (within === "text") cells.inlineText(text);
    },
  });
  cells.close();
  return toSheet(named, cells, facts, book);
}

function readFact(facts: SheetFacts, list: string, name: string, attributes: Attributes): void {
  if (list === "mergeCells" && name === "mergeCell") {
    const range = rangeOf(attributes("ref") ?? "");
    if (range === null)
      throw new WorkbookError("broken", "The file is damaged: cells beyond a sheet's end are merged.");
    facts.merges.push(range);
  } else if (list === "cols" && name === "col") {
    const [from, to] = [Number(attributes("min")) - 1, Number(attributes("max")) - 1];
    if (!(from >= 0 && to < COLUMNS) || facts.columns.length === COLUMNS)
      throw new WorkbookError("broken", "The file is damaged: it names cells beyond a sheet's end.");
    facts.columns.push({ from, to, width: widthOf(attributes) });
  }
}

function readRow(facts: SheetFacts, row: number, attributes: Attributes): void {
  const points = Number(attributes("ht") ?? NaN);
  const hidden = isTrue(attributes("hidden"));
  if (!hidden && Number.isNaN(points)) return;
  facts.rows.set(row, { height: Number.isNaN(points) ? undefined : pixelsHigh(points), hidden });
}

/** Pixels of a column's width; undefined where it says none, 0 where it is hidden. */
function widthOf(attributes: Attributes): number | undefined {
  if (isTrue(attributes("hidden"))) return 0;
  const width = Number(attributes("width") ?? NaN);
  return Number.isNaN(width) ? undefined : pixelsWide(width);
}

/** The used range is that of the cells which hold something. */
function toSheet(
  { name, visible }: NamedSheet,
  cells: CellReader,
  facts: SheetFacts,
  { styles, from1904 }: BookContext,
): WorkbookSheet {
  const { rows, lacksResults } = cells;
  const range = usedRange(name, cells);
  const origin = { row: range?.top ?? 0, column: range?.left ?? 0 };
  const width = range === null ? 0 : range.right - range.left + 1;
  const height = range === null ? 0 : range.bottom - range.top + 1;
  const dense = new DenseRows(cells, origin.column, width, styles, from1904);
  let next = rows.findIndex(({ row }) => row >= origin.row);
  for (let row = origin.row; row < origin.row + height; row += 1)
    dense.add(rows[next]?.row === row ? rows[next++] : undefined);
  const { values, texts, formulas, formats, looks } = dense;
  const end = origin.row + height;
  const told = [...facts.rows].filter(([row]) => row < end).sort(([a], [b]) => a - b);
  const hiddenRows = told.flatMap(([row, { hidden }]) => (hidden ? [row] : []));
  return {
    snapshot: {
      ...snapshotOf(name, values, { origin, texts, formulas, merges: facts.merges, hiddenRows }),
      ...(lacksResults && { lacksResults: true as const }),
    },
    visible,
    isProtected: facts.isProtected,
    columnWidths: columnWidths(facts, origin.column + width),
    rowHeights: Array.from({ length: (told.at(-1)?.[0] ?? -1) + 1 }, (_, row) => facts.rows.get(row)?.height),
    formats,
    looks,
  };
}

function columnWidths({ columns }: SheetFacts, count: number): (number | undefined)[] {
  const widths = new Array<number | undefined>(count).fill(undefined);
  for (const { from, to, width } of columns) widths.fill(width, from, to + 1);
  return widths;
}

function usedRange(name: string, { rows, columns, values, formulas }: CellReader): CellRange | null {
  let [top, left, bottom, right, filled] = [Infinity, Infinity, -1, -1, 0];
  const isBlank = (at: number): boolean => values[at] === null && (formulas[at] ?? null) === null;
  for (const { row, start, end } of rows) {
    let first = start;
    while (first < end && isBlank(first)) first += 1;
    if (first === end) continue;
    let last = end - 1;
    while (isBlank(last)) last -= 1;
    left = Math.min(left, columns[first] as number);
    right = Math.max(right, columns[last] as number);
    top = Math.min(top, row);
    bottom = row;
    filled += 1;
  }
  if (bottom < 0) return null;
  if (filled > LIMITS.rows) throw new WorkbookError("too-large", `Sheet ${name} has more than ${LIMITS.rows} rows.`);
  const cells = filled * (right - left + 1);
  if (cells > LIMITS.cells)
    throw new WorkbookError("too-large", `Sheet ${name} has ${cells} cells; the limit is ${LIMITS.cells}.`);
  return { top, left, bottom, right };
}

/** The rows of the used range, one after the other. Rows that are alike share what is alike: a stray cell in the last row costs nothing. */
class DenseRows {
  readonly values: (readonly CellValue[])[] = [];
  readonly texts: (readonly string[])[] = [];
  readonly formulas: (readonly (string | null)[])[] = [];
  readonly formats: (readonly string[])[] = [];
  readonly looks: (readonly (CellLook | null)[])[] = [];
  readonly #shower: Shower;
  readonly #blank: { readonly values: readonly null[]; readonly texts: readonly string[] };
  /** Formats and looks by the styles of a row's cells. */
  readonly #styled = new Map<string, RowStyles>();
  #last: { readonly row: StoredRow | null; readonly styles: RowStyles } | null = null;

  constructor(
    private readonly cells: StoredCells,
    private readonly left: number,
    private readonly width: number,
    private readonly styles: readonly CellStyle[],
    from1904: boolean,
  ) {
    this.#shower = new Shower(from1904);
    this.#blank = { values: new Array<null>(width).fill(null), texts: new Array<string>(width).fill("") };
  }

  add(stored: StoredRow | undefined): void {
    const [formats, looks] = this.#stylesOf(stored);
    this.formats.push(formats);
    this.looks.push(looks);
    if (stored === undefined) {
      this.values.push(this.#blank.values);
      this.texts.push(this.#blank.texts);
      this.formulas.push(this.#blank.values);
      return;
    }
    const { columns, values: storedValues, formulas: storedFormulas } = this.cells;
    const values = new Array<CellValue>(this.width).fill(null);
    const texts = new Array<string>(this.width).fill("");
    let formulas: (string | null)[] | null = null;
    for (let at = stored.start; at < stored.end; at += 1) {
      const index = (columns[at] as number) - this.left;
      if (index < 0 || index >= this.width) continue;
      const value = storedValues[at] ?? null;
      values[index] = value;
      texts[index] = this.#shower.show(value, formats[index] ?? "General");
      const formula = storedFormulas[at] ?? null;
      if (formula !== null) (formulas ??= new Array<string | null>(this.width).fill(null))[index] = formula;
    }
    this.values.push(values);
    this.texts.push(texts);
    this.formulas.push(formulas ?? this.#blank.values);
  }

  #stylesOf(stored: StoredRow | undefined): RowStyles {
    const own = stored !== undefined && this.#hasStyle(stored) ? stored : null;
    // Most rows are like the one before.
    if (this.#last !== null && this.#isAlike(own, this.#last.row)) return this.#last.styles;
    const styles = this.#stylesById(own);
    this.#last = { row: own, styles };
    return styles;
  }

  #hasStyle({ start, end }: StoredRow): boolean {
    for (let at = start; at < end; at += 1) if (this.cells.styles[at] !== 0) return true;
    return false;
  }

  /** Whether two rows have cells of the same styles in the same columns. */
  #isAlike(a: StoredRow | null, b: StoredRow | null): boolean {
    if (a === null || b === null) return a === b;
    const { columns, styles } = this.cells;
    const count = a.end - a.start;
    if (b.end - b.start !== count) return false;
    for (let nth = 0; nth < count; nth += 1) {
      const [one, other] = [a.start + nth, b.start + nth];
      if (columns[one] !== columns[other] || styles[one] !== styles[other]) return false;
    }
    return true;
  }

  #stylesById(own: StoredRow | null): RowStyles {
    const columns = own === null ? [] : this.cells.columns.slice(own.start, own.end);
    const numbers = own === null ? [] : this.cells.styles.slice(own.start, own.end);
    const id = `${columns.join()}|${numbers.join()}`;
    let found = this.#styled.get(id);
    if (found === undefined) {
      const plain = this.styles[0];
      const formats = new Array<string>(this.width).fill(plain?.format ?? "General");
      const looks = new Array<CellLook | null>(this.width).fill(plain?.look ?? null);
      columns.forEach((column, at) => {
        const index = column - this.left;
        const style = this.styles[numbers[at] ?? 0];
        if (index < 0 || index >= this.width) return;
        formats[index] = style?.format ?? "General";
        looks[index] = style?.look ?? null;
      });
      found = [formats, looks];
      if (this.#styled.size < MOST_STYLES) this.#styled.set(id, found);
    }
    return found;
  }
}

type RowStyles = readonly [formats: readonly string[], looks: readonly (CellLook | null)[]];

/** Kinds of rows to know again. */
const MOST_STYLES = 1_000;

import { a1 } from "../../check/sheet/address";
import { moveFormula } from "../../check/sheet/relative";
import { COLUMNS, ROWS } from "../../check/sheet/size";
import type { CellRange, CellValue } from "../../check/sheet/snapshot";
import { LIMITS, WorkbookError } from "../workbook";
import { unescapedText } from "../escapes";
import { broken, columnOf, dayOf, decimal, numberOf, rangeOf, styleOf, truth } from "./values";
import type { Attributes } from "./xml-reader";

/** The cells of a sheet as they are stored, one behind the other; blank ones with a style are among them. */
export interface StoredCells {
  readonly columns: readonly number[];
  readonly values: readonly CellValue[];
  readonly styles: readonly number[];
  /** With their leading =. It ends where no more cell has one. */
  readonly formulas: readonly (string | null)[];
}

/** A row and its cells, from left to right: those from `start` to before `end`. */
export interface StoredRow {
  /** Zero-based. */
  readonly row: number;
  readonly start: number;
  readonly end: number;
}

/** A formula that is written once for a range. */
interface ArrayFormula {
  readonly range: CellRange;
  readonly formula: string;
}

/** Takes in the cells of a sheet's part, tag by tag. */
export class CellReader implements StoredCells {
  /** Those that hold cells, from top to bottom once all are read. */
  readonly rows: StoredRow[] = [];
  readonly columns: number[] = [];
  readonly values: CellValue[] = [];
  readonly styles: number[] = [];
  readonly formulas: (string | null)[] = [];
  /** A formula was read whose result is not stored. */
  lacksResults = false;
  readonly #shared = new Map<string, { readonly formula: string; readonly row: number; readonly column: number }>();
  readonly #arrays: ArrayFormula[] = [];
  /** The row that is being read; -1 outside of any. */
  #row = -1;
  #rowStart = 0;
  #lastRow = -1;
  #isAscending = true;
  #isRowAscending = true;
  #formulaCharacters = 0;
  // The cell that is being read.
  #column = -1;
  #type = "n";
  #value: string | null = null;
  #inline = "";
  #formula: string | null = null;
  #sharedIndex: string | null = null;
  #arrayRange: string | null = null;

  constructor(
    private readonly strings: readonly string[],
    private readonly from1904: boolean,
  ) {}

  openRow(attributes: Attributes): number {
    const stated = attributes("r");
    const row = stated === undefined ? this.#lastRow + 1 : numberOf(stated, ROWS) - 1;
    if (row < 0 || row >= ROWS) throw broken("it names cells beyond a sheet's end");
    if (row === this.#lastRow) throw broken(`row ${row + 1} is there twice`);
    this.#isAscending &&= row > this.#lastRow;
    this.#lastRow = row;
    this.#row = row;
    this.#rowStart = this.columns.length;
    this.#column = -1;
    this.#isRowAscending = true;
    return row;
  }

  closeRow(): void {
    const row = this.#row;
    this.#row = -1;
    const [start, end] = [this.#rowStart, this.columns.length];
    if (row < 0 || start === end) return;
    if (!this.#isRowAscending) this.#putInOrder(row, start, end);
    this.rows.push({ row, start, end });
  }

  openCell(attributes: Attributes): void {
    if (this.#row < 0) throw broken("a cell stands outside of any row");
    if (this.columns.length === LIMITS.storedCells)
      throw new WorkbookError("too-large", `A sheet has more than ${LIMITS.storedCells} cells.`);
    const before = this.#column;
    const address = attributes("r");
    this.#column = address === undefined ? before + 1 : columnOf(address, this.#row);
    if (this.#column >= COLUMNS) throw broken("it names cells beyond a sheet's end");
    this.#isRowAscending &&= this.#column > before;
    this.#type = attributes("t") ?? "n";
    this.#value = null;
    this.#inline = "";
    this.#formula = null;
    this.#sharedIndex = null;
    this.#arrayRange = null;
    this.columns.push(this.#column);
    this.styles.push(styleOf(attributes("s")));
  }

  openFormula(attributes: Attributes): void {
    const type = attributes("t");
    this.#formula = "";
    if (type === "shared") this.#sharedIndex = attributes("si") ?? null;
    if (type === "array") this.#arrayRange = attributes("ref") ?? null;
  }

  openValue(): void {
    if (this.#value !== null) throw broken("a cell has two values");
    this.#value = "";
  }

  formulaText(text: string): void {
    this.#formula = (this.#formula ?? "") + text;
  }

  valueText(text: string): void {
    this.#value = (this.#value ?? "") + text;
  }

  inlineText(text: string): void {
    this.#inline += text;
  }

  closeCell(): void {
    const formula = this.#written(this.#row);
    const value = this.#read(formula !== null);
    if (formula !== null) this.#setFormula(this.values.length, formula);
    this.values.push(value);
  }

  /** To be called behind the last row. */
  close(): void {
    if (!this.#isAscending) {
      this.rows.sort((a, b) => a.row - b.row);
      this.rows.forEach((one, at) => {
        if (one.row === this.rows[at - 1]?.row) throw broken(`row ${one.row + 1} is there twice`);
      });
    }
    this.#spreadArrays();
  }

  /** The cell's formula with its =, null where it has none. */
  #written(row: number): string | null {
    const text = this.#formula;
    if (text === null) return null;
    const column = this.#column;
    if (this.#sharedIndex !== null) {
      if (text !== "") this.#shared.set(this.#sharedIndex, { formula: text, row, column });
      const first = this.#shared.get(this.#sharedIndex);
      if (first === undefined) throw broken("a cell shares a formula that no cell has");
      this.#formulaCharacters += first.formula.length;
      if (this.#formulaCharacters > LIMITS.sharedFormulas)
        throw new WorkbookError("too-large", "The formulas of a sheet take more room than can be read.");
      return `=${moveFormula(first.formula, row - first.row, column - first.column)}`;
    }
    if (this.#arrayRange !== null && text !== "") {
      const range = rangeOf(this.#arrayRange);
      const isOne = range?.top === range?.bottom && range?.left === range?.right;
      if (range !== null && !isOne) this.#arrays.push({ range, formula: `=${text}` });
    }
    // What a table of data says of its cells is no text of a formula.
    return text === "" ? null : `=${text}`;
  }

  #read(isFormula: boolean): CellValue {
    const text = this.#value;
    switch (this.#type) {
      case "s":
        return text === null || text.trim() === "" ? null : filled(this.#string(text));
      case "inlineStr":
        return filled(unescapedText(this.#inline));
      case "str":
        return text === null ? null : filled(unescapedText(text));
      case "b":
        return text === null ? null : truth(text.trim());
      case "e":
        return text === null || text === "" ? null : text.trim();
      case "d":
        return text === null || text.trim() === "" ? null : dayOf(text.trim(), this.from1904);
      case "n": {
        const number = text === null ? "" : text.trim();
        if (number !== "") return decimal(number);
        this.lacksResults ||= isFormula;
        return null;
      }
      default:
        throw broken(`a cell is of a kind that nobody knows, ${this.#type}`);
    }
  }

  #string(text: string): string {
    const string = this.strings[numberOf(text.trim(), Infinity)];
    if (string === undefined) throw broken("a cell refers to a text that is not there");
    return string;
  }

  /** An array formula stands in the first cell of its range and counts for all. */
  #spreadArrays(): void {
    if (this.#arrays.length === 0) return;
    const rows = new Map(this.rows.map((stored) => [stored.row, stored]));
    let cells = 0;
    for (const { range, formula } of this.#arrays)
      for (let row = range.top; row <= range.bottom; row += 1) {
        const { start, end } = rows.get(row) ?? NO_CELLS;
        cells += 1 + end - start;
        // They may not overlap, so that more than there are cells is no workbook of Excel's.
        if (cells > LIMITS.cells)
          throw new WorkbookError("too-large", "A sheet has more array formulas than can be read.");
        for (let at = start; at < end; at += 1) {
          const column = this.columns[at] ?? 0;
          if (column >= range.left && column <= range.right && (this.formulas[at] ?? null) === null)
            this.#setFormula(at, formula);
        }
      }
  }

  #setFormula(at: number, formula: string): void {
    while (this.formulas.length < at) this.formulas.push(null);
    this.formulas[at] = formula;
  }

  /** For a row whose cells were not stored from left to right. */
  #putInOrder(row: number, start: number, end: number): void {
    const { columns, values, styles, formulas } = this;
    const places = Array.from({ length: end - start }, (_, nth) => start + nth);
    const order = places.sort((a, b) => (columns[a] ?? 0) - (columns[b] ?? 0));
    const twice = order.find((at, nth) => columns[at] === columns[order[nth - 1] ?? -1]);
    if (twice !== undefined) throw broken(`cell ${a1(row, columns[twice] ?? 0)} is there twice`);
    while (formulas.length > start && formulas.length < end) formulas.push(null);
    for (const list of [columns, values, styles, formulas] as unknown[][])
      if (list.length === end) order.map((at) => list[at]).forEach((one, nth) => (list[start + nth] = one));
  }
}

const NO_CELLS = { start: 0, end: 0 };

const filled = (text: string): string | null => (text === "" ? null : text);

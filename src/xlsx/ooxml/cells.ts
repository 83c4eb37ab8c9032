import { a1, parseA1 } from "../../check/sheet/address";
import { moveFormula } from "../../check/sheet/relative";
import { COLUMNS, ROWS } from "../../check/sheet/size";
import type { CellRange, CellValue } from "../../check/sheet/snapshot";
import { LIMITS, WorkbookError } from "../workbook";
import { unescapedText } from "../escapes";
import type { Attributes } from "./xml";

/** The cells of a row as they are stored, in the order they were read; blank ones with a style are among them. */
export interface StoredRow {
  /** Zero-based. */
  readonly row: number;
  readonly columns: number[];
  readonly values: CellValue[];
  readonly styles: number[];
  /** With their leading =; null where no cell of the row has one. */
  formulas: (string | null)[] | null;
}

/** A formula that is written once for a range. */
interface ArrayFormula {
  readonly range: CellRange;
  readonly formula: string;
}

const broken = (why: string): WorkbookError => new WorkbookError("broken", `The file is damaged: ${why}.`);

/** Takes in the cells of a sheet's part, tag by tag. */
export class CellReader {
  readonly rows: StoredRow[] = [];
  /** A formula was read whose result is not stored. */
  lacksResults = false;
  readonly #shared = new Map<string, { readonly formula: string; readonly row: number; readonly column: number }>();
  readonly #arrays: ArrayFormula[] = [];
  #row: StoredRow | null = null;
  #lastRow = -1;
  #isAscending = true;
  #isRowAscending = true;
  #cells = 0;
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
    this.#row = { row, columns: [], values: [], styles: [], formulas: null };
    this.#column = -1;
    this.#isRowAscending = true;
    return row;
  }

  closeRow(): void {
    const row = this.#row;
    this.#row = null;
    if (row === null || row.columns.length === 0) return;
    this.rows.push(this.#isRowAscending ? row : inOrder(row));
  }

  openCell(attributes: Attributes): void {
    const row = this.#row;
    if (row === null) throw broken("a cell stands outside of any row");
    this.#cells += 1;
    if (this.#cells > LIMITS.storedCells)
      throw new WorkbookError("too-large", `A sheet has more than ${LIMITS.storedCells} cells.`);
    const before = this.#column;
    const address = attributes("r");
    this.#column = address === undefined ? before + 1 : columnOf(address, row.row);
    if (this.#column >= COLUMNS) throw broken("it names cells beyond a sheet's end");
    this.#isRowAscending &&= this.#column > before;
    this.#type = attributes("t") ?? "n";
    this.#value = null;
    this.#inline = "";
    this.#formula = null;
    this.#sharedIndex = null;
    this.#arrayRange = null;
    row.columns.push(this.#column);
    row.styles.push(styleOf(attributes("s")));
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
    const row = this.#row as StoredRow;
    const formula = this.#written(row.row);
    const value = this.#read(formula !== null);
    row.values.push(value);
    if (formula !== null) row.formulas ??= new Array<string | null>(row.values.length - 1).fill(null);
    row.formulas?.push(formula);
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
        return text === null || text.trim() === "" ? null : this.#day(text.trim());
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

  /** A day as Excel counts it, or the part of a day that a time alone is. */
  #day(text: string): number {
    const day = DAY.exec(text);
    const rest = text.slice(day?.[0].length ?? 0);
    const time = TIME.exec(rest);
    if ((day === null || rest !== "") && time === null) throw broken(`a cell holds no day but ${text.slice(0, 30)}`);
    const [, hours = 0, minutes = 0, seconds = 0] = time ?? [];
    const part = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
    if (day === null) return part;
    return daysTo(Number(day[1]), Number(day[2]), Number(day[3])) - FIRST_DAY + part - (this.from1904 ? 1462 : 0);
  }

  /** An array formula stands in the first cell of its range and counts for all. */
  #spreadArrays(): void {
    const rows = new Map(this.rows.map((stored) => [stored.row, stored]));
    let cells = 0;
    for (const { range, formula } of this.#arrays)
      for (let row = range.top; row <= range.bottom; row += 1) {
        const stored = rows.get(row);
        cells += 1 + (stored?.columns.length ?? 0);
        // They may not overlap, so that more than there are cells is no workbook of Excel's.
        if (cells > LIMITS.cells)
          throw new WorkbookError("too-large", "A sheet has more array formulas than can be read.");
        stored?.columns.forEach((column, at) => {
          if (column < range.left || column > range.right) return;
          stored.formulas ??= new Array<string | null>(stored.columns.length).fill(null);
          stored.formulas[at] ??= formula;
        });
      }
  }
}

const DAY = /^(\d{4})-(\d\d)-(\d\d)(?:Z?$|T(?=\d))/;
const TIME = /^T?(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?$/;

/** A row whose cells were not stored from left to right. */
function inOrder({ row, columns, values, styles, formulas }: StoredRow): StoredRow {
  const order = [...columns.keys()].sort((a, b) => (columns[a] ?? 0) - (columns[b] ?? 0));
  const sorted = <T>(list: readonly T[]): T[] => order.map((at) => list[at] as T);
  const own = sorted(columns);
  const twice = own.find((column, at) => column === own[at - 1]);
  if (twice !== undefined) throw broken(`cell ${a1(row, twice)} is there twice`);
  return { row, columns: own, values: sorted(values), styles: sorted(styles), formulas: formulas && sorted(formulas) };
}

/** Days from a day of the year 0 to one of our calendar. March begins the year, so that the leap day is its last. */
function daysTo(year: number, month: number, day: number): number {
  const years = month > 2 ? year : year - 1;
  const inYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day;
  return years * 365 + Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400) + inYear;
}

/** 1899-12-30, which is 0 for every day since March 1900. */
const FIRST_DAY = daysTo(1899, 12, 30);

const filled = (text: string): string | null => (text === "" ? null : text);

function truth(text: string): boolean | null {
  if (text === "") return null;
  if (text === "1" || text === "true") return true;
  if (text === "0" || text === "false") return false;
  throw broken("a truth value is neither true nor false");
}

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

function decimal(text: string): number {
  const number = DECIMAL.test(text) ? Number(text) : NaN;
  if (!Number.isFinite(number)) throw broken(`a number is written as ${text.slice(0, 30)}`);
  return number;
}

/** A count or a place, no more than `most`. */
function numberOf(text: string, most: number): number {
  if (!/^\d{1,10}$/.test(text)) throw broken(`a place is written as ${text.slice(0, 30)}`);
  const number = Number(text);
  if (number > most) throw broken("it names cells beyond a sheet's end");
  return number;
}

/** Some programs leave the style of a plain cell empty. */
const styleOf = (text: string | undefined): number =>
  text === undefined || text === "" ? 0 : numberOf(text, Infinity);

/** The column of an address in this zero-based row. */
function columnOf(address: string, row: number): number {
  let letters = 0;
  let column = 0;
  for (; letters < 3; letters += 1) {
    const letter = address.charCodeAt(letters) - BEFORE_A;
    if (!(letter > 0 && letter <= 26)) break;
    column = column * 26 + letter;
  }
  let number = 0;
  for (let at = letters; at < address.length && number <= row + 1; at += 1) {
    const digit = address.charCodeAt(at) - ZERO;
    number = digit >= 0 && digit <= 9 ? number * 10 + digit : Infinity;
  }
  if (letters === 0 || number !== row + 1)
    throw broken(`a cell of row ${row + 1} is said to be ${address.slice(0, 30)}`);
  return column - 1;
}

const BEFORE_A = "A".charCodeAt(0) - 1;
const ZERO = "0".charCodeAt(0);

/** A rectangle as the file writes it; null where it is none of a sheet's. */
export function rangeOf(ref: string): CellRange | null {
  const range = parseA1(ref);
  return range === null || range.top < 0 || range.right >= COLUMNS || range.bottom >= ROWS ? null : range;
}

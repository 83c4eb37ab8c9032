import { COLUMNS } from "../sheet/size";
import Big from "big.js";
import { once } from "../once";
import { isNumericFormula, readPlainFormula, type PlainTerm } from "../sheet/formula";
import { cellAt, type Cell, type CellRange, type SheetSnapshot } from "../sheet/snapshot";
import { computedAmount, fractionDigits, readAmount, type Amount, type NumberAmount } from "./amount";
import type { StatedUnit } from "./units";

/**
 * The amount in a cell. Files of other programs may hold a formula without its value: a plain sum or difference is then computed as
 * Excel would, and any other is `uncomputed`, never nothing.
 */
export function amountAt(
  sheet: SheetSnapshot,
  row: number,
  column: number,
  tableUnit: StatedUnit | null = null,
): Amount {
  const cell = cellAt(sheet, row, column);
  if (!lacksValue(sheet, cell)) return readAmount(cell, tableUnit);
  const result = resultAt(new Calculation(sheet.partOf ?? sheet), row, column);
  return result === null
    ? { kind: "uncomputed", text: cell.formula ?? "" }
    : computedAmount(result.value, Math.max(result.decimals, fractionDigits(result.value)));
}

/** Whether an amount hangs on other cells, so that it may change while its own cell stays the same. */
export const isOfOtherCells = (amount: Amount): boolean =>
  amount.kind === "uncomputed" || (amount.kind === "number" && amount.isComputed);

/**
 * Whether a cell holds a formula without its value. A formula may also come to an empty text, so outside of files that are known to
 * lack values it must be one whose result is a number.
 */
export function lacksValue(sheet: SheetSnapshot, { value, formula }: Cell): boolean {
  return value === null && formula !== null && (sheet.lacksResults === true || isNumericFormula(formula));
}

type Result = Pick<NumberAmount, "value" | "tenThousandths" | "decimals">;

/** Formulas that hang on each other further than this are not followed. */
const DEEPEST = 100;
/** Cells that formulas of one sheet may add up, each as often as it is added. */
const MOST_CELLS = 500_000;

/** What is remembered of a sheet's formulas, by their cells. */
interface Memory {
  readonly results: Map<number, Result | null>;
  readonly terms: Map<number, readonly PlainTerm[] | null>;
  cells: number;
}

const memoryOf = once((_sheet: SheetSnapshot): Memory => ({ results: new Map(), terms: new Map(), cells: 0 }));

const keyOf = (row: number, column: number): number => row * COLUMNS + column;

class Calculation {
  /** The cells whose formulas wait for this result. */
  readonly open = new Set<number>();
  readonly memory: Memory;

  constructor(readonly sheet: SheetSnapshot) {
    this.memory = memoryOf(sheet);
  }
}

function resultAt(calculation: Calculation, row: number, column: number): Result | null {
  const { open, memory } = calculation;
  const key = keyOf(row, column);
  const before = memory.results.get(key);
  if (before !== undefined) return before;
  if (open.has(key) || open.size >= DEEPEST) return null;
  open.add(key);
  const terms = termsAt(calculation, row, column);
  const result = terms === null ? null : sumOf(calculation, terms);
  open.delete(key);
  // Inside another formula, null may come of a circle that begins elsewhere.
  if (result !== null || open.size === 0) memory.results.set(key, result);
  return result;
}

function termsAt({ sheet, memory }: Calculation, row: number, column: number): readonly PlainTerm[] | null {
  const key = keyOf(row, column);
  let terms = memory.terms.get(key);
  if (terms === undefined) {
    const cell = cellAt(sheet, row, column);
    terms = lacksValue(sheet, cell) ? readPlainFormula(cell.formula ?? "", sheet.name) : null;
    memory.terms.set(key, terms);
  }
  return terms;
}

function sumOf(calculation: Calculation, terms: readonly PlainTerm[]): Result | null {
  const sum = new Sum();
  for (const { sign, what } of terms) {
    if ("range" in what) {
      if (!addRange(calculation, what.range, sign, sum)) return null;
      continue;
    }
    const number =
      "number" in what
        ? { ...NOTHING, value: new Big(what.number), tenThousandths: null }
        : numberAt(calculation, what.cell.top, what.cell.left, false);
    if (number === null) return null;
    sum.add(number, sign);
  }
  return sum.result();
}

/** An exact sum: of whole ten-thousandths as long as a double holds them, for ranges are long. */
class Sum {
  private whole = 0;
  private rest = new Big(0);
  private decimals = 0;

  add({ tenThousandths, value, decimals }: Result, sign: 1 | -1): void {
    const next = tenThousandths === null ? NaN : this.whole + sign * tenThousandths;
    if (Number.isSafeInteger(next)) this.whole = next;
    else this.rest = sign === 1 ? this.rest.plus(value) : this.rest.minus(value);
    if (decimals > this.decimals) this.decimals = decimals;
  }

  result(): Result {
    return computedAmount(new Big(this.whole).times(TEN_THOUSANDTH).plus(this.rest), this.decimals);
  }
}

const TEN_THOUSANDTH = new Big("0.0001");
const NOTHING: Result = { value: new Big(0), tenThousandths: 0, decimals: 0 };

function addRange(calculation: Calculation, range: CellRange, sign: 1 | -1, sum: Sum): boolean {
  const { origin, values } = calculation.sheet;
  const last = Math.min(range.bottom, origin.row + values.length - 1);
  for (let row = Math.max(range.top, origin.row); row <= last; row += 1) {
    const end = Math.min(range.right, origin.column + (values[row - origin.row]?.length ?? 0) - 1);
    for (let column = Math.max(range.left, origin.column); column <= end; column += 1) {
      const number = numberAt(calculation, row, column, true);
      if (number === null) return false;
      if (number !== NOTHING) sum.add(number, sign);
    }
  }
  return true;
}

/**
 * The number in a cell that a formula adds; null where it is text, for Excel passes over text inside SUM and fails elsewhere. A dash
 * inside SUM is nothing either way.
 */
function numberAt(calculation: Calculation, row: number, column: number, inSum: boolean): Result | null {
  const { sheet, memory } = calculation;
  memory.cells += 1;
  if (memory.cells > MOST_CELLS) return null;
  const cell = cellAt(sheet, row, column);
  if (typeof cell.value === "number") {
    const amount = readAmount(cell);
    return amount.kind === "number" && amount.written === null ? amount : null;
  }
  // A formula may come to an empty text, which is nothing inside SUM and an error elsewhere.
  if (cell.value === null && cell.formula !== null)
    return termsAt(calculation, row, column) !== null || lacksValue(sheet, cell)
      ? resultAt(calculation, row, column)
      : inSum
        ? NOTHING
        : null;
  if (cell.value === null) return NOTHING;
  return inSum && readAmount(cell).kind === "blank" ? NOTHING : null;
}

import Big from "big.js";
import { once } from "../once";
import { isNumericFormula, readPlainFormula, type PlainTerm } from "../sheet/formula";
import { cellAt, type Cell, type CellRange, type SheetSnapshot } from "../sheet/snapshot";
import { computedAmount, fractionDigits, readAmount, type Amount } from "./amount";
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

interface Result {
  readonly value: Big;
  readonly decimals: number;
}

/** Formulas that hang on each other further than this are not followed. */
const DEEPEST = 100;
/** Cells that formulas of one sheet may add up, each as often as it is added. */
const MOST_CELLS = 500_000;

/** What is remembered of a sheet's formulas. */
const known = once((_sheet: SheetSnapshot) => ({ results: new Map<string, Result | null>(), cells: 0 }));

class Calculation {
  readonly open = new Set<string>();

  constructor(readonly sheet: SheetSnapshot) {}
}

function resultAt(calculation: Calculation, row: number, column: number): Result | null {
  const { sheet, open } = calculation;
  const { results } = known(sheet);
  const key = `${row},${column}`;
  const before = results.get(key);
  if (before !== undefined) return before;
  if (open.has(key) || open.size >= DEEPEST) return null;
  open.add(key);
  const terms = readPlainFormula(cellAt(sheet, row, column).formula ?? "", sheet.name);
  const result = terms === null ? null : sumOf(calculation, terms);
  open.delete(key);
  // Inside another formula, null may come of a circle that begins elsewhere.
  if (result !== null || open.size === 0) results.set(key, result);
  return result;
}

function sumOf(calculation: Calculation, terms: readonly PlainTerm[]): Result | null {
  let value = new Big(0);
  let decimals = 0;
  for (const { sign, what } of terms) {
    const term =
      "number" in what
        ? { value: new Big(what.number), decimals: 0 }
        : "cell" in what
          ? numberAt(calculation, what.cell.top, what.cell.left, false)
          : rangeSum(calculation, what.range);
    if (term === null) return null;
    value = value.plus(sign === 1 ? term.value : term.value.neg());
    decimals = Math.max(decimals, term.decimals);
  }
  return { value, decimals };
}

function rangeSum(calculation: Calculation, range: CellRange): Result | null {
  const { origin, values } = calculation.sheet;
  let value = new Big(0);
  let decimals = 0;
  const last = Math.min(range.bottom, origin.row + values.length - 1);
  for (let row = Math.max(range.top, origin.row); row <= last; row += 1) {
    const end = Math.min(range.right, origin.column + (values[row - origin.row]?.length ?? 0) - 1);
    for (let column = Math.max(range.left, origin.column); column <= end; column += 1) {
      const number = numberAt(calculation, row, column, true);
      if (number === null) return null;
      if (number === NOTHING) continue;
      value = value.plus(number.value);
      decimals = Math.max(decimals, number.decimals);
    }
  }
  return { value, decimals };
}

const NOTHING: Result = { value: new Big(0), decimals: 0 };

/**
 * The number in a cell that a formula adds; null where it is text, for Excel passes over text inside SUM and fails elsewhere. A dash
 * inside SUM is nothing either way.
 */
function numberAt(calculation: Calculation, row: number, column: number, inSum: boolean): Result | null {
  const memory = known(calculation.sheet);
  memory.cells += 1;
  if (memory.cells > MOST_CELLS) return null;
  const cell = cellAt(calculation.sheet, row, column);
  if (typeof cell.value === "number") {
    const amount = readAmount(cell);
    if (amount.kind !== "number" || amount.written !== null) return null;
    return { value: amount.value, decimals: amount.decimals };
  }
  if (lacksValue(calculation.sheet, cell)) return resultAt(calculation, row, column);
  if (cell.value === null) return cell.formula === null || inSum ? NOTHING : null;
  return inSum && readAmount(cell).kind === "blank" ? NOTHING : null;
}

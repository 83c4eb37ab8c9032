import Big from "big.js";
import type { Cell } from "../sheet/snapshot";
import { convert, type StatedUnit } from "./units";
import { readWritten, type WrittenAmount } from "./written";

/** What stands in a money cell. Exact: Excel's binary number is taken by its shortest decimal spelling. */
export type Amount =
  | { readonly kind: "blank" }
  | NumberAmount
  | { readonly kind: "unreadable"; readonly text: string }
  /** A formula, as `text`, whose value is not stored in the file and cannot be computed from what is. */
  | { readonly kind: "uncomputed"; readonly text: string };

export interface NumberAmount {
  readonly kind: "number";
  /** In the table's unit; where that is not known, in `unit`. */
  readonly value: Big;
  /** The value in ten-thousandths where that is a whole number that adds up exactly; else null. Long sums go by these. */
  readonly tenThousandths: number | null;
  /** Decimals printed on the sheet: 2 for 3,465.68. */
  readonly decimals: number;
  /** The characters the user sees, without spaces around them. */
  readonly text: string;
  /** The whole text of the cell. */
  readonly raw: string;
  /** True where the amount is text, so that Excel's own SUM passes it over. */
  readonly storedAsText: boolean;
  /** The unit of `value` where the cell states one and the table's is not known; else null. */
  readonly unit: StatedUnit | null;
  /** What the cell says besides its number, or null: 20.5 万元, ￥20.5, 854万（甲400万元，乙454万元）. */
  readonly written: WrittenAmount | null;
  /** True where a formula's value is not stored in the file and was computed here. */
  readonly isComputed: boolean;
}

const BLANK: Amount = { kind: "blank" };
const PLAIN = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d*))?$/;
/** What a number format may print beside a number. */
const BESIDE = /[元万亿￥¥]/;

/**
 * Reads a money cell. Blank, dashes, a slash and 无 count as nothing; anything that spells no amount is unreadable, never zero. An
 * amount that carries a unit is converted into the table's, where that is printed outside the cell.
 */
export function readAmount(cell: Cell, tableUnit: StatedUnit | null = null): Amount {
  const { value } = cell;
  if (typeof value === "number") return readNumber(value, cell.text, tableUnit);
  if (value === null) return BLANK;
  const text = String(value);
  const written = typeof value === "string" ? readWritten(text) : null;
  if (written === "blank") return BLANK;
  if (written === null) return { kind: "unreadable", text };
  return amountOf(new Big(written.decimal), written, { text: text.trim(), raw: text, storedAsText: true }, tableUnit);
}

/** An amount's value in a unit, or null where it cannot be told: the amount states a unit and the table's is unknown. */
export function valueIn({ value, unit }: NumberAmount, tableUnit: StatedUnit | null): Big | null {
  if (unit === null) return value;
  return tableUnit === null ? null : convert(value, unit, tableUnit);
}

/** Whether an amount was written in another unit than the table's, so that its decimals are none of the table's. */
export const isConverted = ({ value, unit, written }: NumberAmount): boolean =>
  written !== null && written.unit !== null && unit === null && !value.eq(written.decimal);

/** A number computed for a cell whose formula has no stored value. */
export function computedAmount(value: Big, decimals: number): NumberAmount {
  const text = value.toFixed(decimals);
  return {
    kind: "number",
    value,
    tenThousandths: inTenThousandths(value.toNumber()),
    decimals,
    text,
    raw: "",
    storedAsText: false,
    unit: null,
    written: null,
    isComputed: true,
  };
}

type Look = Pick<NumberAmount, "text" | "raw" | "storedAsText">;

function amountOf(value: Big, written: WrittenAmount, look: Look, tableUnit: StatedUnit | null): NumberAmount {
  const own = written.unit;
  const isForeign = own !== null && tableUnit !== null && own !== tableUnit;
  const converted = isForeign ? convert(value, own, tableUnit) : value;
  const isPlain = own === null && !written.isCurrency && !written.hasRemark;
  return {
    kind: "number",
    ...look,
    value: converted,
    // A double keeps 15 digits for certain.
    tenThousandths: converted.c.length <= 15 ? inTenThousandths(converted.toNumber()) : null,
    decimals: isForeign ? fractionDigits(converted) : written.decimals,
    unit: tableUnit === null ? own : null,
    written: isPlain ? null : written,
    isComputed: false,
  };
}

function readNumber(number: number, shown: string, tableUnit: StatedUnit | null): NumberAmount {
  const decimals = printedDecimals(shown);
  if (decimals !== null || !BESIDE.test(shown)) return new NumberCell(number, shown, decimals);
  const written = readWritten(shown);
  if (written === null || written === "blank") return new NumberCell(number, shown, null);
  const inUnit = shownValue(number, written);
  if (inUnit === null) return new NumberCell(number, shown, null);
  return amountOf(inUnit, written, { text: shown.trim(), raw: shown, storedAsText: false }, tableUnit);
}

/**
 * What a number is in the unit its format prints beside it: 20.5 shown as 20.5万元, or 205000 shown as 20.5万. Null where the format
 * shows something else than the number.
 */
function shownValue(number: number, { decimal, decimals, unit }: WrittenAmount): Big | null {
  const value = new Big(number.toPrecision(15));
  const shown = new Big(decimal);
  const rounding = new Big(`1e-${decimals}`);
  const isShown = (candidate: Big): boolean => candidate.minus(shown).abs().lt(rounding);
  if (isShown(value)) return value;
  if (unit === null || unit === "元") return null;
  const scaled = convert(value, "元", unit);
  return isShown(scaled) ? scaled : null;
}

/** A number in a money cell. A long table has a hundred thousand of them, so its decimal is made when it is asked for. */
class NumberCell implements NumberAmount {
  readonly kind = "number";
  readonly tenThousandths: number | null;
  readonly decimals: number;

  constructor(
    private readonly number: number,
    readonly raw: string,
    printed: number | null,
  ) {
    this.tenThousandths = inTenThousandths(number);
    this.decimals = printed ?? fractionDigits(this.value);
  }

  get value(): Big {
    // Excel itself keeps 15 digits: 0.1+0.2 in a formula is 0.3 to its user.
    return new Big(this.number.toPrecision(15));
  }

  get text(): string {
    return printedDecimals(this.raw) === null ? this.value.toFixed() : this.raw.trim();
  }

  get storedAsText(): boolean {
    return false;
  }

  get unit(): null {
    return null;
  }

  get written(): null {
    return null;
  }

  get isComputed(): boolean {
    return false;
  }
}

/** Beyond this many ten-thousandths a double has no room left to tell them apart in a sum. */
const MOST_TEN_THOUSANDTHS = 1e15;

function inTenThousandths(number: number): number | null {
  const scaled = Math.round(number * 10_000);
  return Math.abs(scaled) < MOST_TEN_THOUSANDTHS && scaled / 10_000 === number ? scaled : null;
}

/** Decimals in what a cell shows, or null where it shows no number: #### in a narrow column, a date, a percentage. */
function printedDecimals(shown: string): number | null {
  const text = shown.trim();
  // The usual spelling is told without a pattern: a long table has a hundred thousand amounts.
  if (text.length < 4) return byPattern(text);
  let point = -1;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x2e && point === -1 && at > 0) point = at;
    else if (code < 0x30 || code > 0x39) return byPattern(text);
  }
  return point === -1 ? 0 : text.length - 1 - point;
}

function byPattern(text: string): number | null {
  const match = PLAIN.exec(text);
  return match === null ? null : (match[1]?.length ?? 0);
}

/** Decimals a value needs to be written exactly. */
export function fractionDigits(value: Big): number {
  return Math.max(0, value.c.length - 1 - value.e);
}

/** Decimals an amount needs to be written exactly; told without a decimal where its ten-thousandths are whole. */
export function neededDecimals(amount: NumberAmount): number {
  const { tenThousandths } = amount;
  if (tenThousandths === null) return fractionDigits(amount.value);
  if (tenThousandths % 100 === 0) return tenThousandths % 10_000 === 0 ? 0 : tenThousandths % 1_000 === 0 ? 1 : 2;
  return tenThousandths % 10 === 0 ? 3 : 4;
}

import Big from "big.js";
import { INVISIBLE } from "../sheet/invisible";
import type { Cell } from "../sheet/snapshot";

/** What stands in a money cell. Exact: Excel's binary number is taken by its shortest decimal spelling. */
export type Amount = { readonly kind: "blank" } | NumberAmount | { readonly kind: "unreadable"; readonly text: string };

export interface NumberAmount {
  readonly kind: "number";
  readonly value: Big;
  /** The value in ten-thousandths where that is a whole number that adds up exactly; else null. Long sums go by these. */
  readonly tenThousandths: number | null;
  /** Decimals printed on the sheet: 2 for 3,465.68. */
  readonly decimals: number;
  /** The characters the user sees, without spaces around them. */
  readonly text: string;
  /** The whole text of the cell. */
  readonly raw: string;
  /** True where a clean number was typed as text, so Excel's own SUM passes it over. */
  readonly storedAsText: boolean;
}

const BLANK: Amount = { kind: "blank" };
const PLAIN = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d*))?$/;
const DASHES = /^[-－—–]+$/;

/** Full-width digits, points, commas and signs as their half-width selves. */
function halfWidth(text: string): string {
  return text.replace(/[０-９．，＋－]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
}

/** Reads a money cell. Blank and a lone dash count as nothing; anything that spells no number is unreadable, never zero. */
export function readAmount(cell: Cell): Amount {
  if (typeof cell.value === "number") return new NumberCell(cell.value, cell.text);
  if (cell.value === null) return BLANK;
  const text = String(cell.value);
  const bare = halfWidth(text.replace(/\s/g, "").replace(INVISIBLE, ""));
  if (bare === "" || DASHES.test(bare)) return BLANK;
  const match = PLAIN.exec(bare);
  if (match === null) return { kind: "unreadable", text };
  const decimal = bare.replaceAll(",", "").replace(/\.$/, "").replace(/^\+/, "");
  return {
    kind: "number",
    value: new Big(decimal),
    // A double keeps 15 digits for certain.
    tenThousandths: decimal.length <= 15 ? inTenThousandths(Number(decimal)) : null,
    decimals: match[1]?.length ?? 0,
    text: text.trim(),
    raw: text,
    storedAsText: true,
  };
}

/** A number in a money cell. A long table has a hundred thousand of them, so its decimal is made when it is asked for. */
class NumberCell implements NumberAmount {
  readonly kind = "number";
  readonly storedAsText = false;
  readonly tenThousandths: number | null;
  readonly decimals: number;

  constructor(
    private readonly number: number,
    readonly raw: string,
  ) {
    this.tenThousandths = inTenThousandths(number);
    this.decimals = printedDecimals(raw) ?? fractionDigits(this.value);
  }

  get value(): Big {
    // Excel itself keeps 15 digits: 0.1+0.2 in a formula is 0.3 to its user.
    return new Big(this.number.toPrecision(15));
  }

  get text(): string {
    return printedDecimals(this.raw) === null ? this.value.toFixed() : this.raw.trim();
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
export function neededDecimals({ tenThousandths, value }: NumberAmount): number {
  if (tenThousandths === null) return fractionDigits(value);
  if (tenThousandths % 100 === 0) return tenThousandths % 10_000 === 0 ? 0 : tenThousandths % 1_000 === 0 ? 1 : 2;
  return tenThousandths % 10 === 0 ? 3 : 4;
}

import Big from "big.js";
import { fractionDigits, type Amount } from "./amount";

/** An amount's value; blank counts as nothing. Null where the cell spells no number, so that no sum is claimed over it. */
export function valueOf(amount: Amount): Big | null {
  if (amount.kind === "blank") return new Big(0);
  return amount.kind === "number" ? amount.value : null;
}

/** How far apart rounding may bring a stated sum and its parts: `one` unit of the last printed decimal a part, a half unless said. */
export function roundingAllowance(decimals: number, parts: number, one = 0.5): Big {
  // A long table asks for the same few again and again.
  const key = `${decimals}/${parts}/${one}`;
  let allowance = allowances.get(key);
  if (allowance === undefined) {
    allowance = new Big(`1e-${decimals}`).times(one).times(parts);
    allowances.set(key, allowance);
  }
  return allowance;
}

const allowances = new Map<string, Big>();

/** How a stated sum compares with its parts. */
export interface SumComparison {
  readonly stated: Big;
  readonly sum: Big;
  readonly difference: Big;
  readonly allowance: Big;
  readonly verdict: "equal" | "rounding" | "mismatch";
}

export interface RoundingOptions {
  /** How far rounding may move one amount, in units of the last printed decimal; a half unless said. */
  readonly allowance?: number;
  /** Parts that were rounded; all of them unless said. */
  readonly roundedParts?: number;
}

const HALF = 0.5;

/** Compares a stated sum with its parts, exactly; null where one of them spells no number. */
export function compareSum(
  stated: Amount,
  parts: readonly Amount[],
  decimals: number,
  { allowance: one = HALF, roundedParts = parts.length }: RoundingOptions = {},
): SumComparison | null {
  const total = valueOf(stated);
  if (total === null) return null;
  let sum = new Big(0);
  for (const part of parts) {
    const value = valueOf(part);
    if (value === null) return null;
    sum = sum.plus(value);
  }
  const difference = total.minus(sum).abs();
  const allowance = roundingAllowance(decimals, roundedParts, one);
  const verdict = difference.eq(0) ? "equal" : difference.lte(allowance) ? "rounding" : "mismatch";
  return { stated: total, sum, difference, allowance, verdict };
}

/**
 * The decimals a table prints its amounts with. The odd amount typed more precisely does not count: two amounts in three do.
 * At least 2, unless no amount shows more than one; whole numbers alone carry no sign of rounding, so cents are taken.
 */
export function tableDecimals(amounts: readonly Amount[]): number {
  const printed = amounts
    .flatMap((amount) => (amount.kind === "number" ? [amount.decimals] : []))
    .sort((a, b) => a - b);
  const most = printed.at(-1) ?? 0;
  if (most === 1) return 1;
  return Math.max(2, printed[Math.floor((printed.length * 2) / 3)] ?? 0);
}

/** A decimal with thousands separators and a fixed number of decimals, as such tables print it: 3,465.68. */
export function formatAmount(value: Big, decimals: number): string {
  const [whole = "0", fraction] = value.toFixed(Math.max(decimals, fractionDigits(value))).split(".");
  const grouped = whole.length <= 3 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

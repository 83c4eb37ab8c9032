import Big from "big.js";
import { fractionDigits, isConverted, valueIn, type Amount, type NumberAmount } from "./amount";
import type { StatedUnit } from "./units";

/**
 * An amount's value, in the table's unit unless another is asked for; blank counts as nothing. Null where there is no number, so that
 * no sum is claimed over it.
 */
export function valueOf(amount: Amount, unit: StatedUnit | null = null): Big | null {
  if (amount.kind === "blank") return new Big(0);
  if (amount.kind !== "number") return null;
  return unit === null ? amount.value : valueIn(amount, unit);
}

/**
 * The unit to compare amounts in: null for the table's, or the stated sum's own where all of them carry one and the table's is not
 * known. Nothing is nothing in any unit.
 */
function commonUnit(stated: Amount, parts: readonly Amount[]): StatedUnit | null | "unknown" {
  let own: StatedUnit | null = null;
  let some = false;
  let all = true;
  const look = (amount: Amount): void => {
    if (amount.kind !== "number" || (amount.unit === null && amount.tenThousandths === 0)) return;
    if (amount.unit === null) all = false;
    else {
      some = true;
      own ??= amount.unit;
    }
  };
  look(stated);
  for (const part of parts) look(part);
  if (!some) return null;
  return all ? own : "unknown";
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
export type SumComparison = { readonly verdict: "equal" } | SumDifference;

/** A stated sum that is not what its parts add up to. */
export interface SumDifference {
  readonly verdict: "rounding" | "mismatch";
  readonly stated: Big;
  readonly sum: Big;
  readonly difference: Big;
  readonly allowance: Big;
  /** The unit they were compared in; null for the table's. */
  readonly unit: StatedUnit | null;
}

export interface RoundingOptions {
  /** How far rounding may move one amount, in units of the last printed decimal; a half unless said. */
  readonly allowance?: number;
  /** Parts that were rounded; all of them unless said. */
  readonly roundedParts?: number;
}

const HALF = 0.5;
const TEN_THOUSANDTH = new Big("0.0001");

/**
 * Compares a stated sum with its parts, exactly; null where one of them spells no number or was not computed, or where some are in a
 * unit of their own and nobody knows that of the others.
 */
export function compareSum(
  stated: Amount,
  parts: readonly Amount[],
  decimals: number,
  { allowance: one = HALF, roundedParts = parts.length }: RoundingOptions = {},
): SumComparison | null {
  if (valueOf(stated) === null) return null;
  const unit = commonUnit(stated, parts);
  if (unit === "unknown") return null;
  const sum = unit === null ? sumOf(parts) : decimalSumOf(parts, unit);
  if (sum === null) return null;
  const total = typeof sum === "number" ? tenThousandthsOf(stated) : null;
  if (total !== null && total === sum) return EQUAL;
  const added = typeof sum === "number" ? new Big(sum).times(TEN_THOUSANDTH) : sum;
  const value = valueOf(stated, unit) ?? new Big(0);
  const difference = value.minus(added).abs();
  const allowance = roundingAllowance(decimals, roundedParts, one);
  if (difference.eq(0)) return EQUAL;
  const verdict = difference.lte(allowance) ? "rounding" : "mismatch";
  return { verdict, stated: value, sum: added, difference, allowance, unit };
}

const EQUAL: SumComparison = { verdict: "equal" };

/** An amount in ten-thousandths; null where it is no such number. */
function tenThousandthsOf(amount: Amount): number | null {
  return amount.kind === "number" ? amount.tenThousandths : amount.kind === "blank" ? 0 : null;
}

/**
 * The exact sum of amounts: in ten-thousandths as long as a double holds them, else as a decimal; null where one spells no number.
 */
function sumOf(amounts: readonly Amount[]): number | Big | null {
  let sum = 0;
  for (const amount of amounts) {
    const scaled = tenThousandthsOf(amount);
    if (scaled === null) return decimalSumOf(amounts);
    sum += scaled;
    if (!Number.isSafeInteger(sum)) return decimalSumOf(amounts);
  }
  return sum;
}

function decimalSumOf(amounts: readonly Amount[], unit: StatedUnit | null = null): Big | null {
  let sum = new Big(0);
  for (const amount of amounts) {
    const value = valueOf(amount, unit);
    if (value === null) return null;
    sum = sum.plus(value);
  }
  return sum;
}

/**
 * The decimals a table prints its amounts with. The odd amount typed more precisely does not count: two amounts in three do.
 * At least 2, unless no amount shows more than one; whole numbers alone carry no sign of rounding, so cents are taken. What was
 * converted or computed tells nothing of them.
 */
export function tableDecimals(amounts: Iterable<Amount>): number {
  const counts: number[] = [];
  let numbers = 0;
  for (const amount of amounts) {
    if (amount.kind !== "number" || amount.isComputed || isConverted(amount)) continue;
    counts[amount.decimals] = (counts[amount.decimals] ?? 0) + 1;
    numbers += 1;
  }
  if (counts.length === 2) return 1;
  let before = 0;
  const usual = counts.findIndex((count = 0) => (before += count) > Math.floor((numbers * 2) / 3));
  return Math.max(2, usual);
}

/** A decimal with thousands separators and a fixed number of decimals, as such tables print it: 3,465.68. */
export function formatAmount(value: Big, decimals: number): string {
  const [whole = "0", fraction] = value.toFixed(Math.max(decimals, fractionDigits(value))).split(".");
  let grouped = whole;
  for (let at = whole.length - 3; at > (whole.startsWith("-") ? 1 : 0); at -= 3)
    grouped = `${grouped.slice(0, at)},${grouped.slice(at)}`;
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** An amount as its reader sees it; one that was computed here is printed as the table prints its own. */
export const shownAmount = (amount: NumberAmount, decimals: number): string =>
  amount.isComputed ? formatAmount(amount.value, decimals) : amount.text;

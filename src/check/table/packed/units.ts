import Big from "big.js";
import { valueOf, roundingAllowance } from "../../money/sums";
import type { Amount } from "../../money/amount";

/** What telling units from unfinished projects needs to know of a row of the table's body. */
export interface BodyRow {
  /** A row with a name but neither goal nor indicators: a unit, or a project nobody has filled in yet. */
  readonly isCandidate: boolean;
  readonly isTotal: boolean;
  /** The amounts, in the order of the money columns. */
  readonly amounts: readonly Amount[];
  /** Spaces before the name. */
  readonly indent: number;
  /** True where other evidence says so: the name is the department's, its cell is merged across the row, or its formulas add up rows below. */
  readonly isNamedUnit: boolean;
}

/**
 * Which candidates are unit rows (indices into `rows`, which hold no subtotals, notes or headers).
 * One is where other evidence says so, where it is outdented against the row below it, or where it states the sum of the rows up to
 * the next one. Where such sums can be read in more than one way, the reading under which the stated 合计 and the units fit decides.
 */
export function unitRows(rows: readonly BodyRow[], decimals: number): ReadonlySet<number> {
  const candidates = rows.flatMap((row, index) => (row.isCandidate ? [index] : []));
  const certain = new Set(
    candidates.filter((index) => {
      const row = rows[index] as BodyRow;
      const next = rows[index + 1];
      return row.isNamedUnit || (next !== undefined && !next.isTotal && row.indent < next.indent);
    }),
  );
  if (candidates.length === certain.size) return certain;

  const sums = prefixSums(rows);
  const bySums = (reading: Reading): Set<number> => unitsBySums(rows, sums, candidates, certain, reading, decimals);
  const readings: (() => ReadonlySet<number>)[] = [
    () => bySums({ pairs: false, closed: true }),
    () => bySums({ pairs: true, closed: true }),
    () => bySums({ pairs: false, closed: false }),
    () => bySums({ pairs: true, closed: false }),
    () => new Set(candidates.filter((index) => certain.has(index) || !isNothing(rows[index] as BodyRow))),
    () => certain,
  ];
  let best = { units: certain as ReadonlySet<number>, misfits: Infinity };
  for (const reading of readings) {
    const units = reading();
    const misfits = countMisfits(rows, sums, units, decimals);
    if (misfits < best.misfits) best = { units, misfits };
    if (misfits === 0) return units;
  }
  // Some stated sum is wrong. Where the 合计 is the sum of the filled rows alone, or of the bare ones alone, the bare ones are units.
  const everyOne = readings[4]?.() ?? certain;
  return totalSpeaksForUnits(rows, candidates, decimals) ? everyOne : (readings[0]?.() ?? best.units);
}

/** How sums are read where they leave room. */
interface Reading {
  /** A bare row may be a unit of one other bare row with the same amount; they are as likely two unfinished projects. */
  readonly pairs: boolean;
  /** Bare rows inside a group that fits are its unfinished projects, and no units themselves. */
  readonly closed: boolean;
}

/** Sums of the first money column before each row; rows that state totals count as nothing. */
function prefixSums(rows: readonly BodyRow[]): readonly Big[] {
  const sums = [new Big(0)];
  rows.forEach((row, index) => sums.push((sums[index] as Big).plus(row.isTotal ? 0 : firstAmount(row))));
  return sums;
}

function firstAmount(row: BodyRow): Big {
  const amount = row.amounts[0];
  return (amount && valueOf(amount)) ?? new Big(0);
}

function isNothing(row: BodyRow): boolean {
  return row.amounts.every((amount) => valueOf(amount)?.eq(0) ?? false);
}

function unitsBySums(
  rows: readonly BodyRow[],
  sums: readonly Big[],
  candidates: readonly number[],
  certain: ReadonlySet<number>,
  { pairs, closed }: Reading,
  decimals: number,
): Set<number> {
  const units = new Set(certain);
  let taken = -1;
  candidates.forEach((index, nth) => {
    if (certain.has(index) || index < taken) return;
    const end = groupEnd(rows, sums, index, candidates, nth, pairs, decimals);
    if (end === null) return;
    units.add(index);
    if (closed) taken = end;
  });
  return units;
}

/** Where the group ends whose sum a bare row states: at the next bare row, or at the first later one where the sum fits exactly. */
function groupEnd(
  rows: readonly BodyRow[],
  sums: readonly Big[],
  index: number,
  candidates: readonly number[],
  nth: number,
  pairs: boolean,
  decimals: number,
): number | null {
  const stated = firstAmount(rows[index] as BodyRow);
  if (stated.lte(0)) return null;
  for (let boundary = nth + 1; boundary <= candidates.length; boundary += 1) {
    const end = candidates[boundary] ?? rows.length;
    const parts = end - index - 1;
    if (parts === 0 || (parts === 1 && !pairs && rows[index + 1]?.isCandidate === true)) continue;
    const allowance = boundary === nth + 1 ? roundingAllowance(decimals, parts) : new Big(0);
    const difference = (sums[end] as Big).minus(sums[index + 1] as Big).minus(stated);
    if (difference.abs().lte(allowance)) return end;
    // Amounts are not negative as a rule, so a sum that has run past the stated one does not come back.
    if (difference.gt(allowance)) return null;
  }
  return null;
}

/** Stated sums that do not fit, were these rows the units: each unit against the rows below it, the 合计 against units and loose rows. */
function countMisfits(
  rows: readonly BodyRow[],
  sums: readonly Big[],
  units: ReadonlySet<number>,
  decimals: number,
): number {
  const starts = [...units].sort((a, b) => a - b);
  let misfits = 0;
  let top = sums[starts[0] ?? rows.length] as Big;
  let topParts = starts[0] ?? rows.length;
  starts.forEach((start, nth) => {
    const end = starts[nth + 1] ?? rows.length;
    const children = (sums[end] as Big).minus(sums[start + 1] as Big);
    const row = rows[start] as BodyRow;
    const isHeading = row.amounts.every(({ kind }) => kind === "blank");
    const stated = isHeading ? children : firstAmount(row);
    if (
      stated
        .minus(children)
        .abs()
        .gt(roundingAllowance(decimals, end - start - 1))
    )
      misfits += 1;
    top = top.plus(stated);
    topParts += 1;
  });
  const total = rows.find((row) => row.isTotal);
  const misses = total !== undefined && firstAmount(total).minus(top).abs().gt(roundingAllowance(decimals, topParts));
  return misses ? misfits + 1 : misfits;
}

/** True where the stated 合计 is the sum of the filled rows alone, or of the bare rows alone, and a bare row comes first. */
function totalSpeaksForUnits(rows: readonly BodyRow[], candidates: readonly number[], decimals: number): boolean {
  const total = rows.find((row) => row.isTotal);
  const first = rows.find((row) => !row.isTotal);
  if (total === undefined || firstAmount(total).lte(0) || first?.isCandidate !== true) return false;
  const bare = new Set(candidates);
  const fits = (wanted: boolean): boolean => {
    const parts = rows.filter((row, index) => !row.isTotal && bare.has(index) === wanted);
    const sum = parts.reduce((all, row) => all.plus(firstAmount(row)), new Big(0));
    return parts.length > 0 && sum.minus(firstAmount(total)).abs().lte(roundingAllowance(decimals, parts.length));
  };
  return fits(true) || fits(false);
}

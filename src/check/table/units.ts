import Big from "big.js";
import { valueOf, roundingAllowance } from "../money/sums";
import type { Amount } from "../money/amount";

/** What telling units from unfinished projects needs to know of a row of the table's body. */
export interface BodyRow {
  /** A row with a name but neither goal nor indicators: a unit, or a project nobody has filled in yet. */
  readonly isCandidate: boolean;
  readonly isTotal: boolean;
  /** The amounts, in the order of the money columns. */
  readonly amounts: readonly Amount[];
  /** Spaces before the name. */
  readonly indent: number;
  /** True where other evidence says so: the name is the department's, or its cell is merged across the row. */
  readonly isNamedUnit: boolean;
}

/**
 * Which candidates are unit rows (indices into `rows`, which hold no subtotals, notes or headers).
 * One is where it is outdented against the projects below it, or states the sum of the rows up to the next one;
 * failing that, where the stated 合计 only adds up if all candidates are.
 */
export function unitRows(rows: readonly BodyRow[], decimals: number): Set<number> {
  const units = new Set<number>();
  const candidates = rows.flatMap((row, index) => (row.isCandidate ? [index] : []));
  const columns = rows[0]?.amounts.length ?? 0;
  const prefixes = Array.from({ length: columns }, (_, column) => prefixSums(rows, column));

  candidates.forEach((index, nth) => {
    const row = rows[index] as BodyRow;
    const next = rows[index + 1];
    if (row.isNamedUnit || (next !== undefined && !next.isTotal && row.indent < next.indent)) units.add(index);
    else if (statesItsGroup(rows, prefixes, index, candidates, nth, decimals)) units.add(index);
  });

  const undecided = candidates.filter((index) => !units.has(index));
  const first = rows.findIndex((row) => !row.isTotal);
  if (undecided.length > 0 && rows[first]?.isCandidate === true && totalNeedsUnits(rows, candidates, units, decimals)) {
    for (const index of undecided) if (!isNothing(rows[index] as BodyRow)) units.add(index);
  }
  return units;
}

/** Sums of a column's amounts before each row; rows that state totals count as nothing. */
function prefixSums(rows: readonly BodyRow[], column: number): Big[] {
  const sums = [new Big(0)];
  rows.forEach((row, index) => {
    const amount = row.amounts[column];
    const value = row.isTotal || amount === undefined ? null : valueOf(amount);
    sums.push((sums[index] as Big).plus(value ?? 0));
  });
  return sums;
}

function isNothing(row: BodyRow): boolean {
  return row.amounts.every((amount) => valueOf(amount)?.eq(0) ?? false);
}

function statesItsGroup(
  rows: readonly BodyRow[],
  prefixes: readonly Big[][],
  index: number,
  candidates: readonly number[],
  nth: number,
  decimals: number,
): boolean {
  const row = rows[index] as BodyRow;
  if (isNothing(row)) return false;
  const nextCandidate = candidates[nth + 1] ?? rows.length;
  // A group may hold unfinished projects, which are candidates too: then its end is the first boundary whose sum fits exactly.
  for (let boundary = nth + 1; boundary <= candidates.length; boundary += 1) {
    const end = candidates[boundary] ?? rows.length;
    const parts = end - index - 1;
    if (parts === 0) continue;
    // Two bare rows of one amount are as likely two unfinished projects.
    if (parts === 1 && rows[index + 1]?.isCandidate === true) continue;
    const allowance = end === nextCandidate ? roundingAllowance(decimals, parts) : new Big(0);
    let fits = false;
    let beyond = false;
    row.amounts.forEach((amount, column) => {
      const stated = valueOf(amount);
      const prefix = prefixes[column];
      if (stated === null || stated.lte(0) || prefix === undefined) return;
      const difference = (prefix[end] as Big).minus(prefix[index + 1] as Big).minus(stated);
      if (difference.abs().lte(allowance)) fits = true;
      if (difference.gt(allowance)) beyond = true;
    });
    if (fits) return true;
    // Amounts are not negative as a rule, so a sum that has run past the stated one does not come back.
    if (beyond) return false;
  }
  return false;
}

/** True where a stated 合计 is the sum of all candidates, or of everything but the candidates. */
function totalNeedsUnits(
  rows: readonly BodyRow[],
  candidates: readonly number[],
  units: ReadonlySet<number>,
  decimals: number,
): boolean {
  const total = rows.find((row) => row.isTotal);
  const stated = total?.amounts[0] === undefined ? null : valueOf(total.amounts[0]);
  if (stated === null || stated.lte(0)) return false;
  const sumOf = (pick: (row: BodyRow, index: number) => boolean): { sum: Big; parts: number } =>
    rows.reduce(
      (all, row, index) => {
        if (row.isTotal || !pick(row, index)) return all;
        return {
          sum: all.sum.plus(row.amounts[0] === undefined ? 0 : (valueOf(row.amounts[0]) ?? 0)),
          parts: all.parts + 1,
        };
      },
      { sum: new Big(0), parts: 0 },
    );
  const fits = ({ sum, parts }: { sum: Big; parts: number }): boolean =>
    parts > 0 && sum.minus(stated).abs().lte(roundingAllowance(decimals, parts));
  const isCandidate = new Set(candidates);
  return (
    fits(sumOf((_, index) => isCandidate.has(index))) ||
    (units.size === 0 && fits(sumOf((_, index) => !isCandidate.has(index))))
  );
}

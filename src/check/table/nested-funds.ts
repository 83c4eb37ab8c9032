import Big from "big.js";
import type { AmountCell } from "./types";

type Parts = readonly AmountCell[];

/**
 * The ways in which the funds of one total can be meant, the plain one first. What follows a fund may be what that one consists of, although no
 * 其中 says so: 财政拨款 | 中央资金 | 省级资金, or 自筹资金 with its own parts below it. A sum is wrong only where it is in each of them.
 * `innerOf` gives the parts that are printed as such.
 */
export function readingsOf(parts: Parts, innerOf: (cell: AmountCell) => Parts = () => NONE): readonly Parts[] {
  if (parts.length < 2 || parts.every(({ column }) => NUMBERED.test(column.label.value))) return [parts];
  return readingsFrom(parts, 0, innerOf).slice(0, MOST);
}

/** The readings of the parts from an index on. */
function readingsFrom(parts: Parts, at: number, innerOf: (cell: AmountCell) => Parts): readonly Parts[] {
  const cell = parts[at];
  if (cell === undefined) return [NONE];
  const behind = (from: number): Parts[] => readingsFrom(parts, from, innerOf).map((rest) => [cell, ...rest]);
  const within = lengthWithin(cell, parts.slice(at + 1), innerOf(cell));
  return within === 0 ? behind(at + 1) : [...behind(at + 1), ...behind(at + 1 + within)];
}

const NONE: Parts = [];
/** A form has a handful of funds; of many the plain readings come first. */
const MOST = 16;

/** 一、 （二） 3.: a number says on which level a label stands. */
const NUMBERED = /^\s*[（(]?\s*(?:[一二三四五六七八九十]|\d{1,2})\s*[)）、.．]/;

/** How many of the parts behind a fund it may consist of. */
function lengthWithin(cell: AmountCell, behind: Parts, inner: Parts): number {
  const own = valueOf(cell);
  if (own === null || !own.gt(0)) return 0;
  let sum = inner.reduce((all, one) => all.plus(valueOf(one) ?? 0), new Big(0));
  let filled = inner.filter((one) => valueOf(one)?.gt(0)).length;
  let length = 0;
  let isBreakdown = true;
  for (const [at, other] of behind.entries()) {
    const value = valueOf(other);
    if (value === null || other.column.period !== cell.column.period) break;
    sum = sum.plus(value);
    if (sum.gt(own)) break;
    if (value.gt(0)) filled += 1;
    isBreakdown &&= other.column.role === "fund" && mayBeOf(cell, other);
    // Funds below a kind of funds may be some of it; what else follows is a part only where it comes to the same.
    if (isBreakdown || (filled > 1 && sum.eq(own))) length = at + 1;
  }
  return length;
}

const mayBeOf = ({ column }: AmountCell, other: AmountCell): boolean =>
  column.role === "other" || (column.role === "fiscal" && !NOT_FISCAL.test(other.column.label.value));

const NOT_FISCAL = /自筹|自有|单位|企业|社会|贷款|融资|捐|非财政|投劳/;

/** What a cell adds; null for one that spells no number or has a unit of its own. */
function valueOf({ amount }: AmountCell): Big | null {
  if (amount.kind === "blank") return new Big(0);
  return amount.kind === "number" && amount.unit === null ? amount.value : null;
}

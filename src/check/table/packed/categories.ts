import Big from "big.js";
import { valueOf } from "../../money/sums";
import type { RowDraft } from "./rows";

/**
 * Units that are categories of the unit above them, 其他运转类 or 特定目标类: indices of drafts. They state what the unit's projects of one
 * kind come to, as a 小计 does. A unit has categories where another heading stands right below it, deeper than its own or with amounts
 * that add up to its own.
 */
export function categoryRows(drafts: readonly RowDraft[], units: ReadonlySet<number>): ReadonlySet<number> {
  const categories = new Set<number>();
  const body = drafts.flatMap(({ plain }, index) => (plain === "filled" || plain === "bare" ? [index] : []));
  for (let at = 0; at < body.length; at += 1) {
    const unit = body[at] as number;
    const below = body[at + 1];
    if (!units.has(unit) || categories.has(unit) || below === undefined || !units.has(below)) continue;
    for (const index of categoriesOf(unit, body.slice(at + 1), drafts, units)) categories.add(index);
  }
  return categories;
}

function categoriesOf(
  unit: number,
  below: readonly number[],
  drafts: readonly RowDraft[],
  units: ReadonlySet<number>,
): number[] {
  const own = drafts[unit] as RowDraft;
  const first = drafts[below[0] ?? unit] as RowDraft;
  const isDeeper = first.indent > own.indent;
  // Two headings without amounts say nothing of each other.
  if (!isDeeper && (first.indent < own.indent || amountOf(own).lte(0))) return [];
  const found: number[] = [];
  let sum = new Big(0);
  for (const index of below) {
    if (!units.has(index)) continue;
    const draft = drafts[index] as RowDraft;
    if (isDeeper && draft.indent <= own.indent) break;
    found.push(index);
    if (isDeeper) continue;
    sum = sum.plus(amountOf(draft));
    if (sum.eq(amountOf(own))) return found;
    if (sum.gt(amountOf(own))) return [];
  }
  return isDeeper ? found : [];
}

function amountOf({ amounts }: RowDraft): Big {
  const amount = amounts[0]?.amount;
  return (amount && valueOf(amount)) ?? new Big(0);
}

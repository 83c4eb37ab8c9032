import Big from "big.js";
import { formatAmount } from "../money/sums";
import { defineRule } from "../rule";
import type { Project } from "../table/types";
import { HEAD, projectRow } from "./example";

/** Fewer siblings say nothing about what is usual. */
const FEWEST_SIBLINGS = 4;
/** 元 typed into 万元 makes an amount 10,000 times its like; amounts of one unit may differ by a few times besides. */
const RATIO = { from: 2_000, to: 50_000 };

/** 元 typed into a table of 万元, or the reverse, told by the median of the other projects of the unit. */
export const amountUnitSuspect = defineRule({
  id: "amount-unit-suspect",
  severity: "warning",
  scope: "table",
  basis: null,
  examples: {
    bad: [
      { sheet: [...HEAD, ...[12, 15, 11, 9].map((n) => projectRow(`项目${n}`, n)), projectRow("培训经费", 120_000)] },
    ],
    good: [
      { sheet: [...HEAD, ...[12, 15, 11, 9].map((n) => projectRow(`项目${n}`, n)), projectRow("培训经费", 1_200)] },
    ],
  },
  *check({ table }) {
    const units = new Map<string | null, { project: Project; value: Big }[]>();
    for (const project of table.projects) {
      const amount = project.amounts[0]?.amount;
      if (amount?.kind !== "number" || amount.value.lte(0)) continue;
      const unit = units.get(project.unit) ?? [];
      unit.push({ project, value: amount.value });
      units.set(project.unit, unit);
    }
    for (const members of units.values()) {
      const sorted = [...members].sort((a, b) => a.value.cmp(b.value));
      if (sorted.length <= FEWEST_SIBLINGS) continue;
      const values = sorted.map((member) => member.value);
      for (const [index, { project, value }] of sorted.entries()) {
        const median = medianWithout(values, index);
        const [less, more] = value.gt(median) ? [median, value] : [value, median];
        const stated = project.amounts[0];
        if (stated === undefined || more.lt(less.times(RATIO.from)) || more.gt(less.times(RATIO.to))) continue;
        yield {
          message: {
            id: "amount-unit-suspect",
            params: {
              amount: formatAmount(value, table.moneyDecimals),
              median: formatAmount(median, table.moneyDecimals),
              unit: table.moneyUnit ?? "",
              direction: value.gt(median) ? "large" : "small",
            },
          },
          place: [stated.span],
          offending: project.name.value,
        };
      }
    }
  },
});

/** The median of sorted values with one of them left out. */
function medianWithout(sorted: readonly Big[], index: number): Big {
  const at = (position: number): Big => sorted[position < index ? position : position + 1] ?? new Big(0);
  const count = sorted.length - 1;
  const middle = Math.floor(count / 2);
  return count % 2 === 1
    ? at(middle)
    : at(middle - 1)
        .plus(at(middle))
        .div(2);
}

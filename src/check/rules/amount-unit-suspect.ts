import Big from "big.js";
import { valueIn, type Amount } from "../money/amount";
import { formatAmount } from "../money/sums";
import { defineTableRule } from "../rule";
import type { Project } from "../table/types";
import { HEAD, projectRow } from "./example";

/** Fewer siblings say nothing about what is usual. */
const FEWEST_SIBLINGS = 4;
/** 元 typed into 万元 makes an amount 10,000 times its like; amounts of one unit may differ by a few times besides. */
const RATIO = { from: 2_000, to: 50_000 };

/**
 * 元 typed into a table of 万元, or the reverse, told by the median of the other projects of the unit. An amount that states its unit
 * is no guess, and is compared in the table's.
 */
export const amountUnitSuspect = defineTableRule({
  id: "amount-unit-suspect",
  severity: "warning",
  scope: "table",
  reads: "amounts",
  basis: null,
  examples: {
    bad: [
      { sheet: [...HEAD, ...[12, 15, 11, 9].map((n) => projectRow(`项目${n}`, n)), projectRow("培训经费", 120_000)] },
      { sheet: [...HEAD, ...[12, 15, 11, 9].map((n) => projectRow(`项目${n}`, n)), projectRow("培训经费", 0.0012)] },
    ],
    good: [
      { sheet: [...HEAD, ...[12, 15, 11, 9].map((n) => projectRow(`项目${n}`, n)), projectRow("培训经费", 1_200)] },
      {
        sheet: [...HEAD, ...[12, 15, 11, 9].map((n) => projectRow(`项目${n}`, n)), projectRow("培训经费", "120000元")],
      },
    ],
  },
  *check({ table }) {
    const units = new Map<string | null, { project: Project; value: number }[]>();
    for (const project of table.projects) {
      const amount = project.amounts[0]?.amount;
      // A guess by ratio: plain numbers are exact enough.
      const value = (amount?.kind === "number" ? valueIn(amount, table.moneyUnit)?.toNumber() : null) ?? 0;
      if (value <= 0) continue;
      const unit = units.get(project.unit) ?? [];
      unit.push({ project, value });
      units.set(project.unit, unit);
    }
    for (const members of units.values()) {
      const sorted = [...members].sort((a, b) => a.value - b.value);
      if (sorted.length <= FEWEST_SIBLINGS) continue;
      const values = sorted.map((member) => member.value);
      for (const [index, { project, value }] of sorted.entries()) {
        const median = medianWithout(values, index);
        const ratio = Math.max(value / median, median / value);
        const stated = project.amounts[0];
        if (stated === undefined || statesUnit(stated.amount) || ratio < RATIO.from || ratio > RATIO.to) continue;
        yield {
          message: {
            id: "amount-unit-suspect",
            params: {
              amount: formatAmount(new Big(value), table.moneyDecimals),
              times: formatAmount(new Big(Number(ratio.toPrecision(2))), 0),
              unit: table.moneyUnit ?? "",
              direction: value > median ? "large" : "small",
            },
          },
          place: [stated.span],
          offending: project.name.value,
        };
      }
    }
  },
});

const statesUnit = (amount: Amount): boolean => amount.kind === "number" && (amount.written?.unit ?? null) !== null;

/** The median of sorted values with one of them left out. */
function medianWithout(sorted: readonly number[], index: number): number {
  const at = (position: number): number => sorted[position < index ? position : position + 1] ?? 0;
  const count = sorted.length - 1;
  const middle = Math.floor(count / 2);
  return count % 2 === 1 ? at(middle) : (at(middle - 1) + at(middle)) / 2;
}

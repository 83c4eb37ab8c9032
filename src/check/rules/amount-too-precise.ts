import { isConverted, neededDecimals, type Amount } from "../money/amount";
import { formatAmount } from "../money/sums";
import { defineRule } from "../rule";
import { indicesWhere, present } from "../table/found";
import type { AmountCell, TableFacts } from "../table/types";
import { HEAD, projectRow, sumRow } from "./example";

/**
 * A typed amount with more decimals than the table prints: what is shown is not what adds up. 202512元 in a table in 万元 is as precise
 * as 元 go, and shows no decimals.
 */
export const amountTooPrecise = defineRule({
  id: "amount-too-precise",
  severity: "info",
  scope: "row",
  basis: null,
  examples: {
    bad: [
      {
        sheet: [
          ...HEAD,
          sumRow("合计", 30.5),
          projectRow("培训经费", 20.25),
          ["会议经费", 10.2512, 10.25, 0, 0, "办会。", null],
        ],
      },
    ],
    good: [
      {},
      {
        sheet: [
          ...HEAD,
          sumRow("合计", 30.5),
          projectRow("培训经费", 20.25),
          projectRow("会议经费", { formula: "=41/4", value: 10.25 }),
        ],
      },
      {
        sheet: [...HEAD, sumRow("合计", 30.5), projectRow("培训经费", 20.25), projectRow("会议经费", "102512.5元")],
      },
    ],
  },
  detect: ({ row, facts }) => indicesWhere(row.amounts, isTooPrecise, facts),
  describe(at, { row, facts }) {
    const { amount, span, column } = present(row.amounts[at]);
    const decimals = decimalsOf(amount);
    return {
      message: {
        id: "amount-too-precise",
        params: {
          amount: amount.kind === "number" ? formatAmount(amount.value, decimals) : "",
          decimals,
          usual: facts.moneyDecimals,
          column: column.label.value,
        },
      },
      place: [span],
      offending: `${row.name.value}/${column.label.value}`,
    };
  },
});

function isTooPrecise({ amount, formula }: AmountCell, { moneyDecimals }: TableFacts): boolean {
  if (amount.kind !== "number" || decimalsOf(amount) <= moneyDecimals) return false;
  return formula === null && !isConverted(amount);
}

/** Decimals an amount is printed with, or needs to be written exactly. */
const decimalsOf = (amount: Amount): number =>
  amount.kind === "number" ? Math.max(amount.decimals, neededDecimals(amount)) : 0;

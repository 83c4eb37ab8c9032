import { isConverted, neededDecimals, type Amount } from "../money/amount";
import { formatAmount } from "../money/sums";
import { defineRule, NO_PROBLEMS } from "../rule";
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
  check({ row, facts }) {
    if (row.amounts.every(({ amount }) => decimalsOf(amount) <= facts.moneyDecimals)) return NO_PROBLEMS;
    return row.amounts.flatMap(({ amount, span, column, formula }) => {
      if (amount.kind !== "number" || formula !== null || isConverted(amount)) return NO_PROBLEMS;
      const decimals = decimalsOf(amount);
      if (decimals <= facts.moneyDecimals) return NO_PROBLEMS;
      return [
        {
          message: {
            id: "amount-too-precise",
            params: {
              amount: formatAmount(amount.value, decimals),
              decimals,
              usual: facts.moneyDecimals,
              column: column.label.value,
            },
          },
          place: [span],
          offending: `${row.name.value}/${column.label.value}`,
        },
      ];
    });
  },
});

/** Decimals an amount is printed with, or needs to be written exactly. */
const decimalsOf = (amount: Amount): number =>
  amount.kind === "number" ? Math.max(amount.decimals, neededDecimals(amount)) : 0;

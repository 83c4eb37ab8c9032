import { fractionDigits } from "../money/amount";
import { formatAmount } from "../money/sums";
import { defineRule } from "../rule";
import { HEAD, projectRow, sumRow } from "./example";

/** A typed amount with more decimals than the table prints: what is shown is not what adds up. */
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
    ],
  },
  *check({ row, facts }) {
    for (const { amount, span, column, formula } of row.amounts) {
      if (amount.kind !== "number" || formula !== null) continue;
      const decimals = Math.max(amount.decimals, fractionDigits(amount.value));
      if (decimals <= facts.moneyDecimals) continue;
      yield {
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
      };
    }
  },
});

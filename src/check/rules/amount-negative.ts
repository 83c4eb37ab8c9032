import { formatAmount } from "../money/sums";
import { defineRule } from "../rule";
import { HEAD, sumRow } from "./example";

/** A budget amount below zero. */
export const amountNegative = defineRule({
  id: "amount-negative",
  severity: "warning",
  scope: "row",
  basis: null,
  examples: {
    bad: [{ sheet: [...HEAD, sumRow("合计", 8), ["培训经费", 8, 10, 0, -2, "全年办好2次培训。", null]] }],
    good: [{}],
  },
  *check({ row, facts }) {
    for (const { amount, span, column } of row.amounts) {
      if (amount.kind !== "number" || amount.value.gte(0)) continue;
      yield {
        message: {
          id: "amount-negative",
          params: { amount: formatAmount(amount.value, facts.moneyDecimals), column: column.label.value },
        },
        place: [span],
        offending: `${row.name.value}/${column.label.value}`,
      };
    }
  },
});

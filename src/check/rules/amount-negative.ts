import type { Amount } from "../money/amount";
import { formatAmount } from "../money/sums";
import { defineRule, NO_PROBLEMS } from "../rule";
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
  check({ row, facts }) {
    if (row.amounts.every(({ amount }) => !isNegative(amount))) return NO_PROBLEMS;
    return row.amounts.flatMap(({ amount, span, column }) => {
      if (amount.kind !== "number" || !isNegative(amount)) return NO_PROBLEMS;
      return [
        {
          message: {
            id: "amount-negative",
            params: { amount: formatAmount(amount.value, facts.moneyDecimals), column: column.label.value },
          },
          place: [span],
          offending: `${row.name.value}/${column.label.value}`,
        },
      ];
    });
  },
});

const isNegative = (amount: Amount): boolean =>
  amount.kind === "number" && (amount.tenThousandths === null ? amount.value.lt(0) : amount.tenThousandths < 0);

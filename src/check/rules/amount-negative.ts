import { formatAmount } from "../money/sums";
import { defineRule } from "../rule";
import { indicesWhere, present } from "../table/found";
import type { AmountCell } from "../table/types";
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
  detect: ({ row }) => indicesWhere(row.amounts, isNegative, null),
  describe(at, { row, facts }) {
    const { amount, span, column } = present(row.amounts[at]);
    const value = amount.kind === "number" ? formatAmount(amount.value, facts.moneyDecimals) : "";
    return {
      message: { id: "amount-negative", params: { amount: value, column: column.label.value } },
      place: [span],
      offending: `${row.name.value}/${column.label.value}`,
    };
  },
});

function isNegative({ amount }: AmountCell): boolean {
  if (amount.kind !== "number") return false;
  return amount.tenThousandths === null ? amount.value.lt(0) : amount.tenThousandths < 0;
}

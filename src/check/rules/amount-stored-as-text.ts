import type { NumberEdit } from "../finding";
import type { Amount } from "../money/amount";
import { fixBy } from "../offer";
import { defineRule, NO_PROBLEMS } from "../rule";
import type { Span } from "../sheet/located";
import { HEAD, projectRow, sumRow } from "./example";

/** A clean number typed as text: Excel's own SUM passes it over. */
export const amountStoredAsText = defineRule({
  id: "amount-stored-as-text",
  severity: "info",
  scope: "row",
  basis: null,
  examples: {
    bad: [{ sheet: [...HEAD, sumRow("合计", 10.5), ["培训经费", "10.50", 10.5, 0, 0, "全年办好2次培训。", null]] }],
    good: [{}, { sheet: [...HEAD, sumRow("合计", 10.5), projectRow("培训经费", 10.5)] }],
  },
  check({ row }) {
    if (row.amounts.every(({ amount }) => amount.kind !== "number" || !amount.storedAsText)) return NO_PROBLEMS;
    return row.amounts.flatMap(({ amount, span, column, formula }) => {
      if (amount.kind !== "number" || !amount.storedAsText || formula !== null) return NO_PROBLEMS;
      return [
        {
          message: { id: "amount-stored-as-text", params: { text: amount.text, column: column.label.value } },
          place: [span],
          offending: `${row.name.value}/${column.label.value}`,
          fix: fixBy(true, () => [asNumber(span, amount)], { numbersIn: span.column }),
        },
      ];
    });
  },
});

function asNumber(
  { sheet, row, column }: Span,
  { raw, text, decimals, value }: Extract<Amount, { kind: "number" }>,
): NumberEdit {
  const format = `${/[,，]/.test(text) ? "#,##0" : "0"}${decimals > 0 ? `.${"0".repeat(decimals)}` : ""}`;
  return { kind: "number", sheet, row, column, expected: raw, number: value.toNumber(), format };
}
